import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { LivePlace, TextPlace } from '../../api/report.ts';
import type { ReportFormat, ReportModel } from './model/report-model.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import type { SectionPage } from './pdf/typst-compiler.ts';

export { buildReportModel } from './model/build-report-model.ts';
export type { ReportOptions } from './model/report-context.ts';

/** A finished document. Only a PDF has pages that are known: a word processor lays a DOCX out by itself. */
export type RenderedReport = Readonly<{
  bytes: Uint8Array;
  pages: number | null;
  sectionPages: readonly SectionPage[];
  textPlaces: readonly TextPlace[];
  livePlaces: readonly LivePlace[];
  /** What the layout engine complained about; in a shipped program there is nothing. */
  warnings: readonly string[];
  /** Letters that no bundled font has; each stands as the replacement character. */
  replacedCharacters: number;
}>;

/** One document in this thread, from a fresh engine. For more than one see render-client.ts. */
export async function renderReport(
  model: ReportModel,
  format: ReportFormat,
  options: Readonly<{ resourcesDir: string }>,
): Promise<Result<RenderedReport>> {
  if (format === 'pdf') return succeed(toRenderedPdf(await renderPdf(model, options)));
  return format === 'docx' ? succeed(await renderDocxReport(model, options)) : renderXlsxReport(model);
}

/** Refuses a document without tables: an empty workbook would look like one that lost them. */
export async function renderXlsxReport(model: ReportModel): Promise<Result<RenderedReport>> {
  const { renderXlsx } = await import('./xlsx/render-xlsx.ts');
  const made = await renderXlsx(model);
  return made.ok ? succeed(withoutPages(made.value)) : made;
}

/** The library behind it is large: who asks for a PDF does not wait for it to load. */
export async function renderDocxReport(
  model: ReportModel,
  options: Readonly<{ resourcesDir: string }>,
): Promise<RenderedReport> {
  const { renderDocx } = await import('./docx/render-docx.ts');
  const bytes = await renderDocx(model, options);
  return withoutPages(bytes);
}

const withoutPages = (bytes: Uint8Array): RenderedReport => ({
  bytes,
  pages: null,
  sectionPages: [],
  textPlaces: [],
  livePlaces: [],
  warnings: [],
  replacedCharacters: 0,
});

export const toRenderedPdf = (pdf: Awaited<ReturnType<typeof renderPdf>>): RenderedReport => ({
  bytes: pdf.bytes,
  pages: pdf.pages,
  sectionPages: pdf.sectionPages,
  textPlaces: pdf.textPlaces,
  livePlaces: pdf.livePlaces,
  warnings: pdf.diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
  replacedCharacters: pdf.replacedCharacters,
});
