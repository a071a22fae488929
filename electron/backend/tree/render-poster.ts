import { fitTexts } from '../reports/pdf/fit-text.ts';
import type { RenderedPdf } from '../reports/pdf/render-pdf.ts';
import { createReportCompiler, type ReportCompiler } from '../reports/pdf/typst-compiler.ts';
import type { PosterSheets } from './make-sheets.ts';

/** The PDF of a poster; the same sheets give the same bytes. Throws when the engine refuses: the template is ours. */
export function compilePoster(sheets: PosterSheets, compiler: ReportCompiler): RenderedPdf {
  const { value, replaced } = fitTexts(sheets, compiler.hasGlyph);
  const compiled = compiler.compile(new TextEncoder().encode(JSON.stringify(value)), 'poster');
  const { bytes, pages, sectionPages, diagnostics } = compiled;
  if (bytes === null) {
    const messages = diagnostics.map(({ message, range }) => `${range} ${message}`);
    throw new Error(`the poster could not be laid out: ${messages.join('; ')}`);
  }
  const nothingWritten = { textPlaces: [], livePlaces: [] };
  return { bytes, pages, sectionPages, ...nothingWritten, diagnostics, replacedCharacters: replaced };
}

/** For a single poster; the worker keeps a compiler and calls compilePoster. */
export async function renderPoster(
  sheets: PosterSheets,
  { resourcesDir }: Readonly<{ resourcesDir: string }>,
): Promise<RenderedPdf> {
  const compiler = await createReportCompiler(resourcesDir);
  try {
    return compilePoster(sheets, compiler);
  } finally {
    compiler.close();
  }
}
