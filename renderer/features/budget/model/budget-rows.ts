import { measureAbsorption } from '../../../../db/domain/absorption.ts';
import { type DifferenceEfficiency, judgeDifference } from '../../../../db/domain/appraisal/efficiency.ts';
import { openBudgetBook } from '../../../../db/domain/budget/budget-book.ts';
import { findDifference } from '../../../../db/domain/budget/compare-versions.ts';
import { findVersionBefore } from '../../../../db/domain/budget/versions.ts';
import { numberNodes } from '../../../../db/domain/number-nodes.ts';
import type {
  BudgetVersion,
  PlanDocument,
  PlanIndicator,
  PlanNode,
  TargetCell,
} from '../../../../db/domain/plan-document.ts';
import { type CodeProblem, checkProgramCode, shortenCode } from '../../../../db/domain/program-code.ts';
import { isZero, type Rational, subtract } from '../../../../db/domain/rational.ts';
import { scorePlan } from '../../../../db/domain/score-plan.ts';

/** A program, activity or sub-activity, or all of them together. */
export type BudgetRow = Readonly<{
  key: string;
  /** Null for the total. */
  node: PlanNode | null;
  /** Without the part that the row above has said already. */
  shownCode: string;
  depth: number;
  isExpanded: boolean | null;
  positionInSet: number;
  setSize: number;
  /** The first output indicator, and how many more there are. */
  indicator: PlanIndicator | null;
  moreIndicators: number;
  target: TargetCell | null;
  ceiling: Rational | null;
  /** Something below has a ceiling: it is a sum and not typed. */
  isCeilingSum: boolean;
  /** Σ below − what the row itself says; null where both agree. */
  mismatch: Rational | null;
  /** To the version before. */
  difference: Rational | null;
  spent: Rational | null;
  isSpentSum: boolean;
  /** Typed by quarters: the year is their sum. */
  isByQuarter: boolean;
  /** In percent. */
  absorption: Rational | null;
  /** What its own indicators reached, unrounded, in percent. */
  achievement: Rational | null;
  /** Achievement − absorption; null where one of the two is missing. */
  efficiency: DifferenceEfficiency | null;
  /** Numbers of the objectives it supports: the one it stands under first. */
  supports: readonly string[];
  codeProblem: CodeProblem | 'unknown' | null;
  /** Rows with the same text are the same to look at. */
  signature: string;
}>;

export type RowsInput = Readonly<{
  plan: PlanDocument;
  year: number;
  version: BudgetVersion | null;
  collapsed: ReadonlySet<string>;
  /** Codes the official list knows; null without a list. */
  knownCodes: ReadonlySet<string> | null;
}>;

export type BudgetRows = Readonly<{ rows: readonly BudgetRow[]; total: BudgetRow }>;

/** Keeps rows that say the same as before, so that only changed ones are drawn again. */
export function createBudgetRows(): (input: RowsInput) => BudgetRows {
  let kept = new Map<string, BudgetRow>();
  return (input) => {
    const { rows, total } = makeRows(input);
    const same = (row: BudgetRow): BudgetRow => {
      const old = kept.get(row.key);
      return old?.signature === row.signature && old.node === row.node && old.indicator === row.indicator
        ? old
        : row;
    };
    const result = { rows: rows.map(same), total: same(total) };
    kept = new Map([...result.rows, result.total].map((row) => [row.key, row]));
    return result;
  };
}

