import type { PlanDocument } from '../plan-document.ts';

/**
 * Everything the numbers of a period rest on, as it was when the period was sealed. The whole year also keeps the
 * figures of the other years and the money, because its report compares them; texts of reports are not numbers and
 * stay open.
 */
export type FrozenPeriod = Pick<
  PlanDocument,
  | 'settings'
  | 'levels'
  | 'nodes'
  | 'indicators'
  | 'components'
  | 'ordinalScales'
  | 'targets'
  | 'realizations'
  | 'verifications'
  | 'corrections'
  | 'nodeStatuses'
  | 'budgetVersions'
  | 'budgets'
  | 'spendings'
>;
