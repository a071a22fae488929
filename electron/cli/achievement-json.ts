import type { CascadeScore } from '../../db/domain/cascade-score.ts';
import { explainAchievement, makeExplanationFormat } from '../../db/domain/explain.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { type Rational, roundHalfUp } from '../../db/domain/rational.ts';
import type { Language } from '../api/app.ts';
import type { Translator } from './translator.ts';

/** Percentages as tables print them: two decimals, half up. */
const percentDecimals = 2;
/** A ratio such as 12.874 ÷ 19.560 never ends; more digits than anybody enters. */
const figureDecimals = 12;

/** The achievement of a year for other programs: figures are decimal text, missing ones null. */
export function describeAchievements(
  document: PlanDocument,
  score: CascadeScore,
  { translator, language }: { translator: Translator; language: Language },
): object {
  const figure = (value: Rational | null): string | null =>
    value ? roundHalfUp(value, figureDecimals) : null;
  const percent = (value: Rational | null): string | null =>
    value ? roundHalfUp(value, percentDecimals) : null;
  const locale = document.organization.numberLocale;
  return {
    organization: document.organization.name,
    isExample: document.organization.isExample,
    plan: document.plan.title,
    year: score.year,
    settings: score.settings,
    indicators: document.indicators.flatMap((indicator) => {
      const scored = score.indicators.get(indicator.id);
      if (!scored) return [];
      const { target, realization, achievement } = scored;
      const explained = explainAchievement(
        achievement,
        makeExplanationFormat({ locale, decimals: indicator.decimals }),
      );
      return [
        {
          id: indicator.id,
          nodeId: indicator.nodeId,
          code: indicator.code,
          name: indicator.name,
          kind: indicator.kind,
          unit: indicator.unitOfMeasure,
          target: target.code ?? figure(target.value),
          targetMax: figure(target.max),
          realization: realization.code ?? figure(realization.value),
          missingReason: realization.missingReason,
          achievement: percent(scored.shown),
          band: scored.band?.label[language] ?? null,
          method: achievement.explanation.method,
          reason: achievement.kind === 'none' ? achievement.reason : null,
          explanation: translator.explanation(explained),
        },
      ];
    }),
    nodes: document.nodes.flatMap((node) => {
      const scored = score.nodes.get(node.id);
      if (!scored || scored.mean.total === 0) return [];
      return [
        {
          id: node.id,
          level: node.levelKind,
          code: node.code,
          text: node.text,
          achievement: percent(scored.shown),
          band: scored.band?.label[language] ?? null,
          measured: scored.mean.measured,
          total: scored.mean.total,
          reached: scored.mean.reached,
        },
      ];
    }),
    total: {
      achievement: percent(score.total.shown),
      band: score.total.band?.label[language] ?? null,
      measured: score.total.mean.measured,
      total: score.total.mean.total,
      reached: score.total.mean.reached,
    },
  };
}