function makeRows({ plan, year, version, collapsed, knownCodes }: RowsInput): BudgetRows {
  const levels = new Map(plan.levels.map((level) => [level.id, level]));
  const holds = (node: PlanNode | undefined): boolean =>
    node !== undefined && (levels.get(node.levelId)?.mayHoldBudgets ?? false);
  const nodeOf = new Map(plan.nodes.map((node) => [node.id, node]));
  const parentOf = (node: PlanNode): PlanNode | undefined => nodeOf.get(node.parentId ?? '');
  const childrenOf = Map.groupBy(plan.nodes.filter(holds), (node) =>
    holds(parentOf(node)) ? node.parentId : null,
  );
  const book = openBudgetBook(plan);
  const ceilings = book.ceilings(version?.id ?? '');
  const before = version ? findVersionBefore(plan.budgetVersions, version) : null;
  const earlier = before && book.ceilings(before.id);
  const spent = book.spent(year);
  const byQuarter = new Set(
    plan.spendings.filter((one) => one.year === year && one.quarter > 0).map((one) => one.nodeId),
  );
  const indicators = Map.groupBy(plan.indicators, (indicator) => indicator.nodeId);
  const targets = new Map(
    plan.targets
      .filter((cell) => cell.year === year && cell.quarter === 0)
      .map((cell) => [cell.indicatorId, cell]),
  );
  const supports = findSupports(plan);
  const score = scorePlan(plan, year);
  const judge = (achievement: Rational | null, absorption: Rational | null): DifferenceEfficiency | null =>
    achievement === null || absorption === null ? null : judgeDifference({ achievement, absorption });

  const rows: BudgetRow[] = [];
  const visit = (siblings: readonly PlanNode[], depth: number): void => {
    siblings.forEach((node, index) => {
      const { id } = node;
      const children = childrenOf.get(id) ?? [];
      const isExpanded = children.length === 0 ? null : !collapsed.has(id);
      const own = ceilings.own(id);
      const below = ceilings.below(id);
      const apart = own !== null && below !== null ? subtract(below, own) : null;
      const [indicator = null, ...more] = indicators.get(id) ?? [];
      const money = measureAbsorption({ ceiling: ceilings.find(id), realized: spent.find(id) });
      const achievement = score.nodes.get(id)?.own.value ?? null;
      rows.push(
        sign({
          key: id,
          node,
          shownCode: shortenCode(node.code ?? '', depth > 0 ? (parentOf(node)?.code ?? null) : null),
          depth,
          isExpanded,
          positionInSet: index + 1,
          setSize: siblings.length,
          indicator,
          moreIndicators: more.length,
          target: (indicator && targets.get(indicator.id)) ?? null,
          ceiling: money.ceiling,
          isCeilingSum: below !== null,
          mismatch: apart && !isZero(apart) ? apart : null,
          difference: earlier ? findDifference(earlier.find(id), ceilings.find(id)) : null,
          spent: money.realized,
          isSpentSum: spent.below(id) !== null,
          isByQuarter: byQuarter.has(id),
          absorption: money.absorption,
          achievement,
          efficiency: judge(achievement, money.absorption),
          supports: supports.get(id) ?? [],
          codeProblem: findCodeProblem(node, parentOf(node), knownCodes),
        }),
      );
      if (isExpanded) visit(children, depth + 1);
    });
  };
  visit(childrenOf.get(null) ?? [], 0);

  const all = measureAbsorption({ ceiling: ceilings.total, realized: spent.total });
  const total = sign({
    key: 'total',
    node: null,
    shownCode: '',
    depth: 0,
    isExpanded: null,
    positionInSet: 1,
    setSize: 1,
    indicator: null,
    moreIndicators: 0,
    target: null,
    ceiling: all.ceiling,
    isCeilingSum: true,
    mismatch: null,
    difference: earlier ? findDifference(earlier.total, ceilings.total) : null,
    spent: all.realized,
    isSpentSum: true,
    isByQuarter: false,
    absorption: all.absorption,
    achievement: null,
    efficiency: null,
    supports: [],
    codeProblem: null,
  });
  return { rows, total };
}

const sign = (row: Omit<BudgetRow, 'signature'>): BudgetRow => {
  const { node, indicator, ...shown } = row;
  const write = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  return { ...row, signature: JSON.stringify(shown, write) };
};

function findCodeProblem(
  node: PlanNode,
  parent: PlanNode | undefined,
  knownCodes: ReadonlySet<string> | null,
): BudgetRow['codeProblem'] {
  if (node.code === null || node.code.trim() === '') return null;
  const problem = checkProgramCode(node.code, node.levelKind, parent?.code ?? null);
  if (problem || knownCodes === null) return problem;
  return knownCodes.has(node.code) ? null : 'unknown';
}

/** For every row the numbers of its objectives: the one above it, then those it is linked to. */
function findSupports(plan: PlanDocument): ReadonlyMap<string, readonly string[]> {
  const numbers = numberNodes(plan.levels, plan.nodes);
  const nodeOf = new Map(plan.nodes.map((node) => [node.id, node]));
  const linked = Map.groupBy(
    plan.links.filter((link) => link.kind === 'supports'),
    (link) => link.fromNodeId,
  );
  const elsewhere = new Map(plan.linkedNodes.map((node) => [node.id, node]));
  const nameOf = (id: string): string => {
    const far = elsewhere.get(id);
    return far ? `${far.levelName} ${far.code ?? ''}`.trim() : (numbers.get(id) ?? '');
  };
  const found = new Map<string, readonly string[]>();
  for (const node of plan.nodes) {
    const above = findObjective(node, nodeOf);
    const ids = [...(above ? [above.id] : []), ...(linked.get(node.id) ?? []).map((link) => link.toNodeId)];
    const names = [...new Set(ids)].map(nameOf).filter((name) => name !== '');
    if (names.length > 0) found.set(node.id, names);
  }
  return found;
}

/** The objective a row stands under, if any. */
export function findObjective(node: PlanNode, nodeOf: ReadonlyMap<string, PlanNode>): PlanNode | null {
  let current = nodeOf.get(node.parentId ?? '');
  const seen = new Set<string>();
  while (current && current.levelKind !== 'objective' && !seen.has(current.id)) {
    seen.add(current.id);
    current = nodeOf.get(current.parentId ?? '');
  }
  return current?.levelKind === 'objective' ? current : null;
}
