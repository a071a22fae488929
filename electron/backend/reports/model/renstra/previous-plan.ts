import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeReportContext, type ReportContext } from '../report-context.ts';

/** The plan of the period before, read as its own documents read it; null where the file has none. */
export type PreviousPlan = Readonly<{ plan: ReportContext; scores: PlanScores }>;

export function readPreviousPlan(context: ReportContext): PreviousPlan | null {
  const { previous } = context.companions;
  if (previous === undefined) return null;
  const plan = makeReportContext(previous, { kind: 'renstra', year: null, date: context.date });
  return { plan, scores: scoreForReport(plan) };
}
