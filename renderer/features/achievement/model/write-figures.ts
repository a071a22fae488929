import type { IndicatorScore } from '../../../../db/domain/cascade-score.ts';
import { formatDecimal, formatPercent, type NumberLocale } from '../../../../db/domain/format.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { type Rational, roundHalfUp } from '../../../../db/domain/rational.ts';
import type { Scale } from '../../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../../db/domain/settings.ts';
import { writeRealization, writeTarget } from '../../../../db/domain/write-figure.ts';

/** How the views write figures: in the way of the file, whatever the language of the screen. */
export type FigureWriters = Readonly<{
  locale: NumberLocale;
  percent: (value: Rational) => string;
  /** A share that has no band. */
  share: (value: Rational) => string;
  points: (value: Rational) => string;
}>;

export const makeFigureWriters = (
  locale: NumberLocale,
  { scale, settings }: Readonly<{ scale: Scale; settings: ScoringSettings }>,
): FigureWriters => ({
  locale,
  percent: (value) => formatPercent(value, { locale, scale, bandReading: settings.bandReading }),
  share: (value) => formatPercent(value, { locale }),
  points: (value) => formatDecimal(value, { locale, decimals: 2 }),
});

/** A cell as it is shown, and for a spreadsheet the digits behind it; null for words. */
export type WrittenCell = Readonly<{ text: string; number: string | null }>;

/** Digits enough to compute on with. */
const copiedDecimals = 10;

export const words = (text: string): WrittenCell => ({ text, number: null });

/** A figure as it is shown, with all its digits for a spreadsheet; an empty cell where there is none. */
export const number = (value: Rational | null, write: (value: Rational) => string): WrittenCell =>
  value === null ? words('') : { text: write(value), number: roundHalfUp(value, copiedDecimals) };

export type ScoreCells = Readonly<{
  target: WrittenCell;
  realization: WrittenCell;
  achievement: WrittenCell;
}>;

/** Target, realization and achievement of a year, in the words of the documents: what is computed is rounded there, too. */
export function writeScoreCells(
  { locale, percent }: Pick<FigureWriters, 'locale' | 'percent'>,
  indicator: PlanIndicator,
  { target, realization, shown }: Pick<IndicatorScore, 'target' | 'realization' | 'shown'>,
): ScoreCells {
  const isRange = target.max !== null;
  return {
    target: toCell(writeTarget(locale, indicator, target), isRange ? null : target.value),
    realization: toCell(writeRealization(locale, indicator, realization), realization.value),
    achievement: number(shown, percent),
  };
}

const toCell = (text: string | null, value: Rational | null): WrittenCell => ({
  text: text ?? '',
  number: value === null ? null : roundHalfUp(value, copiedDecimals),
});
