import type { Decimal } from '../decimal.ts';
import { parseDecimal } from '../decimal.ts';
import type { Quarter } from '../plan-document.ts';
import { cellAt, type Table } from '../table-import/table.ts';
import { emptyState, figureFields, monthFields, type SheetState } from './sheet-state.ts';

/** The name of the hidden page on which a sheet says whose it is. */
export const markSheetName = '_selaras';
/** Later forms of the sheet get another number; one that is not known is refused and not guessed at. */
const markForm = '1';

/** Whose sheet it is and what it asks for; travels hidden in the file, whatever the file is called. */
export type SheetMark = Readonly<{
  fileId: string;
  planId: string;
  planTitle: string;
  organizationName: string;
  /** Null for the indicators nobody answers for yet. */
  unitId: string | null;
  unitName: string | null;
  year: number;
  quarter: Quarter;
  madeAt: string;
}>;

const fields = [
  'fileId',
  'planId',
  'planTitle',
  'organizationName',
  'unitId',
  'unitName',
  'year',
  'quarter',
  'madeAt',
] as const satisfies readonly (keyof SheetMark)[];

/** The rows of the hidden page: a name and a value each. */
export const writeMark = (mark: SheetMark): readonly (readonly [string, string])[] => [
  ['selaras', markForm],
  ...fields.map((field) => [field, String(mark[field] ?? '')] as const),
];

/** Null where the page says nothing that can be read. */
export function readMark(table: Table): SheetMark | null {
  const told = new Map(table.rows.map((_, row) => [cellAt(table, row, 0).text, cellAt(table, row, 1).text]));
  const say = (field: (typeof fields)[number]): string => told.get(field) ?? '';
  const year = Number(say('year'));
  const quarter = Number(say('quarter'));
  const isSound =
    told.get('selaras') === markForm &&
    say('planId') !== '' &&
    Number.isInteger(year) &&
    [0, 1, 2, 3, 4].includes(quarter) &&
    !Number.isNaN(Date.parse(say('madeAt')));
  if (!isSound) return null;
  return {
    fileId: say('fileId'),
    planId: say('planId'),
    planTitle: say('planTitle'),
    organizationName: say('organizationName'),
    unitId: say('unitId') || null,
    unitName: say('unitName') || null,
    year,
    quarter: quarter as Quarter,
    madeAt: say('madeAt'),
  };
}

/** What stood in the cells of a row when the sheet went out, as the hidden column keeps it. */
export const writeBase = (state: SheetState): string =>
  JSON.stringify(Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null)));

/** Null where somebody has changed it: then nothing tells what the row was when it went out. */
export function readBase(text: string): SheetState | null {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return null;
  const given = told as Readonly<Record<string, unknown>>;
  const names: readonly string[] = [...figureFields, ...monthFields, 'note'];
  if (!Object.entries(given).every(([name, value]) => names.includes(name) && typeof value === 'string')) {
    return null;
  }
  const figures = ['value', 'numerator', 'denominator', ...monthFields].map((name) => given[name]);
  const areDecimals = figures.every(
    (figure) => figure === undefined || parseDecimal(String(figure)) === figure,
  );
  return areDecimals ? { ...emptyState, ...(given as Partial<SheetState> & { value?: Decimal }) } : null;
}
