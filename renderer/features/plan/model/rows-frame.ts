import { type PlanCeilings, sumPlanCeilings } from '../../../../db/domain/budget/plan-ceilings.ts';
import { findCascadeGaps, type Gap } from '../../../../db/domain/cascade-gaps.ts';
import type { PlanDocument, TargetCell } from '../../../../db/domain/plan-document.ts';
import type { PlanFindings } from './findings.ts';
import { countBudgetDecimals } from './judge-budget.ts';
import type { LevelFilter } from './level-filter.ts';
import { numberRows } from './number-rows.ts';
import { type CellDraft, type OutlineWords, splitDraftKey } from './outline-row.ts';
import type { PlanTree } from './plan-tree.ts';

export type RowsInput = Readonly<{
  plan: PlanDocument;
  /** The plan with the rows that are being written. */
  tree: PlanTree;
  drafts: ReadonlyMap<string, CellDraft>;
  collapsed: ReadonlySet<string>;
  filter: LevelFilter;
  /** What the auditor says; of the plan as it was a moment ago while somebody types. */
  findings: PlanFindings;
  /** Rows that were cut and wait for their place. */
  cut: ReadonlySet<string>;
  years: readonly number[];
  /** The year most baselines are of; it stands in the header. */
  baselineYear: number | null;
  words: OutlineWords;
  canEdit: boolean;
}>;

/** What all rows of one build share. */
export type RowsFrame = Readonly<{
  input: RowsInput;
  tree: PlanTree;
  numbers: ReadonlyMap<string, string>;
  budgets: PlanCeilings;
  budgetDecimals: number;
  findings: PlanFindings;
  gaps: ReadonlyMap<string, readonly Gap[]>;
  /** By indicator, in the order of the years on show. */
  targets: ReadonlyMap<string, readonly (TargetCell | undefined)[]>;
  /** By row. */
  drafts: ReadonlyMap<string, ReadonlyMap<string, CellDraft>>;
  /** The same object as long as everything is that rows are made from beside their items, their places and numbers. */
  shared: object;
}>;

export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** The parts of a frame are made anew only when what they are made from is: most changes touch one of them. */
export function createFrameMaker(): (input: RowsInput) => RowsFrame {
  const numbers = remember(numberRows);
  const budgets = remember(
    (
      nodes: PlanDocument['nodes'],
      budgetVersions: PlanDocument['budgetVersions'],
      cells: PlanDocument['budgets'],
    ) => sumPlanCeilings({ nodes, budgetVersions, budgets: cells }),
  );
  const decimals = remember((cells: PlanDocument['budgets']) =>
    countBudgetDecimals(cells.map(({ ceiling }) => ceiling)),
  );
  const gaps = remember(
    (
      nodes: PlanDocument['nodes'],
      indicators: PlanDocument['indicators'],
      links: PlanDocument['links'],
      linkedNodes: PlanDocument['linkedNodes'],
      dismissals: PlanDocument['dismissals'],
    ) => findCascadeGaps({ nodes, indicators, links, linkedNodes, dismissals }),
  );
  const targets = remember(spreadTargets);
  const drafts = remember(groupDrafts);
  const shared = remember((..._of: readonly unknown[]) => ({}));
  return (input) => {
    const { plan, tree, findings, cut, words, canEdit, years, baselineYear } = input;
    const parts = {
      budgets: budgets(plan.nodes, plan.budgetVersions, plan.budgets),
      budgetDecimals: decimals(plan.budgets),
      findings,
      gaps: gaps(plan.nodes, plan.indicators, plan.links, plan.linkedNodes, plan.dismissals),
      targets: targets(plan.targets, input.years),
      drafts: drafts(input.drafts),
    };
    return {
      input,
      tree,
      numbers: numbers(tree),
      ...parts,
      shared: shared(...Object.values(parts), cut, words, canEdit, years, baselineYear),
    };
  };
}

/** The last result of a function, as long as it is asked with the same objects. */
function remember<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let last: Readonly<{ given: A; result: R }> | null = null;
  return (...given) => {
    if (!last || !isSame(last.given, given)) last = { given, result: make(...given) };
    return last.result;
  };
}

function spreadTargets(
  cells: readonly TargetCell[],
  years: readonly number[],
): ReadonlyMap<string, readonly (TargetCell | undefined)[]> {
  const placeOf = new Map(years.map((year, index) => [year, index]));
  const spread = new Map<string, (TargetCell | undefined)[]>();
  for (const cell of cells) {
    const place = cell.quarter === 0 ? placeOf.get(cell.year) : undefined;
    if (place === undefined) continue;
    const row = spread.get(cell.indicatorId) ?? years.map(() => undefined);
    row[place] = cell;
    spread.set(cell.indicatorId, row);
  }
  return spread;
}

function groupDrafts(
  drafts: ReadonlyMap<string, CellDraft>,
): ReadonlyMap<string, ReadonlyMap<string, CellDraft>> {
  const byRow = new Map<string, Map<string, CellDraft>>();
  for (const [key, draft] of drafts) {
    const [rowKey, columnKey] = splitDraftKey(key);
    const row = byRow.get(rowKey) ?? new Map<string, CellDraft>();
    byRow.set(rowKey, row.set(columnKey, draft));
  }
  return byRow;
}
