import { createContext, useContext, useMemo, useState } from 'react';
import type { UpTo } from '../../db/domain/cascade-up-to.ts';
import type { Period } from './period.ts';
import { chooseYear, listPlanYears } from './period.ts';
import { usePlan } from './use-document.ts';

export type PeriodChoice = Readonly<{
  /** Chosen by hand, by plan; a plan without an entry shows the present year as a whole. */
  chosen: Readonly<Record<string, Period>>;
  choose: (planId: string, period: Period) => void;
  /** Up to which quarter a year is measured, where somebody chose it: by plan and year. Null is all of the year. */
  chosenUpTo: Readonly<Record<string, UpTo | null>>;
  chooseUpTo: (key: string, upTo: UpTo | null) => void;
}>;

export const PeriodContext = createContext<PeriodChoice | null>(null);

export function useNewPeriodChoice(): PeriodChoice {
  const [chosen, setChosen] = useState<Readonly<Record<string, Period>>>({});
  const [chosenUpTo, setChosenUpTo] = useState<Readonly<Record<string, UpTo | null>>>({});
  return useMemo(
    () => ({
      chosen,
      choose: (planId, period) => setChosen((now) => ({ ...now, [planId]: period })),
      chosenUpTo,
      chooseUpTo: (key, upTo) => setChosenUpTo((now) => ({ ...now, [key]: upTo })),
    }),
    [chosen, chosenUpTo],
  );
}

/** The year and quarter on show, kept while people go from screen to screen, and the years there are. */
export function usePeriod(): Readonly<{
  period: Period;
  years: readonly number[];
  setPeriod: (period: Partial<Period>) => void;
}> {
  const choice = useContext(PeriodContext);
  if (choice === null) throw new Error('PeriodContext is missing around this component');
  const { plan } = usePlan();
  const thisYear = new Date().getFullYear();
  const years = useMemo(() => listPlanYears(plan, thisYear), [plan, thisYear]);
  const kept = choice.chosen[plan.id];
  const isKept = kept !== undefined && years.includes(kept.year);
  const period: Period = isKept ? kept : { year: chooseYear(years, thisYear), quarter: kept?.quarter ?? 0 };
  return {
    period,
    years,
    setPeriod: (change) => choice.choose(plan.id, { ...period, ...change }),
  };
}
