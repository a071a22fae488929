import { groupCells } from '../../../../db/domain/cascade-figures.ts';
import { scoreIndicatorQuarter } from '../../../../db/domain/cascade-quarter.ts';
import {
  type IndicatorContext,
  makeIndicatorContext,
  scoreIndicatorYear,
} from '../../../../db/domain/cascade-score.ts';
import { type Explained, explainAchievement, makeExplanationFormat } from '../../../../db/domain/explain.ts';

import { formatDecimal } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator, Quarter } from '../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../db/domain/rational.ts';
import type { Band } from '../../../../db/domain/scale.ts';
import { findSettings, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';
import { countVerified } from '../../../../db/domain/verification/counted-figures.ts';
import { readFrozen } from '../../../../db/domain/verification/settle.ts';

/** A figure of a period with its achievement, written out. */
export type ScoredFigure = Readonly<{
  target: string | null;
  realization: string | null;
  shown: Rational | null;
  band: Band | null;
  explained: Explained;
}>;

/** Both readings of a period: what the office reported, and what an evaluator found of it. */
export type FigureScorer = Readonly<{
  context: IndicatorContext;
  reported: (indicator: PlanIndicator) => ScoredFigure | null;
  verified: (indicator: PlanIndicator) => ScoredFigure | null;
}>;

export function createFigureScorer(source: PlanDocument, year: number, quarter: Quarter): FigureScorer {
  const document = readFrozen(source, year, quarter);
  const context = makeIndicatorContext(findSettings(document, year), document.ordinalScales);
  const cascade = new Map(toCascadeIndicators(document).map((one) => [one.id, one]));
  const plans = new Map(document.indicators.map((one) => [one.id, one]));
  const targets = groupCells(document.targets, year);
  const scorer = (realizations: PlanDocument['realizations']) => {
    const reached = groupCells(realizations, year);
    return ({ id }: PlanIndicator): ScoredFigure | null => {
      const indicator = cascade.get(id);
      const plan = plans.get(id);
      if (!indicator || !plan) return null;
      const cells = { targets: targets.get(id) ?? [], realizations: reached.get(id) ?? [] };
      const locale = document.organization.numberLocale;
      const write = (value: Rational | null): string | null =>
        value === null ? null : formatDecimal(value, { locale, decimals: plan.decimals });
      const explain = (achievement: Parameters<typeof explainAchievement>[0]): Explained =>
        explainAchievement(achievement, makeExplanationFormat({ locale, decimals: plan.decimals }));
      if (quarter === 0) {
        const score = scoreIndicatorYear(indicator, cells.targets, cells.realizations, context);
        const { target, realization } = score;
        const high = write(target.max);
        return {
          target: target.code ?? (high === null ? write(target.value) : `${write(target.value)}–${high}`),
          realization: realization.code ?? write(realization.value),
          shown: score.shown,
          band: score.band,
          explained: explain(score.achievement),
        };
      }
      const score = scoreIndicatorQuarter(indicator, cells, quarter, context);
      return {
        target: score.targetCode ?? write(score.target),
        realization: score.realizationCode ?? write(score.realization),
        shown: score.shown,
        band: score.band,
        explained: explain(score.elapsed),
      };
    };
  };
  return {
    context,
    reported: scorer(document.realizations),
    verified: scorer(countVerified(document)),
  };
}
