import type { Plan, PlanIndicator, PlanNode } from '../../db/domain/plan-document.ts';

/** What a row has where nobody has filled it: tests that build rows by hand begin with these. */
export const emptyPlan = { predecessorId: null, servesId: null } satisfies Partial<Plan>;

export const emptyNode = {
  location: null,
  targetGroup: null,
  fundSource: null,
  sourceNote: null,
} satisfies Partial<PlanNode>;

export const emptyIndicator = {
  unitId: null,
  dueDays: null,
  frequency: null,
  calculation: null,
  predecessorId: null,
  succession: null,
  successionNote: null,
} satisfies Partial<PlanIndicator>;
