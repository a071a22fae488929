import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import { passesFilter } from './level-filter.ts';
import { type OutlineRow, yearKey } from './outline-row.ts';
import type { IndicatorItem, NodeItem, TreeItem } from './plan-tree.ts';
import {
  layDraft,
  makeBaselineCell,
  makeBudgetCell,
  makeTargetCell,
  makeTextCell,
  makeUnitCell,
} from './row-cells.ts';
import { listReasons, type RowPlace } from './row-reasons.ts';
import { createFrameMaker, isSame, type RowsFrame, type RowsInput } from './rows-frame.ts';

type Kept = {
  readonly reasons: readonly unknown[];
  readonly row: OutlineRow;
  /** What the row was compared with last, when nothing of it had changed. */
  seen: Seen;
};

/** Most changes leave most items and all of what they are shown with as they were: those need no look at the reasons. */
type Seen = Readonly<{ item: TreeItem; shared: RowsFrame['shared'] }>;

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
  // One list for all rows: most of them are only compared.
  const reasons: unknown[] = [];
  const remake = (frame: RowsFrame, item: TreeItem, place: RowPlace, old: Kept | undefined): OutlineRow => {
    reasons.length = 0;
    listReasons(frame, item, place, reasons);
    const seen = { item, shared: frame.shared };
    if (old && isSame(old.reasons, reasons)) {
      old.seen = seen;
      return old.row;
    }
    const row = makeRow(frame, item, place);
    kept.set(item.key, { reasons: [...reasons], row, seen });
    return row;
  };
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
        const old = kept.get(item.key);
        rows.push(old && isUntouched(frame, item, place, old) ? old.row : remake(frame, item, place, old));
        if (isOpen && below.length > 0) visit(below, depth + 1);
      });
    };
    visit(tree.roots, 0);
    if (kept.size > Math.max(keptRowsAtLeast, rows.length * keptRowsPerShown)) kept.clear();
    return rows;
  };
}

const isUntouched = (frame: RowsFrame, item: TreeItem, place: RowPlace, { seen, row }: Kept): boolean =>
  seen.item === item &&
  seen.shared === frame.shared &&
  row.number === (frame.numbers.get(item.key) ?? '') &&
  row.depth === place.depth &&
  row.positionInSet === place.positionInSet &&
  row.setSize === place.setSize &&
  row.isExpanded === place.isExpanded;

function makeRow(frame: RowsFrame, item: TreeItem, place: RowPlace): OutlineRow {
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

function makeNodeParts(frame: RowsFrame, item: NodeItem): Parts {
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
const settingOf = ({ input }: RowsFrame, { draft }: TreeItem) => ({
  words: input.words,
  canEdit: input.canEdit && draft?.state !== 'sending',
});

function makeBudgetCells(frame: RowsFrame, item: NodeItem): Record<string, CellFacts> {
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

function makeIndicatorParts(frame: RowsFrame, item: IndicatorItem): Parts {
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

function makeIndicatorCells(frame: RowsFrame, indicator: PlanIndicator): Record<string, CellFacts> {
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
  { input, drafts }: RowsFrame,
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
