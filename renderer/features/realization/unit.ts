import type { Direction } from '../../../db/domain/achievement.ts';

/** Figures that are percentages: "%" typed beside them is left out, and a cell showing 90% means 90. */
export const isPercentUnit = (unit: string | null): boolean =>
  unit !== null && /^\s*(%|persen|percent|procent)/i.test(unit);

const signs: Readonly<Record<Direction, string>> = { positive: '↑', negative: '↓', stabilize: '↔' };

/** Which way is better, beside the unit; nothing while the office has not said. */
export const findDirectionSign = (direction: Direction | null): string =>
  direction === null ? '' : signs[direction];
