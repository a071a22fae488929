import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import initModule, {
  type InitOutput,
  type TypstCompiler,
  TypstCompilerBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { LivePlace, PagePlace, TextPlace } from '../../../api/report.ts';
import { compilerFile, pdfFontFiles, posterTemplateFile, templateFile } from '../resources.ts';
import { readCoverage } from './font-coverage.ts';

/** What is laid out: a report, or the pages of a poster. */
export type Template = 'report' | 'poster';

/** Compiles a template over and over: what did not change since the last time is not laid out again. */
export type ReportCompiler = Readonly<{
  hasGlyph: (codePoint: number) => boolean;
  compile: (report: Uint8Array, template?: Template, photos?: ReadonlyMap<string, Uint8Array>) => Compiled;
  close: () => void;
}>;

export type Diagnostic = Readonly<{ severity: string; message: string; path: string; range: string }>;

export type Compiled = Readonly<{
  /** Null when there was an error; the diagnostics say which. */
  bytes: Uint8Array | null;
  /** All of them, the cover too. */
  pages: number;
  sectionPages: readonly SectionPage[];
  textPlaces: readonly TextPlace[];
  livePlaces: readonly LivePlace[];
  diagnostics: readonly Diagnostic[];
}>;

export type SectionPage = Readonly<{
  id: string;
  /** Counted from the cover on, beginning with 1. */
  page: number;
  /** As it stands at the foot of the page: `iv`, `12`. */
  label: string;
  /** Points below the head of the page. */
  y: number;
}>;

type Spot = PagePlace & Readonly<{ at: 'start' | 'end'; section: string; subjectId: string }>;

const nothing = { bytes: null, pages: 0, sectionPages: [], textPlaces: [], livePlaces: [] } as const;

/** Starts and ends follow one another: a text does not stand within another. */
const pairSpots = (spots: readonly Spot[]): readonly TextPlace[] =>
  spots.flatMap(({ at, section, subjectId, ...from }, i) => {
    const end = at === 'start' ? spots[i + 1] : undefined;
    if (end === undefined) return [];
    const to = { page: end.page, x: end.x, y: end.y };
    return [{ section, subjectId, from: { page: from.page, x: from.x, y: from.y }, to }];
  });

const templatePaths: Readonly<Record<Template, string>> = { report: '/report.typ', poster: '/poster.typ' };
const dataPath = '/report.json';
const pagedTarget = 0;
const pdfArtifact = 1;
const fullDiagnostics = 3;

let module: Promise<InitOutput> | null = null;

/** The module keeps its memory for good, so a thread has one; it ends with the thread. Compiled beside other work. */
function prepareModule(resourcesDir: string): Promise<InitOutput> {
  module ??= readFile(join(resourcesDir, compilerFile.to))
    .then((bytes) => initModule({ module_or_path: bytes }))
    .then(reserveMemory);
  module.catch(() => {
    module = null;
  });
  return module;
}

/** More than a report of sixty indicators takes (130 MB). Pages that are never written to cost nothing. */
const reservedBytes = 192 * 1024 * 1024;
const alignment = 8;

/**
 * Asks for the memory in one piece and gives it back to the engine's own allocator. Each time the engine's memory grows
 * V8 collects garbage throughout, a hundred times in one report: a third of its time.
 */
function reserveMemory(wasm: InitOutput): InitOutput {
  const place = wasm.__wbindgen_export(reservedBytes, alignment);
  wasm.__wbindgen_export4(place, reservedBytes, alignment);
  return wasm;
}

export async function createReportCompiler(resourcesDir: string): Promise<ReportCompiler> {
  const [template, poster, fonts] = await Promise.all([
    readFile(join(resourcesDir, templateFile.to), 'utf8'),
    readFile(join(resourcesDir, posterTemplateFile.to), 'utf8'),
    Promise.all(pdfFontFiles.map(({ to }) => readFile(join(resourcesDir, to)))),
    prepareModule(resourcesDir),
  ]);
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(templatePaths.report, template);
  compiler.add_source(templatePaths.poster, poster);
  const coverage = fonts.map(readCoverage);
  return {
    hasGlyph: (codePoint) => coverage.some((covered) => covered.has(codePoint)),
    compile: (report, wanted = 'report', photos = new Map()) => {
      for (const [path, bytes] of photos) compiler.map_shadow(path, bytes);
      return compileReport(compiler, report, templatePaths[wanted]);
    },
    close: () => compiler.free(),
  };
}

function compileReport(compiler: TypstCompiler, report: Uint8Array, templatePath: string): Compiled {
  compiler.map_shadow(dataPath, report);
  const world = compiler.snapshot('/', templatePath, []);
  try {
    // get_artifact alone never tells of warnings, and a font that is missing is only a warning.
    const checked = world.compile(pagedTarget, fullDiagnostics) as CompileAnswer;
    const diagnostics = checked.diagnostics ?? [];
    if (checked.hasError) return { ...nothing, diagnostics };
    const artifact = world.get_artifact(pdfArtifact, fullDiagnostics) as CompileAnswer;
    const [layout] = JSON.parse(world.query(pagedTarget, '<layout>', 'value')) as Layout[];
    return {
      bytes: artifact.result ?? null,
      pages: layout?.pages ?? 0,
      sectionPages: layout?.sections ?? [],
      textPlaces: pairSpots(layout?.spots ?? []),
      livePlaces: layout?.live ?? [],
      diagnostics: [...diagnostics, ...(artifact.diagnostics ?? [])],
    };
  } finally {
    world.free();
  }
}

/** What the template says about itself at its end. */
type Layout = { pages: number; sections: SectionPage[]; spots?: Spot[]; live?: LivePlace[] };
type CompileAnswer = { hasError?: boolean; result?: Uint8Array; diagnostics?: Diagnostic[] };
