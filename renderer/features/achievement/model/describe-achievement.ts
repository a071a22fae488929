import { type RankedIndicator, rankIndicators } from '../../../../db/domain/appraisal/rank-indicators.ts';
import { findAnsweringUnits } from '../../../../db/domain/appraisal/unit-scores.ts';
import { type BudgetBook, openBudgetBook } from '../../../../db/domain/budget/budget-book.ts';
import type { CascadeScore } from '../../../../db/domain/cascade-score.ts';
import type { UpTo } from '../../../../db/domain/cascade-up-to.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { listPlanYears, scorePlan } from '../../../../db/domain/score-plan.ts';
import { readFrozen } from '../../../../db/domain/verification/settle.ts';
import { numberRows } from '../../plan/model/number-rows.ts';
import { buildTree } from '../../plan/model/plan-tree.ts';

/** Everything the views of a year share; each view computes what it alone shows. */
export type AchievementFacts = Readonly<{
  document: PlanDocument;
  year: number;
  /** Up to which quarter the year is measured; null for all of it. */
  upTo: UpTo | null;
  score: CascadeScore;
  ranking: readonly RankedIndicator[];
  /** What rows and indicators are called by, as in the outline. */
  numbers: ReadonlyMap<string, string>;
  /** Who answers for each indicator. */
  units: ReadonlyMap<string, string | null>;
  book: BudgetBook;
  /** Years of the plan up to the one on show, and those after it that have a target. */
  years: readonly number[];
  /** Scored once, when first asked for. */
  yearScore: (year: number) => CascadeScore;
}>;

export function describeAchievement(source: PlanDocument, year: number, upTo: UpTo | null): AchievementFacts {
  // A sealed year is shown with the statements and indicators it was sealed with.
  const document = readFrozen(source, year);
  const known = new Map<number, CascadeScore>();
  const yearScore = (at: number): CascadeScore => {
    const found = known.get(at) ?? scorePlan(source, at);
    known.set(at, found);
    return found;
  };
  const score = upTo === null ? yearScore(year) : scorePlan(source, year, null, upTo);
  const before = upTo === null ? yearScore(year - 1) : scorePlan(source, year - 1, null, upTo);
  return {
    document,
    year,
    upTo,
    score,
    ranking: rankIndicators(document, score, before),
    numbers: numberRows(buildTree(document, [])),
    units: findAnsweringUnits(document),
    book: openBudgetBook(document),
    years: listPlanYears(document),
    yearScore,
  };
}

export type RankFilter = 'all' | 'red' | 'asked' | 'unwritten';
/** A unit's id, `none` for indicators nobody answers for; null for all. */
export type UnitFilter = string | null;

export function hasAnalysis({ analyses }: PlanDocument, indicatorId: string, year: number): boolean {
  return analyses.some((one) => one.indicatorId === indicatorId && one.year === year);
}

export function isShown(entry: RankedIndicator, filter: RankFilter, facts: AchievementFacts): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'red':
      return entry.need === 'low';
    case 'asked':
      return entry.need !== null;
    case 'unwritten':
      return entry.need !== null && !hasAnalysis(facts.document, entry.indicator.id, facts.year);
  }
}

/** Whether a unit, or one below it, answers for the indicator. */
export function isOfUnit(indicatorId: string, filter: UnitFilter, facts: AchievementFacts): boolean {
  if (filter === null) return true;
  const own = facts.units.get(indicatorId) ?? null;
  if (filter === 'none') return own === null;
  const parents = new Map(facts.document.units.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set<string>();
  for (let at: string | null = own; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === filter) return true;
    seen.add(at);
  }
  return false;
}
