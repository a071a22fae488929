import type { TFunction } from 'i18next';
import { type PlanState, toRoman } from '../../db/domain/plan-state.ts';
import type { PlanSummary } from '../../electron/api/document.ts';

/** "Renstra 2025–2029": enough to know a plan among others of its office. */
export function namePlan(
  t: TFunction,
  plan: Pick<PlanSummary, 'kind' | 'periodStart' | 'periodEnd'>,
): string {
  const { periodStart, periodEnd } = plan;
  const years = periodStart === null ? t('plan.noPeriod') : `${periodStart}–${periodEnd}`;
  return `${t(`plan.planKinds.${plan.kind}`)} ${years}`;
}

/** "draf perubahan II" */
export const sayState = (t: TFunction, { kind, number }: PlanState): string =>
  t(`planState.${kind}`, { number: toRoman(number) });
