import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import initModule, {
  type InitOutput,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { LivePlace, PagePlace, TextPlace } from '../../../api/report.ts';
import type { ReportFont } from '../model/report-model.ts';
import {
  compilerFile,
  otherFontFiles,
  pdfFontFiles,
  posterTemplateFile,
  type ResourceFile,
  templateFile,
} from '../resources.ts';
import { isWorn, makeRoom, reserveMemory } from './engine-memory.ts';
import { readCoverage } from './font-coverage.ts';

/** What is laid out: a report, or the pages of a poster. */
export type Template = 'report' | 'poster';

/** Compiles a template over and over: what did not change since the last time is not laid out again. */
export type ReportCompiler = Readonly<{
  /** Loads it; documents are set in it from now on. */
  loadFont: (font: ReportFont) => Promise<void>;
  /** The families to name for a font that was loaded, the first one first. */
  listFamilies: (font: ReportFont) => readonly string[];
  hasGlyph: (codePoint: number) => boolean;
  compile: (report: Uint8Array, template?: Template, photos?: ReadonlyMap<string, Uint8Array>) => Compiled;
  /** It remembers so much that a new engine should take its place. */
  isWorn: () => boolean;
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
    .then((wasm) => {
      reserveMemory(wasm);
      return wasm;
    });
  module.catch(() => {
    module = null;
  });
  return module;
}

export async function createReportCompiler(resourcesDir: string): Promise<ReportCompiler> {
  const readFonts = (files: readonly ResourceFile[]): Promise<readonly Uint8Array[]> =>
    Promise.all(files.map(({ to }) => readFile(join(resourcesDir, to))));
  const [template, poster, fonts, wasm] = await Promise.all([
    readFile(join(resourcesDir, templateFile.to), 'utf8'),
    readFile(join(resourcesDir, posterTemplateFile.to), 'utf8'),
    readFonts(pdfFontFiles),
    prepareModule(resourcesDir),
  ]);
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(templatePaths.report, template);
  compiler.add_source(templatePaths.poster, poster);
  const usual = joinCoverage(fonts);
  let covered: ReadonlySet<number> = usual;
  let firstBytes = 0;
  let used = 'arimo';
  let families: readonly string[] = usualFamilies;
  return {
    loadFont: async (font) => {
      if (nameFont(font) === used) return;
      const { base, faces } = font;
      const added =
        base === 'own'
          ? faces.map(({ bytes }) => bytes)
          : await readFonts(base === 'tinos' ? otherFontFiles : []);
      families = [...(await setFonts(compiler, fonts, added)), ...usualFamilies];
      covered = added.length === 0 ? usual : joinCoverage([...added, ...fonts]);
      used = nameFont(font);
    },
    listFamilies: (font) => {
      if (nameFont(font) !== used) throw new Error('a font is loaded before it is used');
      return families;
    },
    hasGlyph: (codePoint) => covered.has(codePoint),
    compile: (report, wanted = 'report', photos = new Map()) => {
      for (const [path, bytes] of photos) compiler.map_shadow(path, bytes);
      makeRoom(wasm);
      const compiled = compileReport(compiler, report, templatePaths[wanted]);
      if (firstBytes === 0) firstBytes = wasm.memory.buffer.byteLength;
      return compiled;
    },
    isWorn: () => isWorn(wasm.memory.buffer.byteLength, firstBytes),
    close: () => compiler.free(),
  };
}

const joinCoverage = (fonts: readonly Uint8Array[]): ReadonlySet<number> =>
  new Set(fonts.flatMap((font) => [...readCoverage(font)]));

const nameFont = ({ base, faces }: ReportFont): string =>
  base === 'own' ? faces.map(({ hash }) => hash).join() : base;

const usualFamilies = ['Arimo', 'Noto Sans Arabic', 'Noto Emoji'] as const;

/** The name the engine knows the first of the added ones by, which is not always the one in the file. */
async function setFonts(
  compiler: TypstCompiler,
  fonts: readonly Uint8Array[],
  added: readonly Uint8Array[],
): Promise<readonly string[]> {
  const builder = new TypstFontResolverBuilder();
  for (const font of [...added, ...fonts]) builder.add_raw_font(font);
  const [first] = added;
  const info = first && (builder.get_font_info(first) as FontInfo | null | undefined);
  compiler.set_fonts(await builder.build());
  return info?.info[0] ? [info.info[0].family] : [];
}

type FontInfo = { info: readonly { family: string }[] };

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
