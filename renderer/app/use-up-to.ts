import { useContext, useMemo } from 'react';
import type { UpTo } from '../../db/domain/cascade-up-to.ts';
import { findUpTo } from '../../db/domain/find-up-to.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { findToday } from './today.ts';
import { PeriodContext } from './use-period.ts';

/** Up to which quarter achievements of a year are shown, the same on every screen; null for all of the year. */
export function useUpTo(
  plan: PlanDocument,
  year: number,
): Readonly<{ upTo: UpTo | null; choose: (upTo: UpTo | null) => void }> {
  const choice = useContext(PeriodContext);
  if (choice === null) throw new Error('PeriodContext is missing around this component');
  const { realizations } = plan;
  const today = findToday();
  const fitting = useMemo(() => findUpTo({ realizations }, year, today), [realizations, year, today]);
  const key = `${plan.plan.id} ${year}`;
  const chosen = choice.chosenUpTo[key];
  return {
    upTo: chosen === undefined ? fitting : chosen,
    choose: (upTo) => choice.chooseUpTo(key, upTo),
  };
}
