import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument, PlanIndicator, TargetCell } from '../../../../db/domain/plan-document.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import { type BudgetSums, sumBudgets } from './budget-sums.ts';
import { findFindings, type PlanFindings } from './findings.ts';
import { countBudgetDecimals } from './judge-budget.ts';
import { type LevelFilter, passesFilter } from './level-filter.ts';
import type { NewRow } from './new-row.ts';
import { numberRows } from './number-rows.ts';
import { type CellDraft, draftKey, type OutlineRow, type OutlineWords, yearKey } from './outline-row.ts';
import { buildTree, type IndicatorItem, type NodeItem, type PlanTree, type TreeItem } from './plan-tree.ts';
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
  newRows: readonly NewRow[];
  drafts: ReadonlyMap<string, CellDraft>;
  collapsed: ReadonlySet<string>;
  filter: LevelFilter;
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
  budgets: BudgetSums;
  budgetDecimals: number;
  findings: PlanFindings;
  targets: ReadonlyMap<string, readonly TargetCell[]>;
}>;

type Place = Readonly<{ depth: number; positionInSet: number; setSize: number; isExpanded: boolean | null }>;

type Kept = Readonly<{ reasons: readonly unknown[]; row: OutlineRow }>;

/**
 * Makes the rows of the outline and keeps those that did not change: a row is made anew only when something it was made
 * from is another object or another value.
 */
export function createRowBuilder(): (input: RowsInput) => readonly OutlineRow[] {
  let kept = new Map<string, Kept>();
  return (input) => {
    const frame = makeFrame(input);
    const next = new Map<string, Kept>();
    const rows: OutlineRow[] = [];
    const visit = (items: readonly TreeItem[], depth: number): void => {
      const shown = items.filter((item) => passesFilter(item, input.filter, frame.tree.levels));
      shown.forEach((item, index) => {
        const children = item.kind === 'node' ? frame.tree.childrenOf(item.key) : [];
        const below = children.filter((child) => passesFilter(child, input.filter, frame.tree.levels));
        const isOpen = !input.collapsed.has(item.key);
        const isExpanded = below.length === 0 ? null : isOpen;
        const place = { depth, positionInSet: index + 1, setSize: shown.length, isExpanded };
        const reasons = listReasons(frame, item, place);
        const old = kept.get(item.key);
        const row = old && isSame(old.reasons, reasons) ? old.row : makeRow(frame, item, place);
        next.set(item.key, { reasons, row });
        rows.push(row);
        if (isOpen) visit(below, depth + 1);
      });
    };
    visit(frame.tree.roots, 0);
    kept = next;
    return rows;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => Object.is(one, b[index]));

function makeFrame(input: RowsInput): Frame {
  const { plan, newRows } = input;
  const tree = buildTree(plan, newRows);
  const yearly = plan.targets.filter((cell) => cell.quarter === 0);
  return {
    input,
    tree,
    numbers: numberRows(tree),
    budgets: sumBudgets(plan),
    budgetDecimals: countBudgetDecimals(plan.budgets.flatMap(({ ceiling }) => ceiling ?? [])),
    findings: findFindings(plan),
    targets: Map.groupBy(yearly, (cell) => cell.indicatorId),
  };
}

/** Everything a row is made from. Findings are made anew with every change, so their words stand for them. */
function listReasons(frame: Frame, item: TreeItem, place: Place): readonly unknown[] {
  const { input, numbers } = frame;
  const { drafts, words, canEdit, years, baselineYear } = input;
  const columns = ['text', 'unit', 'baseline', ...years.map(yearKey)];
  const findings = frame.findings.byRow.get(item.key) ?? [];
  return [
    item.kind === 'node' ? item.node : item.indicator,
    item.kind === 'node' ? item.level : item.parentKey,
    item.draft,
    place.depth,
    place.positionInSet,
    place.setSize,
    place.isExpanded,
    numbers.get(item.key),
    words,
    canEdit,
    years,
    baselineYear,
    ...columns.map((column) => drafts.get(draftKey(item.key, column))),
    findings.map((one) => `${one.rule} ${one.year} ${Object.values(one.figures).join(' ')}`).join(';'),
    ...(item.kind === 'node' ? listBudgetReasons(frame, item) : listTargets(frame, item.key)),
  ];
}

function listBudgetReasons({ budgets, budgetDecimals, input }: Frame, item: NodeItem): readonly unknown[] {
  if (!item.level.mayHoldBudgets) return [];
  return [
    budgetDecimals,
    budgets.isSum(item.key),
    ...input.years.flatMap((year) => {
      const { ceiling, cell } = budgets.find(item.key, year);
      return [ceiling === null ? null : ceiling.n, cell?.version];
    }),
  ];
}

function listTargets({ targets, input }: Frame, key: string): readonly (TargetCell | undefined)[] {
  const cells = targets.get(key) ?? [];
  return input.years.map((year) => cells.find((cell) => cell.year === year));
}

function makeRow(frame: Frame, item: TreeItem, place: Place): OutlineRow {
  const number = frame.numbers.get(item.key) ?? '';
  const common = { key: item.key, parentKey: item.parentKey, draft: item.draft, number, ...place };
  return item.kind === 'node'
    ? { ...common, ...makeNodeParts(frame, item) }
    : { ...common, ...makeIndicatorParts(frame, item) };
}

type Parts = Pick<OutlineRow, 'kind' | 'level' | 'node' | 'indicator' | 'layout' | 'cells' | 'problem'>;

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
  const targets = listTargets(frame, indicator.id);
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
  { input }: Frame,
  item: TreeItem,
  cells: Readonly<Record<string, CellFacts>>,
): Readonly<Record<string, CellFacts>> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, facts]) => [
      column,
      layDraft(facts, input.drafts.get(draftKey(item.key, column)), input.words),
    ]),
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
