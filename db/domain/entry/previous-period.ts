import type { YearCells } from '../cascade-figures.ts';
import type { Quarter, RealizationCell } from '../plan-document.ts';

/** A figure that can stand for the next period as well; a missing one never does. */
const hasFigure = (cell: RealizationCell | undefined): cell is RealizationCell =>
  cell !== undefined &&
  (cell.value !== null ||
    cell.ordinalCode !== null ||
    (cell.numerator !== null && cell.denominator !== null));

/**
 * What the period before says: the quarter before; for the first quarter the last one of the year before, or that year
 * itself; for a year the year before.
 */
export function findPreviousCell(
  cells: { readonly year: YearCells<RealizationCell>; readonly before: YearCells<RealizationCell> },
  quarter: Quarter,
): RealizationCell | null {
  const candidates =
    quarter === 0
      ? [cells.before[0]]
      : quarter === 1
        ? [cells.before[4], cells.before[0]]
        : [cells.year[quarter - 1]];
  return candidates.find(hasFigure) ?? null;
}
