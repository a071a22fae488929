import type { CodeKind } from '../program-code.ts';

export type TextRow = readonly (string | null | undefined)[];

/** Where a list says what. */
export type ListColumns = Readonly<{
  headerRow: number;
  /** `levels`: one row names every level above it too; `codes`: one row, one code. */
  layout: 'levels' | 'codes';
  /** From the top; the code may stand before the title in the same cell, and is null then. */
  levels: readonly Readonly<{ kind: CodeKind; code: number | null; title: number }>[];
  /** Columns whose parts make a code together. */
  codes: readonly number[];
  title: number | null;
  tier: number | null;
  performance: number | null;
  indicator: number | null;
  unit: number | null;
}>;

/** Spaces and line breaks of every kind as one space. */
export const tidyCell = (cell: string | null | undefined): string =>
  (cell ?? '').replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

const foldHeading = (cell: string | null | undefined): string =>
  tidyCell(cell)
    .toLowerCase()
    .replace(/[_\-/]+/g, ' ')
    .replace(/sub ?kegiatan/g, 'subkegiatan')
    .trim();

/** Title rows above the headings take no more than this. */
const searchedRows = 60;

const levelWords: readonly Readonly<{ kind: CodeKind; word: string }>[] = [
  { kind: 'field', word: '(?:bidang(?: urusan)?|urusan bidang)' },
  { kind: 'program', word: 'program' },
  { kind: 'activity', word: 'kegiatan' },
  { kind: 'subactivity', word: 'subkegiatan' },
];

/** The row of headings and the columns it names; null where there is none. */
export function findListColumns(rows: readonly TextRow[]): ListColumns | null {
  for (let row = 0; row < Math.min(rows.length, searchedRows); row += 1) {
    const headings = Array.from(rows[row] ?? [], foldHeading);
    const columns = readHeadings(headings, row);
    if (columns) return columns;
  }
  return null;
}

function readHeadings(headings: readonly string[], headerRow: number): ListColumns | null {
  const find = (pattern: RegExp): number | null => {
    const at = headings.findIndex((text) => pattern.test(text));
    return at === -1 ? null : at;
  };
  const shared = {
    headerRow,
    tier: find(/^(jenis pemda|tingkat|jenis pemerintah|pemda)\b/),
    performance: find(/^kinerja$/),
    indicator: find(/^indikator\b/),
    unit: find(/^satuan\b/),
  };
  const levels = levelWords.flatMap(({ kind, word }) => {
    const title = find(new RegExp(`^(?:nama |kode dan nama |nomenklatur )?${word}$`));
    return title === null ? [] : [{ kind, code: find(new RegExp(`^kode ${word}$`)), title }];
  });
  const hasLevels = ['activity', 'subactivity'].every((kind) => levels.some((one) => one.kind === kind));
  if (hasLevels) return { ...shared, layout: 'levels', levels, codes: [], title: null };
  const code = find(/^(kode|kode rekening|kode nomenklatur)$/);
  const title = find(/^(nomenklatur|uraian|nama|nomenklatur urusan\b.*|urusan\b.*(subkegiatan|kegiatan).*)$/);
  if (code === null || title === null || title <= code) return null;
  // A merged heading stands over the columns of the parts and leaves those after the first empty.
  const codes = [code];
  for (let at = code + 1; at < title && headings[at] === ''; at += 1) codes.push(at);
  return { ...shared, layout: 'codes', levels: [], codes, title };
}
