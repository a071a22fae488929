import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { chooseLevels } from '../../db/domain/tree/build-performance-tree.ts';
import { paperSizes, type TreePaper, type TreeScale } from '../../db/domain/tree/plan-tiles.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { toLocalDate } from '../backend/local-date.ts';
import { type MadePoster, makePoster, writePosterSvg } from '../backend/tree/make-poster.ts';
import { checkOutput } from './check-output.ts';
import { type CliIo, CliRefusal, requireFlag, requireKnown, requireValue, type Verb } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readUpTo } from './read-up-to.ts';
import { readYear } from './read-year.ts';

const formats = ['svg', 'pdf'] as const;
type Format = (typeof formats)[number];

/**
 * `pohon BERKAS --keluar NAMA.svg|.pdf [--tahun N] [--sampai TINGKAT] [--kertas A4|F4|A3] [--tegak]
 * [--halaman N|penuh] [--arah bawah|kanan] [--tanpa-tautan] [--timpa]`
 */
export const treeVerb: Verb = {
  positionals: ['file'],
  flags: {
    keluar: 'value',
    tahun: 'value',
    triwulan: 'value',
    sampai: 'value',
    kertas: 'value',
    tegak: 'switch',
    halaman: 'value',
    arah: 'value',
    'tanpa-tautan': 'switch',
    timpa: 'switch',
  },
  run: async (args, io) => {
    const { values, switches, translator } = args;
    const name = requireFlag(args, 'keluar');
    const format = readFormat(name);
    const year = values.tahun === undefined ? null : readYear(values.tahun);
    const paper = requireKnown((values.kertas ?? 'A4').toUpperCase(), Object.keys(paperSizes) as TreePaper[]);
    const scale = readScale(values.halaman);
    const target = resolvePath(io, name);
    const mayReplace = switches.has('timpa');
    await checkOutput(target, { mayReplace });

    const document = await withFile(io, args.positionals.file, (reader) => readMainPlan(reader, year));
    const made = makePoster(document, {
      year,
      upTo: readUpTo(values.triwulan),
      range: { fromLevelId: null, toLevelId: findLevel(document, values.sampai) },
      folded: new Set(),
      direction: requireKnown(values.arah ?? 'bawah', ['bawah', 'kanan']) === 'kanan' ? 'right' : 'down',
      colouring: 'achievement',
      hasGhosts: !switches.has('tanpa-tautan'),
    });
    const orientation = switches.has('tegak') ? 'portrait' : 'landscape';
    const { bytes, pages } =
      format === 'svg'
        ? { bytes: new TextEncoder().encode(writePosterSvg(made, document.plan.language)), pages: null }
        : await makePdf(document, made, { paper, orientation, scale }, io);
    requireValue(await writeFileAtomically(target, bytes, { mayReplace }));

    const title = `${made.texts.title} ${document.plan.title}`;
    const size = `${Math.ceil(bytes.byteLength / 1024)} KB`;
    const count = pages === null ? '' : translator.text('report.pages', { count: pages });
    await io.writeOut(`${translator.text('report.made', { title, name, pages: count, size })}\n`);
    return 0;
  },
};

function readFormat(name: string): Format {
  const ending = /\.(svg|pdf)$/i.exec(name)?.[1]?.toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format) return format;
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--keluar ${name}`, known: formats.map((one) => `.${one}`).join(', ') },
  });
}

/** Without a number all of it is on one page. */
function readScale(text: string | undefined): TreeScale {
  if (text === undefined) return { kind: 'page' };
  if (text === 'penuh') return { kind: 'full' };
  const pages = Number(text);
  if (/^\d{1,3}$/.test(text) && pages >= 1 && pages <= 400) return { kind: 'tiles', pages };
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--halaman ${text}`, known: '1–400, penuh' },
  });
}

/** A level by its kind in the program, or by its name in the file. */
function findLevel(document: PlanDocument, asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const used = new Set(document.nodes.map((node) => node.levelId));
  const levels = document.levels.filter((level) => used.has(level.id));
  const plain = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, '');
  const found = levels.find((level) => plain(level.name) === plain(asked) || level.kind === asked);
  if (found) return found.id;
  const known = chooseLevels(levels, {
    fromLevelId: levels[0]?.id ?? null,
    toLevelId: levels.at(-1)?.id ?? null,
  });
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--sampai ${asked}`, known: known.map((level) => level.name.toLowerCase()).join(', ') },
  });
}

/** The engine is loaded here alone: a drawing needs none. */
async function makePdf(
  document: PlanDocument,
  made: MadePoster,
  options: Readonly<{ paper: TreePaper; orientation: 'portrait' | 'landscape'; scale: TreeScale }>,
  { now, resourcesDir }: CliIo,
): Promise<Readonly<{ bytes: Uint8Array; pages: number }>> {
  const { makeSheets } = await import('../backend/tree/make-sheets.ts');
  const { renderPoster } = await import('../backend/tree/render-poster.ts');
  const sheets = makeSheets(document, made, { ...options, date: toLocalDate(now()) });
  return renderPoster(sheets, { resourcesDir });
}
