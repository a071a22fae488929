import type { Month } from '../../../../db/domain/months.ts';
import type { ClipboardBlock, ClipboardCell } from '../../../ui/grid/grid-types.ts';
import { makeMonthRow, type PartRow, type TargetRow } from './target-rows.ts';

type MonthEdit = Readonly<{ row: PartRow; columnKey: string }> & ClipboardCell;

const monthsInYear = 12;

/**
 * Figures pasted on a month go on from month to month, past the quarters between them and whether their quarters are
 * open or not: downwards with years side by side, or one year's as a line. Twelve of them may also be put on the year or
 * on its first quarter. Null where the paste is not of months.
 */
export function readMonthPaste(
  row: TargetRow,
  columnKey: string,
  block: ClipboardBlock,
  years: readonly string[],
): Readonly<{ edits: readonly MonthEdit[]; dropped: number }> | null {
  const at = years.indexOf(columnKey);
  if (row.kind !== 'target' || at < 0) return null;
  const widest = Math.max(...block.map((line) => line.length));
  const isLine = block.length === 1 && widest === monthsInYear;
  const isWholeYear = isLine || block.length === monthsInYear;
  if (row.month === null && !(isWholeYear && row.quarter <= 1)) return null;
  if (row.month !== null && block.length === 1 && !isLine) return null;
  const first = row.month ?? 1;
  const lines = isLine ? (block[0] ?? []).map((cell) => [cell]) : block;
  const edits: MonthEdit[] = [];
  let dropped = 0;
  lines.forEach((line, down) => {
    line.forEach((cell, right) => {
      const year = years[at + right];
      const month = first + down;
      if (year === undefined || month > monthsInYear) dropped += 1;
      else edits.push({ row: makeMonthRow(month as Month), columnKey: year, ...cell });
    });
  });
  return { edits, dropped };
}
