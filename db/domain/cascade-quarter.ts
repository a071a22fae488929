import { type Achievement, chooseShownValue, makeMissing, scoreIndicator } from './achievement.ts';
import type { CascadeIndicator, RealizationCell, TargetCell } from './cascade.ts';
import {
  readQuarterTargets,
  readQuarterUpperEnds,
  resolveTarget,
  type YearCells,
} from './cascade-figures.ts';
import { addNotes, explainAbsence, findScale, type IndicatorContext } from './cascade-score.ts';
import {
  findLastFilled,
  measureQuarterProgress,
  planUpTo,
  type QuarterFigures,
  type QuarterProgress,
} from './quarters.ts';
import type { Rational } from './rational.ts';
import { readRealizationFigure } from './realization-figure.ts';
import { type Band, findBand } from './scale.ts';

export type QuarterScore = {
  /** "s.d. TW k": what should be reached by then, whether or not it is filled in; null where no target says so. */
  readonly target: Rational | null;
  /** The upper end of a range. */
  readonly targetMax: Rational | null;
  readonly targetCode: string | null;
  /** What was reached by then: added up, averaged or the last, as the indicator says. */
  readonly realization: Rational | null;
  readonly realizationCode: string | null;
  /** Against the targets of the filled quarters. */
  readonly elapsed: Achievement;
  /** Against the target of the year. */
  readonly annual: Achievement;
  /** `elapsed` as tables show it, and its band. */
  readonly shown: Rational | null;
  readonly band: Band | null;
};

/** The cells of one indicator and one year, grouped as groupCells does. */
export type QuarterCells = {
  readonly targets: YearCells<TargetCell>;
  readonly realizations: YearCells<RealizationCell>;
};

function present(score: Omit<QuarterScore, 'shown' | 'band'>, context: IndicatorContext): QuarterScore {
  const { settings, scale } = context;
  const { elapsed } = score;
  const band = elapsed.kind === 'scored' ? findBand(scale, elapsed.raw, settings.bandReading) : null;
  return { ...score, shown: chooseShownValue(elapsed, settings), band };
}

/** Why there is no figure, said last; null where nobody said so. */
const findMissingReason = (cells: YearCells<RealizationCell>, upTo: number): string | null =>
  cells.slice(1, upTo + 1).findLast((cell) => cell?.missingReason != null)?.missingReason ?? null;

/** Tells of a figure that is not there why it is not. */
const withReason = (achievement: Achievement, reason: string | null): Achievement =>
  addNotes(achievement, explainAbsence(achievement, reason));

function scoreOrdinalQuarter(
  indicator: CascadeIndicator,
  cells: QuarterCells,
  upTo: number,
  context: IndicatorContext,
): QuarterScore {
  const last = findLastFilled(cells.realizations.slice(1, upTo + 1).map((cell) => cell?.ordinalCode ?? null));
  const realization = last?.value ?? null;
  const targetCode = cells.targets[upTo]?.ordinalCode ?? null;
  const comparedCode = last === null ? targetCode : (cells.targets[last.quarter]?.ordinalCode ?? null);
  const reason = findMissingReason(cells.realizations, upTo);
  const score = (target: string | null): Achievement =>
    indicator.aggregation === 'last'
      ? withReason(
          scoreIndicator({
            direction: indicator.direction,
            target: null,
            realization: null,
            isNotAvailable: reason !== null,
            ordinal: { scale: findScale(indicator, context), target, realization },
            settings: context.settings,
          }),
          reason,
        )
      : makeMissing('ordinal-needs-last');
  const annual = score(resolveTarget(indicator, cells.targets).code);
  const codes = {
    target: null,
    targetMax: null,
    targetCode,
    realization: null,
    realizationCode: realization,
  };
  return present({ ...codes, elapsed: score(comparedCode), annual }, context);
}

function readQuarters(indicator: CascadeIndicator, cells: YearCells<RealizationCell>): QuarterFigures {
  const read = (quarter: number): Rational | null => readRealizationFigure(cells[quarter], indicator).value;
  return [read(1), read(2), read(3), read(4)];
}

/** How an indicator stands after quarter `upTo` (1–4): what the entry grid shows beside an open quarter. */
export function scoreIndicatorQuarter(
  indicator: CascadeIndicator,
  cells: QuarterCells,
  upTo: number,
  context: IndicatorContext,
): QuarterScore {
  if (indicator.valueKind === 'ordinal') return scoreOrdinalQuarter(indicator, cells, upTo, context);
  const { aggregation, isCumulativeTarget: isCumulative } = indicator;
  const year = resolveTarget(indicator, cells.targets);
  const targets = readQuarterTargets(cells.targets, indicator);
  const upperEnds = readQuarterUpperEnds(cells.targets, indicator);
  const realizations = readQuarters(indicator, cells.realizations);
  const measure = (ends: QuarterFigures): QuarterProgress | null =>
    measureQuarterProgress(
      { targets: ends, realizations, annualTarget: year.value, aggregation, isCumulative },
      upTo,
    );
  const progress = measure(targets);
  const planned = planUpTo(targets, aggregation, isCumulative, upTo);
  const plannedMax = upperEnds === null ? null : planUpTo(upperEnds, aggregation, isCumulative, upTo);
  const realization = progress?.realization ?? null;
  const reason = findMissingReason(cells.realizations, upTo);
  const score = (target: Rational | null, targetMax: Rational | null): Achievement =>
    withReason(
      scoreIndicator({
        direction: indicator.direction,
        target,
        targetMax,
        realization,
        isNotAvailable: reason !== null,
        settings: context.settings,
      }),
      reason,
    );
  const scoreElapsed = (): Achievement => {
    if (progress === null) return score(planned, plannedMax);
    if (progress.elapsed === null) return makeMissing('peak-without-elapsed-target');
    const max = upperEnds === null ? null : (measure(upperEnds)?.elapsed?.target ?? null);
    return addNotes(score(progress.elapsed.target, max), [
      { kind: 'quarters-elapsed', filled: progress.filled },
      ...readRealizationFigure(cells.realizations[upTo], indicator).notes.filter(
        ({ kind }) => kind === 'realization-from-months',
      ),
    ]);
  };
  const annual = score(year.value, year.max);
  const figures = {
    target: planned,
    targetMax: plannedMax,
    targetCode: null,
    realization,
    realizationCode: null,
  };
  return present({ ...figures, elapsed: scoreElapsed(), annual }, context);
}
