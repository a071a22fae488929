import type { Direction } from '../../../db/domain/achievement.ts';

const signs: Readonly<Record<Direction, string>> = { positive: '↑', negative: '↓', stabilize: '↔' };

/** Which way is better, beside the unit; nothing while the office has not said. */
export const findDirectionSign = (direction: Direction | null): string =>
  direction === null ? '' : signs[direction];
