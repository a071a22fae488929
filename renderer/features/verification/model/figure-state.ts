import type { ReviewedFigure } from '../../../../db/domain/verification/review.ts';

/** Where one figure stands for the person who looks through a period. */
export type FigureState = 'none' | 'open' | 'changed' | 'agreed' | 'corrected' | 'returned';

export function findFigureState({ isGiven, verdict, overtaken }: ReviewedFigure): FigureState {
  if (!isGiven) return 'none';
  if (verdict) return verdict.verdict;
  return overtaken === null ? 'open' : 'changed';
}

export const figureFilters = ['all', 'open', 'corrected', 'returned'] as const;
export type FigureFilter = (typeof figureFilters)[number];

/** What has changed since it was looked at waits like what was not looked at yet. */
export const fitsFilter = (figure: ReviewedFigure, filter: FigureFilter): boolean => {
  if (filter === 'all') return true;
  const state = findFigureState(figure);
  return filter === 'open' ? state === 'open' || state === 'changed' : state === filter;
};
