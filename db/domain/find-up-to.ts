import type { RealizationCell } from './cascade.ts';
import { hasFigure } from './cascade-figures.ts';
import type { UpTo } from './cascade-up-to.ts';

const quarters = [1, 2, 3] as const satisfies readonly UpTo[];

/**
 * The quarter up to which a year is measured as long as it is not over (`today` in ISO form): the last one that is filled
 * in. Null for a year that is over, that has a figure of its last quarter, or none by quarters at all: all of it counts.
 */
export function findUpTo(
  { realizations }: Readonly<{ realizations: readonly RealizationCell[] }>,
  year: number,
  today: string,
): UpTo | null {
  if (today > `${year}-12-31`) return null;
  const filled = new Set(
    realizations
      .filter((cell) => cell.year === year && (hasFigure(cell) || cell.ordinalCode !== null))
      .map(({ quarter }) => quarter),
  );
  return filled.has(4) ? null : (quarters.findLast((quarter) => filled.has(quarter)) ?? null);
}
