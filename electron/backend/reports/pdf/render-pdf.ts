import type { LivePlace, TextPlace } from '../../../api/report.ts';
import type { ReportModel } from '../model/report-model.ts';
import { fitTexts } from './fit-text.ts';
import { listPhotos, prepareReport } from './prepare-report.ts';
import {
  createReportCompiler,
  type Diagnostic,
  type ReportCompiler,
  type SectionPage,
} from './typst-compiler.ts';

export type RenderedPdf = Readonly<{
  bytes: Uint8Array;
  /** Pages altogether, the cover too. */
  pages: number;
  sectionPages: readonly SectionPage[];
  textPlaces: readonly TextPlace[];
  livePlaces: readonly LivePlace[];
  diagnostics: readonly Diagnostic[];
  /** Letters that no bundled font has; each stands as the replacement character. */
  replacedCharacters: number;
}>;

/** The PDF of a report, whose font the compiler was given before; the same model gives the same bytes. Throws when the engine refuses: the template is ours. */
export function compilePdf(model: ReportModel, compiler: ReportCompiler): RenderedPdf {
  const fonts = compiler.listFamilies(model.look.font);
  const { value, replaced } = fitTexts({ ...prepareReport(model), fonts }, compiler.hasGlyph);
  const compiled = compiler.compile(
    new TextEncoder().encode(JSON.stringify(value)),
    'report',
    listPhotos(model),
  );
  if (compiled.bytes === null) {
    const messages = compiled.diagnostics.map(({ message, range }) => `${range} ${message}`);
    throw new Error(`the report could not be laid out: ${messages.join('; ')}`);
  }
  return {
    bytes: compiled.bytes,
    pages: compiled.pages,
    sectionPages: compiled.sectionPages,
    textPlaces: compiled.textPlaces,
    livePlaces: compiled.livePlaces,
    diagnostics: compiled.diagnostics,
    replacedCharacters: replaced,
  };
}

/** For a single document; the worker keeps a compiler and calls compilePdf. */
export async function renderPdf(
  model: ReportModel,
  { resourcesDir }: Readonly<{ resourcesDir: string }>,
): Promise<RenderedPdf> {
  const compiler = await createReportCompiler(resourcesDir);
  try {
    await compiler.loadFont(model.look.font);
    return compilePdf(model, compiler);
  } finally {
    compiler.close();
  }
}
