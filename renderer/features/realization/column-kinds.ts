import type { CellFacts } from '../../ui/grid/grid-types.ts';
import type { EntryColumn } from './entry-columns.tsx';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';

/** Longer words are cut at the end of their cell, and said in full on hover. */
const longestTextPx = 180;

const heading: CellFacts = { text: '', state: 'heading' };

/** A column's facts for indicators; group rows have their name and sum alone. */
export const forIndicators =
  (read: (row: IndicatorRow) => CellFacts) =>
  (row: EntryRow): CellFacts =>
    row.kind === 'group' ? heading : read(row);

export const makeFigureColumn = (
  key: string,
  name: string,
  read: (row: IndicatorRow) => CellFacts,
): EntryColumn => ({ key, name, width: 'fit', minWidth: 56, align: 'end', cell: forIndicators(read) });

export const makeTextColumn = (
  key: string,
  name: string,
  read: (row: IndicatorRow) => CellFacts,
): EntryColumn => ({
  key,
  name,
  width: 'fit',
  minWidth: 56,
  maxWidth: longestTextPx,
  cell: forIndicators(read),
});
