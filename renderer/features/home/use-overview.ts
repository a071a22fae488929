import { useMemo } from 'react';
import { measureAbsorption } from '../../../db/domain/absorption.ts';
import { openBudgetBook } from '../../../db/domain/budget/budget-book.ts';
import type { UpTo } from '../../../db/domain/cascade-up-to.ts';
import { countBands, listObjectives } from '../../../db/domain/overview/achievement.ts';
import { describeCycle, listFirstSteps } from '../../../db/domain/overview/cycle.ts';
import { listTasks } from '../../../db/domain/overview/tasks.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { findToday } from '../../app/today.ts';
import { useUpTo } from '../../app/use-up-to.ts';
import { findFindings } from '../plan/model/findings.ts';

export type Overview = ReturnType<typeof describeOverview>;

/** Everything the first page says of a plan and a year, from the same functions as the screens behind it. */
function describeOverview(plan: PlanDocument, year: number, upTo: UpTo | null) {
  const findings = findFindings(plan);
  const score = scorePlan(plan, year, null, upTo);
  const before = scorePlan(plan, year - 1, null, upTo);
  const book = openBudgetBook(plan);
  const steps = listFirstSteps(plan);
  return {
    year,
    upTo,
    score,
    /** The mean of the year before up to the same quarter, for the difference; null where there is none to compare with. */
    lastMean: before.total.shown,
    bands: countBands(score),
    objectives: listObjectives(plan, score),
    absorption: measureAbsorption({
      ceiling: book.inForce(year).total,
      realized: book.spent(year).total,
    }),
    cycle: describeCycle(
      plan,
      year,
      findings.all.filter(({ severity }) => severity === 'error'),
    ),
    tasks: listTasks(plan, { year, score, findings: findings.all, today: findToday() }),
    /** Null once the plan has what a year needs. */
    firstSteps: steps.every(({ isDone }) => isDone) || plan.targets.length > 0 ? null : steps,
  };
}

export function useOverview(plan: PlanDocument, year: number): Overview {
  const { upTo } = useUpTo(plan, year);
  return useMemo(() => describeOverview(plan, year, upTo), [plan, year, upTo]);
}
