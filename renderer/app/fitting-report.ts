import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { ReportKind } from '../../electron/api/report-kinds.ts';
import type { ScreenId } from './navigation.ts';

/** What is printed of a screen: the document that says on paper what the screen shows. */
const reportOfScreen: Readonly<Partial<Record<ScreenId, ReportKind>>> = {
  plan: 'renstra',
  profile: 'renstra',
  budget: 'agreement',
  indicator: 'iku-sheets',
  action: 'action-plan',
  realization: 'measurement',
  verification: 'measurement',
  achievement: 'lkjip',
};

/** A strategy follows no form of Indonesian law, so it has other documents. */
const reportOfStrategy: Readonly<Partial<Record<ScreenId, ReportKind>>> = {
  plan: 'strategy',
  profile: 'strategy',
  realization: 'measurement',
  verification: 'measurement',
  achievement: 'lkjip',
};

/** Null where no document is nearer to the screen than another: the report screen then begins as it always does. */
export const findFittingReport = (
  screen: ScreenId,
  kind: PlanDocument['plan']['kind'] | null,
): ReportKind | null => (kind === 'strategy' ? reportOfStrategy : reportOfScreen)[screen] ?? null;
