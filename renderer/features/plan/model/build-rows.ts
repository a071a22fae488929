import { type PlanCeilings, sumPlanCeilings } from '../../../../db/domain/budget/plan-ceilings.ts';
import { findCascadeGaps, type Gap } from '../../../../db/domain/cascade-gaps.ts';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument, PlanIndicator, TargetCell } from '../../../../db/domain/plan-document.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import type { PlanFindings } from './findings.ts';
import { countBudgetDecimals } from './judge-budget.ts';
import { type LevelFilter, passesFilter } from './level-filter.ts';
import { numberRows } from './number-rows.ts';
import { type CellDraft, type OutlineRow, type OutlineWords, splitDraftKey, yearKey } from './outline-row.ts';
import type { IndicatorItem, NodeItem, PlanTree, TreeItem } from './plan-tree.ts';
import {
  layDraft,
  makeBaselineCell,
  makeBudgetCell,
  makeTargetCell,
  makeTextCell,
  makeUnitCell,
} from './row-cells.ts';

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
type Frame = Readonly<{
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
}>;

type Place = Readonly<{ depth: number; positionInSet: number; setSize: number; isExpanded: boolean | null }>;

type Kept = Readonly<{ reasons: readonly unknown[]; row: OutlineRow }>;

/** Rows of closed branches are kept as well: opening one again makes none of them anew. */
const keptRowsPerShown = 4;
const keptRowsAtLeast = 4_000;

/**
 * Makes the rows of the outline and keeps those that did not change: a row is made anew only when something it was made
 * from is another object or another value.
 */
