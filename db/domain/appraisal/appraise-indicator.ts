import type { Absorption } from '../absorption.ts';
import { type BudgetBook, openBudgetBook } from '../budget/budget-book.ts';
import type { LevelKind, Quarter } from '../cascade.ts';
import { groupCells, type YearCells } from '../cascade-figures.ts';
import { type EndReadings, readEndOfPlan } from '../cascade-progress.ts';
import { type QuarterScore, scoreIndicatorQuarter } from '../cascade-quarter.ts';
import { type IndicatorScore, makeIndicatorContext, scoreIndicatorYear } from '../cascade-score.ts';
import type { LineageStep } from '../indicator-trend.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import { findSettings, toCascadeIndicators } from '../score-plan.ts';
import { settleYear } from '../verification/settle.ts';
import { type BenchmarkLine, compareBenchmarks } from './compare-benchmarks.ts';
import { compareYears, findRun, type Run, type YearLine } from './compare-years.ts';
import { settleLines } from './settle-lines.ts';

/** An indicator in a year beside all it is compared with: what the screen shows and sentences are proposed from. */
export type IndicatorAppraisal = Readonly<{
  indicator: PlanIndicator;
  year: number;
  score: IndicatorScore;
  /** After each quarter; empty where nothing is planned or told by quarters. */
  quarters: readonly (QuarterScore & Readonly<{ quarter: Quarter }>)[];
  years: readonly YearLine[];
  run: Run | null;
  /** Null for a plan without a period, and for years outside it. */
  end: (EndReadings & Readonly<{ endYear: number }>) | null;
  benchmarks: readonly BenchmarkLine[];
  /** Of the statement it measures. */
  budget: Absorption | null;
  /** What carries the statement out, with its money. */
  programs: readonly Readonly<{ node: PlanNode; budget: Absorption | null }>[];
}>;

const noCells: YearCells<never> = [];
const carrying: ReadonlySet<LevelKind> = new Set(['program', 'activity', 'subactivity']);

/** `lineage` ends with the indicator itself; without those it follows, the years begin with its own plan. */
export function appraiseIndicator(
  source: PlanDocument,
  given: PlanIndicator,
  year: number,
  {
    lineage,
    book = openBudgetBook(source),
  }: Readonly<{ lineage: readonly LineageStep[]; book?: BudgetBook }>,
): IndicatorAppraisal {
  const document = settleYear(source, year);
  const indicator = document.indicators.find(({ id }) => id === given.id) ?? given;
  const context = makeIndicatorContext(findSettings(document, year), document.ordinalScales);
  const [cascade] = toCascadeIndicators({
    indicators: [indicator],
    ordinalScales: document.ordinalScales,
  });
  if (!cascade) throw new Error('one indicator in, one out');
  const of = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
  const own = { targets: document.targets.filter(of), realizations: document.realizations.filter(of) };
  const targets = (at: number) => groupCells(own.targets, at).get(indicator.id) ?? noCells;
  const realizations = (at: number) => groupCells(own.realizations, at).get(indicator.id) ?? noCells;
  const cells = { targets: targets(year), realizations: realizations(year) };
  const score = scoreIndicatorYear(cascade, cells.targets, cells.realizations, context);
  const hasQuarters = [...cells.targets.slice(1), ...cells.realizations.slice(1)].some(
    (cell) => cell !== undefined,
  );
  const { periodStart: start, periodEnd: end } = document.plan;
  const isInPeriod = start !== null && end !== null && year >= start && year <= end;
  const years = settleLines(source, indicator.id, compareYears(document, lineage));
  return {
    indicator,
    year,
    score,
    quarters: hasQuarters
      ? ([1, 2, 3, 4] as const).map((quarter) => ({
          ...scoreIndicatorQuarter(cascade, cells, quarter, context),
          quarter,
        }))
      : [],
    years,
    run: findRun(years, year),
    end: isInPeriod
      ? {
          ...readEndOfPlan(cascade, { targets, realizations }, { start, end }, year, context),
          endYear: end,
        }
      : null,
    benchmarks: compareBenchmarks(indicator, year, score.realization, {
      benchmarks: document.benchmarks,
      scale: document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null,
    }),
    budget: book.absorption(indicator.nodeId, year),
    programs: listPrograms(document.nodes, indicator.nodeId).map((node) => ({
      node,
      budget: book.absorption(node.id, year),
    })),
  };
}

/** The uppermost rows below a statement that carry it out. */
function listPrograms(nodes: readonly PlanNode[], nodeId: string): readonly PlanNode[] {
  const children = Map.groupBy(nodes, ({ parentId }) => parentId);
  const visit = (id: string): readonly PlanNode[] =>
    (children.get(id) ?? []).flatMap((node) => (carrying.has(node.levelKind) ? [node] : visit(node.id)));
  return visit(nodeId);
}
