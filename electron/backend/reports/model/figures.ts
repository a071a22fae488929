import type { ResolvedRealization, ResolvedTarget } from '../../../../db/domain/cascade-figures.ts';
import type { IndicatorScore } from '../../../../db/domain/cascade-score.ts';
import { formatDecimal, formatPercent } from '../../../../db/domain/format.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational } from '../../../../db/domain/rational.ts';
import {
  writeFigure as writeFigureIn,
  writeRealization as writeRealizationIn,
  writeTarget as writeTargetIn,
} from '../../../../db/domain/write-figure.ts';
import { cell, figure } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import type { Cell } from './report-model.ts';

/** As many decimals as the indicator has, or as were typed: a report shows no less than what was entered. */
export const writeFigure = (
  { locale }: ReportContext,
  indicator: PlanIndicator,
  value: Rational,
  isComputed: boolean,
): string => writeFigureIn(locale, indicator, value, isComputed);

/** `90,59`, without a sign: the head of the column says what it is. Never a figure that contradicts the band. */
export function writePercent(context: ReportContext, value: Rational): string {
  return writePercentSign(context, value).replace(/\s*%$/, '');
}

export function writePercentSign(context: ReportContext, value: Rational): string {
  const { scale, settings } = context.scoring;
  return formatPercent(value, { locale: context.locale, scale, bandReading: settings.bandReading });
}

/** A share that has no band: absorption, progress. */
export const writeShare = (context: ReportContext, value: Rational): string =>
  formatDecimal(value, { locale: context.locale, decimals: 2 });

export const writeTarget = (
  { locale }: ReportContext,
  indicator: PlanIndicator,
  target: ResolvedTarget,
): string | null => writeTargetIn(locale, indicator, target);

export const writeRealization = (
  { locale }: ReportContext,
  indicator: PlanIndicator,
  realization: ResolvedRealization,
): string | null => writeRealizationIn(locale, indicator, realization);

export function makeTargetCell(
  context: ReportContext,
  indicator: PlanIndicator,
  target: ResolvedTarget,
): Cell {
  const text = writeTarget(context, indicator, target);
  return text === null ? emptyCell(context.texts.cell.notFilled) : figure(text);
}

/** `isProvisional` puts the mark beside the figure that a note explains. */
export function makeRealizationCell(
  context: ReportContext,
  indicator: PlanIndicator,
  realization: ResolvedRealization,
  isProvisional: boolean,
): Cell {
  const text = writeRealization(context, indicator, realization);
  if (text !== null) return figure(isProvisional ? `${text}*` : text);
  const { notAvailable, notFilled } = context.texts.cell;
  return emptyCell(realization.missingReason === null ? notFilled : notAvailable);
}

export const makeAchievementCell = (context: ReportContext, score: Pick<IndicatorScore, 'shown'>): Cell =>
  score.shown === null ? emptyCell(context.texts.cell.missing) : figure(writePercent(context, score.shown));

export const emptyCell = (text: string): Cell => cell(text, { isMuted: true, align: 'right' });

export function writeBaseline(context: ReportContext, indicator: PlanIndicator): string | null {
  if (indicator.baselineOrdinal !== null) return indicator.baselineOrdinal;
  if (indicator.baselineValue === null) return null;
  return writeFigure(context, indicator, fromDecimal(indicator.baselineValue), false);
}
