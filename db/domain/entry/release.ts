import type { RealizationCell } from '../plan-document.ts';

/** `waiting` until the publisher gives out the figure that stays, `due` from that day on while it is not entered. */
export type ReleaseState = 'waiting' | 'due';

type Released = Pick<RealizationCell, 'releaseDate' | 'status' | 'missingReason'>;

/**
 * Statistics of a year often come out after its report: a provisional figure or "not available" stands in for them until
 * then. `today` as `YYYY-MM-DD`; null where nothing is expected any more.
 */
export function findReleaseState(cell: Released | null, today: string): ReleaseState | null {
  if (cell?.releaseDate == null) return null;
  const isSettled = cell.status === 'final' && cell.missingReason === null;
  if (isSettled) return null;
  return cell.releaseDate <= today ? 'due' : 'waiting';
}

/** Figures that are out by now and not entered, the longest overdue first. */
export function listReleased(
  realizations: readonly RealizationCell[],
  today: string,
): readonly RealizationCell[] {
  return realizations
    .filter((cell) => findReleaseState(cell, today) === 'due')
    .toSorted((a, b) => (a.releaseDate ?? '').localeCompare(b.releaseDate ?? ''));
}