export function createRowBuilder(): (input: RowsInput) => readonly OutlineRow[] {
  const kept = new Map<string, Kept>();
  const makeFrame = createFrameMaker();
  return (input) => {
    const frame = makeFrame(input);
    const { tree } = frame;
    const { filter, collapsed } = input;
    const isShown = (item: TreeItem): boolean => passesFilter(item, filter, tree.levels);
    const rows: OutlineRow[] = [];
    const visit = (items: readonly TreeItem[], depth: number): void => {
      const shown = filter === 'all' ? items : items.filter(isShown);
      shown.forEach((item, index) => {
        const children = item.kind === 'node' ? tree.childrenOf(item.key) : [];
        const below = filter === 'all' ? children : children.filter(isShown);
        const isOpen = !collapsed.has(item.key);
        const isExpanded = below.length === 0 ? null : isOpen;
        const place = { depth, positionInSet: index + 1, setSize: shown.length, isExpanded };
        const reasons = listReasons(frame, item, place);
        const old = kept.get(item.key);
        const row = old && isSame(old.reasons, reasons) ? old.row : makeRow(frame, item, place);
        if (old?.row !== row) kept.set(item.key, { reasons, row });
        rows.push(row);
        if (isOpen && below.length > 0) visit(below, depth + 1);
      });
    };
    visit(tree.roots, 0);
    if (kept.size > Math.max(keptRowsAtLeast, rows.length * keptRowsPerShown)) kept.clear();
    return rows;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** The parts of a frame are made anew only when what they are made from is: most changes touch one of them. */
function createFrameMaker(): (input: RowsInput) => Frame {
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
  return (input) => {
    const { plan, tree } = input;
    return {
      input,
      tree,
      numbers: numbers(tree),
      budgets: budgets(plan.nodes, plan.budgetVersions, plan.budgets),
      budgetDecimals: decimals(plan.budgets),
      findings: input.findings,
      gaps: gaps(plan.nodes, plan.indicators, plan.links, plan.linkedNodes, plan.dismissals),
      targets: targets(plan.targets, input.years),
      drafts: drafts(input.drafts),
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

/** Everything a row is made from. Findings are made anew with every change, so their words stand for them. */
function listReasons(frame: Frame, item: TreeItem, place: Place): readonly unknown[] {
  const { input } = frame;
  const findings = frame.findings.byRow.get(item.key);
  const reasons: unknown[] = [
    item.kind === 'node' ? item.node : item.indicator,
    item.kind === 'node' ? item.level : item.parentKey,
    item.draft,
    place.depth,
    place.positionInSet,
    place.setSize,
    place.isExpanded,
    frame.numbers.get(item.key),
    input.cut.has(item.key),
    input.words,
    input.canEdit,
    input.years,
    input.baselineYear,
    // Another map for every change of any draft; only rows that have one are asked about it.
    frame.drafts.get(item.key),
    frame.gaps.get(item.key)?.join(' '),
    findings?.map((one) => `${one.rule} ${one.year} ${Object.values(one.figures).join(' ')}`).join(';'),
  ];
  if (item.kind === 'indicator') {
    const targets = frame.targets.get(item.key);
    if (targets) reasons.push(...targets);
  } else if (item.level.mayHoldBudgets) {
    reasons.push(frame.budgetDecimals, frame.budgets.isSum(item.key));
    for (const year of input.years) {
      const { ceiling, cell } = frame.budgets.find(item.key, year);
      reasons.push(ceiling?.n, cell?.version);
    }
  }
  return reasons;
}

function makeRow(frame: Frame, item: TreeItem, place: Place): OutlineRow {
  const number = frame.numbers.get(item.key) ?? '';
  const isCut = frame.input.cut.has(item.key);
  const common = { key: item.key, parentKey: item.parentKey, draft: item.draft, number, isCut, ...place };
  return item.kind === 'node'
    ? { ...common, ...makeNodeParts(frame, item) }
    : { ...common, ...makeIndicatorParts(frame, item) };
}

type Parts = Pick<
  OutlineRow,
  'kind' | 'level' | 'node' | 'indicator' | 'layout' | 'cells' | 'gaps' | 'problem'
>;

function makeNodeParts(frame: Frame, item: NodeItem): Parts {
  const { words } = frame.input;
  const findings = (frame.findings.byRow.get(item.key) ?? []).filter((one) => one.severity === 'error');
  const draftError = item.draft?.error ?? null;
  const problem = draftError ? words.sayError(draftError) : findings.map(words.sayFinding).join(' ');
  return {
    kind: 'node',
    level: item.level,
    node: item.node,
    indicator: null,
    layout: item.level.mayHoldBudgets ? 'budget' : 'text',
    cells: layDrafts(frame, item, {
      text: makeTextCell(item.node?.text ?? item.draft?.text ?? '', settingOf(frame, item)),
      ...(item.level.mayHoldBudgets ? makeBudgetCells(frame, item) : {}),
    }),
    gaps: frame.gaps.get(item.key) ?? [],
    problem: problem === '' ? null : problem,
  };
}

/** A row that is being sent is not typed in until it is in the plan. */
const settingOf = ({ input }: Frame, { draft }: TreeItem) => ({
  words: input.words,
  canEdit: input.canEdit && draft?.state !== 'sending',
});

function makeBudgetCells(frame: Frame, item: NodeItem): Record<string, CellFacts> {
  const { budgets, budgetDecimals: decimals, input } = frame;
  const options = { isSum: budgets.isSum(item.key), decimals };
  // A row that is not in the plan yet has nothing a budget could be put on.
  const setting = { words: input.words, canEdit: input.canEdit && item.node !== null };
  const cells: Record<string, CellFacts> = {
    unit: { text: input.words.budgetUnit, state: 'read-only' },
    baseline: { text: '', state: 'read-only' },
  };
  for (const year of input.years) {
    cells[yearKey(year)] = makeBudgetCell(budgets.find(item.key, year), options, setting);
  }
  return cells;
}

function makeIndicatorParts(frame: Frame, item: IndicatorItem): Parts {
  const { tree, input } = frame;
  const parent = tree.parentOf(item);
  const level = parent?.level ?? tree.levels[0];
  if (!level) throw new Error('a framework without levels');
  const { indicator, draft } = item;
  const text = makeTextCell(indicator?.name ?? draft?.text ?? '', settingOf(frame, item));
  const cells = indicator ? makeIndicatorCells(frame, indicator) : makeEmptyCells(input);
  return {
    kind: 'indicator',
    level,
    node: null,
    indicator,
    layout: 'targets',
    cells: layDrafts(frame, item, { text, ...cells }),
    gaps: [],
    problem: draft?.error ? input.words.sayError(draft.error) : null,
  };
}

function makeEmptyCells({ years }: RowsInput): Record<string, CellFacts> {
  const keys = ['unit', 'baseline', ...years.map(yearKey)];
  return Object.fromEntries(keys.map((key) => [key, { text: '', state: 'read-only' } as const]));
}

function makeIndicatorCells(frame: Frame, indicator: PlanIndicator): Record<string, CellFacts> {
  const { input } = frame;
  const setting = { words: input.words, canEdit: input.canEdit };
  const findings: readonly Finding[] = frame.findings.byRow.get(indicator.id) ?? [];
  const targets = frame.targets.get(indicator.id) ?? [];
  const hasTargets = targets.some((cell) => cell !== undefined);
  const cells: Record<string, CellFacts> = {
    unit: makeUnitCell(indicator, findings, setting),
    baseline: makeBaselineCell(indicator, input.baselineYear, setting),
  };
  input.years.forEach((year, index) => {
    const ofYear = findings.filter((finding) => finding.year === year);
    cells[yearKey(year)] = makeTargetCell(
      indicator,
      targets[index],
      { findings: ofYear, hasTargets },
      setting,
    );
  });
  return cells;
}

function layDrafts(
  { input, drafts }: Frame,
  item: TreeItem,
  cells: Readonly<Record<string, CellFacts>>,
): Readonly<Record<string, CellFacts>> {
  const own = drafts.get(item.key);
  if (!own) return cells;
  return Object.fromEntries(
    Object.entries(cells).map(([column, facts]) => [column, layDraft(facts, own.get(column), input.words)]),
  );
}

/** The year most baselines are of; the earlier one where two are as frequent. */
export function findBaselineYear(indicators: readonly PlanIndicator[]): number | null {
  const counts = Map.groupBy(
    indicators.flatMap(({ baselineYear }) => baselineYear ?? []),
    (year) => year,
  );
  const ordered = [...counts].toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a - b);
  return ordered[0]?.[0] ?? null;
}
