import type { TFunction } from 'i18next';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import { criterionOf, showCriterion } from '../../../../db/domain/check/rules.ts';

/** Why a finding matters: the criterion of the evaluation it costs. */
export function sayWhy(t: TFunction, { rule }: Finding): string {
  const criterion = criterionOf(rule);
  if (criterion === null) return t('checkWhy.order');
  const words = t(`checkWhy.criteria.${criterion}`);
  return t('checkWhy.costs', { criterion: showCriterion(criterion), words });
}
