import { cellAt, spreadTable, type Table, type TableCell } from '../table-import/table.ts';
import { readBase } from './sheet-mark.ts';
import { monthFields, type SheetState } from './sheet-state.ts';

/** What a person fills in of a row. */
export const entryColumns = [
  ...monthFields,
  'value',
  'numerator',
  'denominator',
  'note',
  'missingReason',
] as const;
export type EntryColumn = (typeof entryColumns)[number];

/** Hidden words above the columns, so that rows and columns that were moved are still found. */
export const columnTags = {
  id: 'selaras:id',
  base: 'selaras:base',
  month1: 'selaras:month1',
  month2: 'selaras:month2',
  month3: 'selaras:month3',
  value: 'selaras:value',
  numerator: 'selaras:numerator',
  denominator: 'selaras:denominator',
  note: 'selaras:note',
  missingReason: 'selaras:missing',
} as const;

export type ReturnedCell = TableCell & Readonly<{ row: number; column: number; isMerged: boolean }>;

export type ReturnedRow = Readonly<{
  /** Counted from 0, as the sheet has it. */
  row: number;
  indicatorId: string;
  /** The name as it stands in the sheet, for an indicator the plan does not know. */
  label: string;
  /** What stood there when the sheet went out; null where that cannot be read any more. */
  base: SheetState | null;
  /** Columns the sheet does not have are absent. */
  cells: Readonly<Partial<Record<EntryColumn, ReturnedCell>>>;
}>;

/** The rows of a sheet that came back; null where its hidden marks are gone. */
export function readReturnedRows(table: Table): readonly ReturnedRow[] | null {
  const tagRow = table.rows.findIndex((cells) => cells.some(({ text }) => text === columnTags.id));
  if (tagRow < 0) return null;
  const columnOf = (tag: string): number =>
    (table.rows[tagRow] ?? []).findIndex(({ text }) => text.trim() === tag);
  const [idColumn, baseColumn] = [columnOf(columnTags.id), columnOf(columnTags.base)];
  const columns = entryColumns.flatMap((name) => {
    const column = columnOf(columnTags[name]);
    return column < 0 ? [] : [{ name, column }];
  });
  const spread = spreadTable(table);
  return table.rows.flatMap((_, row): readonly ReturnedRow[] => {
    const indicatorId = cellAt(table, row, idColumn).text.trim();
    if (row <= tagRow || indicatorId === '') return [];
    const cells = columns.map(({ name, column }) => {
      const merge = spread.mergeAt(row, column);
      return [name, { ...cellAt(table, row, column), row, column, isMerged: merge !== null }] as const;
    });
    const texts = (table.rows[row] ?? []).filter((_cell, at) => at !== idColumn && at !== baseColumn);
    return [
      {
        row,
        indicatorId,
        label: texts.find(({ text }) => /\p{L}{3}/u.test(text))?.text ?? '',
        base: baseColumn < 0 ? null : readBase(cellAt(table, row, baseColumn).text),
        cells: Object.fromEntries(cells),
      },
    ];
  });
}
