import { openBudgetBook } from '../budget/budget-book.ts';
import type { Decimal } from '../decimal.ts';
import type { PlanDocument, PlanNode, Quarter } from '../plan-document.ts';
import { findTemplateCode, isTemplateCode, tidyCode } from '../program-code.ts';
import { add, compare, fromDecimal, type Rational, roundHalfUp, subtract, zero } from '../rational.ts';
import type { AmountFault, ToldCode } from './read-amounts.ts';

export const spendingStatuses = [
  'new',
  'changed',
  'unchanged',
  /** The plan has no row with this code. */
  'unknown',
  /** The table has two totals for the code, or the plan two rows. */
  'twice',
  /** Adds up rows below it, which are taken themselves. */
  'sum',
  'sum-differs',
  /** Stands below a row of the plan that is taken and holds it already. */
  'covered',
  'refused',
  'empty',
] as const;
export type SpendingStatus = (typeof spendingStatuses)[number];

/** Why a row is not taken although the plan has it. */
export type SpendingFault = AmountFault | 'below-earlier';

/** Taken, and worth a look. */
export type SpendingNote =
  | 'over-ceiling'
  | 'ceiling-differs'
  /** The year has a figure of its own, which stands for its quarters. */
  | 'year-beside'
  /** Added up from the beginning of the year, while the quarters before have no figure: all of it is put on this one. */
  | 'earlier-empty'
  | 'rounded'
  | 'accounts-added';

export type SpendingCellChange = Readonly<{ quarter: Quarter; before: Decimal | null; after: Decimal }>;

export type SpendingRow = Readonly<{
  code: string;
  name: string;
  nodeId: string | null;
  /** Of the sheet, from 0. */
  rows: readonly number[];
  status: SpendingStatus;
  fault: SpendingFault | null;
  notes: readonly SpendingNote[];
  cells: readonly SpendingCellChange[];
  /** In force in the year. */
  ceiling: Decimal | null;
  toldCeiling: Decimal | null;
  /** Spent in the year once the table is taken over. */
  spent: Decimal | null;
  /** A total of the table − the rows of it that are taken; null where both agree. */
  difference: Decimal | null;
}>;

export type SpendingComparison = Readonly<{
  rows: readonly SpendingRow[];
  /** What taking the table over writes. */
  changes: readonly Readonly<{ nodeId: string; quarter: Quarter; amount: Decimal }>[];
  counts: Readonly<Record<SpendingStatus, number>>;
  /** Rows of the plan with a ceiling in the year that the table does not have. */
  missing: readonly string[];
}>;

type Parts = Pick<PlanDocument, 'nodes' | 'levels' | 'budgetVersions' | 'budgets' | 'spendings'>;
const write = (amount: Rational): Decimal => roundHalfUp(amount, 0);
const writeOrNull = (amount: Rational | null): Decimal | null => (amount === null ? null : write(amount));

/** The spending of a table beside that of the plan; nothing is written by it, and twice the same table changes nothing. */
export function compareSpending(plan: Parts, year: number, told: readonly ToldCode[]): SpendingComparison {
  const places = placeCodes(plan);
  const stored = new Map(
    plan.spendings
      .filter((one) => one.year === year)
      .map((one) => [`${one.nodeId} ${one.quarter}`, fromDecimal(one.amount)]),
  );
  const taken = new Map<string, ToldCode>();
  for (const one of told) {
    const node = places.find(one.code);
    if (node && node !== 'twice' && !places.isSum(node) && !one.isTwice) taken.set(node.id, one);
  }
  const found = told.map((one): Found => {
    const node = places.find(one.code);
    if (node === null) {
      const isCovered = [...taken.values()].some((above) => one.code.startsWith(`${above.code}.`));
      return { told: one, nodeId: null, status: isCovered ? 'covered' : 'unknown', ...nothing };
    }
    if (node === 'twice' || one.isTwice) {
      return { told: one, nodeId: node === 'twice' ? null : node.id, status: 'twice', ...nothing };
    }
    const at = { told: one, nodeId: node.id };
    if (places.isSum(node)) {
      const apart = compareSum(one, [...taken.values()]);
      return { ...at, status: apart === null ? 'sum' : 'sum-differs', ...nothing, difference: apart };
    }
    if (one.fault) return { ...at, status: 'refused', ...nothing, fault: one.fault };
    if (one.amounts.length === 0) return { ...at, status: 'empty', ...nothing };
    return { ...at, ...settleQuarters(node.id, one, stored) };
  });
  const changes = found.flatMap(({ nodeId, cells }) =>
    nodeId === null
      ? []
      : cells.flatMap(({ quarter, before, after }) =>
          before === after ? [] : [{ nodeId, quarter, amount: after }],
        ),
  );
  const rows = describe(plan, year, found, changes);
  const counts = Object.fromEntries(spendingStatuses.map((status) => [status, 0])) as Record<
    SpendingStatus,
    number
  >;
  for (const { status } of rows) counts[status] += 1;
  const seen = new Set(rows.map(({ nodeId }) => nodeId));
  const inForce = openBudgetBook(plan).inForce(year);
  const missing = plan.nodes.flatMap((node) =>
    !seen.has(node.id) && !places.isSum(node) && inForce.own(node.id) !== null ? [node.id] : [],
  );
  return { rows, changes, counts, missing };
}

