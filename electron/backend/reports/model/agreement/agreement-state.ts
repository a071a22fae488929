import { findVersionInForce, listVersionsOf } from '../../../../../db/domain/budget/versions.ts';
import { findHolder, listTerms, type Post } from '../../../../../db/domain/officials.ts';
import type { BudgetVersion, Official, PlanDocument } from '../../../../../db/domain/plan-document.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeReportContext, type ReportContext } from '../report-context.ts';

/** What held on a day: the plan as adopted, the money in force, and who held the office. */
export type AgreementState = Readonly<{
  day: string;
  plan: ReportContext;
  scores: PlanScores;
  budget: BudgetVersion | null;
  holder: Official | null;
}>;

export type AgreementStates = Readonly<{
  on: (post: Post, day: string) => AgreementState;
  /** The days after the first of January on which something of an agreement may have changed, the first one first. */
  changes: (post: Post) => readonly string[];
  /** False for the end of a year on which a document without a date is known to be in force. */
  isWritten: (day: string) => boolean;
}>;

export function openStates(context: ReportContext): AgreementStates {
  const { document, year, companions } = context;
  const documents = listBudgetDocuments(document.budgetVersions, year);
  const known = new Map<PlanDocument, Pick<AgreementState, 'plan' | 'scores'>>();
  const readPlan = (plan: PlanDocument) => {
    const found = known.get(plan);
    if (found) return found;
    const own =
      plan === document ? context : makeReportContext(plan, { kind: context.kind, year, date: context.date });
    const made = { plan: own, scores: scoreForReport(own) };
    known.set(plan, made);
    return made;
  };
  return {
    on: (post, day) => ({
      day,
      ...readPlan(findPlanOn(context, day)),
      budget: documents.findLast(({ from }) => from === null || from <= day)?.version ?? null,
      holder: findHolder(post.holders, day),
    }),
    changes: (post) => {
      const days = [
        ...documents.flatMap(({ from }) => (from === null ? [] : [from])),
        ...companions.states.slice(1).map(({ adoptedOn }) => adoptedOn),
        ...listTerms(post.holders, year).map(({ from }) => from),
      ];
      return [...new Set(days)].filter((day) => day > `${year}-01-01`).sort();
    },
    isWritten: (day) => !documents.some(({ version, from }) => from === day && version.documentDate === null),
  };
}

type BudgetDocument = Readonly<{ version: BudgetVersion; from: string | null }>;

/**
 * The first budget document holds from the beginning of the year, whenever it was signed; without any, the plan's own
 * ceilings. A later one without a date is known to be in force at the end of the year and not since when.
 */
function listBudgetDocuments(versions: readonly BudgetVersion[], year: number): readonly BudgetDocument[] {
  const documents = listVersionsOf(versions, year).filter(({ kind }) => kind !== 'indikatif');
  if (documents.length === 0) {
    const planned = findVersionInForce(versions, year);
    return planned === null ? [] : [{ version: planned, from: null }];
  }
  return documents.map((version, i) => ({
    version,
    from: i === 0 ? null : (version.documentDate ?? `${year}-12-31`),
  }));
}

/** The last adopted state is the plan as it stands in the file, which is what every other document reads. */
function findPlanOn({ document, companions }: ReportContext, day: string): PlanDocument {
  const place = companions.states.findLastIndex(({ adoptedOn }) => adoptedOn <= day);
  const found = companions.states[Math.max(place, 0)];
  const isLast = Math.max(place, 0) === companions.states.length - 1;
  return found === undefined || isLast ? document : found.document;
}