type Found = Readonly<{
  told: ToldCode;
  nodeId: string | null;
  status: SpendingStatus;
  fault: SpendingFault | null;
  notes: readonly SpendingNote[];
  cells: readonly SpendingCellChange[];
  difference: Rational | null;
}>;
const nothing = { fault: null, notes: [], cells: [], difference: null } as const;

/** Rows that hold money, by their code; `X.XX.01…` of the plan is the supporting program of whichever field. */
function placeCodes({ nodes, levels }: Parts) {
  const holding = new Set(levels.flatMap((level) => (level.mayHoldBudgets ? [level.id] : [])));
  const held = nodes.filter((node) => holding.has(node.levelId));
  const withBelow = new Set(held.map(({ parentId }) => parentId));
  const byCode = new Map<string, PlanNode | 'twice'>();
  for (const node of held) {
    if (node.code === null || node.code.trim() === '') continue;
    const code = tidyCode(node.code);
    byCode.set(code, byCode.has(code) ? 'twice' : node);
  }
  return {
    isSum: (node: PlanNode): boolean => withBelow.has(node.id),
    find: (code: string): PlanNode | 'twice' | null => {
      const template = isTemplateCode(code) ? null : findTemplateCode(code);
      return byCode.get(code) ?? (template === null ? null : (byCode.get(template) ?? null));
    },
  };
}

/** A figure added up since January leaves the quarter what those before it did not take. */
function settleQuarters(
  nodeId: string,
  { amounts, isRounded, rows }: ToldCode,
  stored: ReadonlyMap<string, Rational>,
): Omit<Found, 'told' | 'nodeId'> {
  const known = (quarter: number): Rational | null => stored.get(`${nodeId} ${quarter}`) ?? null;
  const after = new Map<Quarter, Rational>();
  const notes = new Set<SpendingNote>();
  if (isRounded) notes.add('rounded');
  if (rows.length > 1) notes.add('accounts-added');
  for (const { quarter, isCumulative, amount } of amounts) {
    let own = amount;
    if (isCumulative) {
      for (let earlier = 1; earlier < quarter; earlier += 1) {
        const before = after.get(earlier as Quarter) ?? known(earlier);
        if (before === null) notes.add('earlier-empty');
        else own = subtract(own, before);
      }
    }
    if (compare(own, zero) < 0) return { ...nothing, status: 'refused', fault: 'below-earlier' };
    after.set(quarter, own);
  }
  const hasYear = known(0) !== null || after.has(0);
  const hasQuarter = [1, 2, 3, 4].some((quarter) => known(quarter) !== null || after.has(quarter as Quarter));
  if (hasYear && hasQuarter) notes.add('year-beside');
  const cells = [...after].map(([quarter, amount]) => ({
    quarter,
    before: writeOrNull(known(quarter)),
    after: write(amount),
  }));
  const changed = cells.filter((cell) => cell.before !== cell.after);
  const status =
    changed.length === 0 ? 'unchanged' : changed.every(({ before }) => before === null) ? 'new' : 'changed';
  return { ...nothing, status, notes: [...notes], cells };
}

/** The told total − what the taken rows below it say in the same column; null where they agree everywhere. */
function compareSum(total: ToldCode, taken: readonly ToldCode[]): Rational | null {
  const below = taken.filter(({ code }) => code.startsWith(`${total.code}.`));
  for (const { quarter, isCumulative, amount } of total.amounts) {
    const parts = below.flatMap(({ amounts }) =>
      amounts.filter((one) => one.quarter === quarter && one.isCumulative === isCumulative),
    );
    const apart = parts.reduce((rest, part) => subtract(rest, part.amount), amount);
    if (compare(apart, zero) !== 0) return apart;
  }
  return null;
}

/** The rows with their ceilings and what the year then comes to. */
function describe(
  plan: Parts,
  year: number,
  found: readonly Found[],
  changes: SpendingComparison['changes'],
): readonly SpendingRow[] {
  const changed = new Set(changes.map(({ nodeId, quarter }) => `${nodeId} ${quarter}`));
  const spendings = [
    ...plan.spendings.filter((one) => one.year !== year || !changed.has(`${one.nodeId} ${one.quarter}`)),
    ...changes.map((one) => ({ ...one, id: '', version: 0, year })),
  ];
  const book = openBudgetBook({ ...plan, spendings });
  return found.map(({ told, nodeId, status, fault, notes, cells, difference }) => {
    const ceiling = nodeId === null ? null : book.inForce(year).find(nodeId);
    const spent = nodeId === null ? null : book.spent(year).find(nodeId);
    const isTaken = cells.length > 0;
    const added: SpendingNote[] = [];
    if (isTaken && spent && compare(spent, ceiling ?? zero) > 0) added.push('over-ceiling');
    if (ceiling && told.ceiling && compare(ceiling, told.ceiling) !== 0) added.push('ceiling-differs');
    return {
      code: told.code,
      name: told.name,
      nodeId,
      rows: told.rows,
      status,
      fault,
      notes: [...added, ...notes],
      cells,
      ceiling: writeOrNull(ceiling),
      toldCeiling: writeOrNull(told.ceiling),
      spent: writeOrNull(spent),
      difference: writeOrNull(difference),
    };
  });
}

/** The total of what the table says of the rows that are taken. */
export const sumTaken = (rows: readonly SpendingRow[]): Decimal =>
  write(
    rows.reduce(
      (total, { cells }) => cells.reduce((sum, { after }) => add(sum, fromDecimal(after)), total),
      zero,
    ),
  );
