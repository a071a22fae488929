import type { CommandContext } from '../command.ts';
import { listVersionsOf, nextNumber } from '../domain/budget/versions.ts';
import { checkBudgetPlace } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { BudgetVersion } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { listBudgetVersions } from '../queries/budget.ts';
import { readInPortions } from '../queries/by-ids.ts';
import type { Reader } from '../reader.ts';
import { refusePlacement } from './cascade.ts';
import { keyOf, type Wish, writeCells } from './cells.ts';
import { listNodeOwners } from './owners.ts';
import type { PatchOf } from './patch.ts';
import { findRow } from './rows.ts';
import { sortStep } from './sort.ts';

export type BudgetInput = Readonly<{
  nodeId: string;
  year: number;
  /** Null for the plan's own ceiling, whose version is made when it is first typed. */
  budgetVersionId: string | null;
  ceiling: string | null;
}>;

/** Whole rupiah, on levels that hold budgets; an empty cell is removed. */
export async function setBudgets(
  context: CommandContext,
  input: Readonly<{ planId: string; cells: readonly BudgetInput[] }>,
): Promise<Result<null>> {
  const { db, write, newId } = context;
  const { planId, cells } = input;
  const owners = await listBudgetOwners(db, planId, cells);
  if (!owners.ok) return owners;
  const isWhole = cells.every(({ ceiling }) => isWholeRupiah(ceiling));
  if (!isWhole) return refuse('invalid-input', { field: 'ceiling' });
  const placed = await placeCells(context, planId, cells);
  if (!placed.ok) return placed;

  const rows = await readInPortions([...owners.value.keys()], (ids) =>
    db
      .selectFrom('budget')
      .selectAll()
      .where('node_id', 'in', ids ?? [])
      .execute(),
  );
  const present = new Map(rows.map((row) => [`${row.node_id} ${row.budget_version_id}`, row]));
  const wishes = new Map<string, Wish<'budget'>>();
  for (const { nodeId, versionId, ceiling } of placed.value) {
    const key = `${nodeId} ${versionId}`;
    wishes.set(key, {
      present: present.get(key),
      patch: ceiling === null ? null : { ceiling },
      create: () => ({
        id: newId(),
        organization_id: owners.value.get(nodeId)?.organizationId ?? '',
        node_id: nodeId,
        budget_version_id: versionId,
        // Only what is not empty is made.
        ceiling: ceiling ?? '',
      }),
    });
  }
  await writeCells(write, 'budget', wishes.values());
  return succeed(null);
}

type PlacedCell = Readonly<{ nodeId: string; versionId: string; ceiling: string | null }>;

/** Each cell with its version; the plan's own one of a year is made where a figure asks for it. */
async function placeCells(
  context: CommandContext,
  planId: string,
  cells: readonly BudgetInput[],
): Promise<Result<readonly PlacedCell[]>> {
  const versions = new Map((await listBudgetVersions(context.db, planId)).map((one) => [one.id, one]));
  const own = new Map<number, string>();
  for (const version of versions.values())
    if (version.kind === 'indikatif') own.set(version.year, version.id);
  const placed: PlacedCell[] = [];
  for (const { nodeId, year, budgetVersionId, ceiling } of cells) {
    if (budgetVersionId !== null) {
      const version = versions.get(budgetVersionId);
      if (!version) return refuse('row-not-found', { what: 'budgetVersion' });
      if (version.year !== year) return refuse('invalid-input', { field: 'year' });
      placed.push({ nodeId, versionId: budgetVersionId, ceiling });
      continue;
    }
    let versionId = own.get(year);
    if (versionId === undefined) {
      if (ceiling === null) continue;
      versionId = await insertVersion(context, planId, [], { year, kind: 'indikatif' });
      own.set(year, versionId);
    }
    placed.push({ nodeId, versionId, ceiling });
  }
  return succeed(placed);
}

export type VersionText = PatchOf<Pick<BudgetVersion, 'documentNumber' | 'documentDate' | 'note'>>;

/** Puts a version at the end of its year, so that it is in force. */
export async function insertVersion(
  { db, write, newId }: CommandContext,
  planId: string,
  versions: readonly BudgetVersion[],
  { year, kind, ...said }: Readonly<{ year: number; kind: BudgetVersion['kind'] }> & VersionText,
): Promise<string> {
  const plan = await findRow(db, 'plan', planId);
  const id = newId();
  const lastSort = Math.max(0, ...listVersionsOf(versions, year).map(({ sort }) => sort));
  await write.insert('budget_version', [
    {
      id,
      organization_id: plan?.organization_id ?? '',
      plan_id: planId,
      year,
      sort: kind === 'indikatif' ? 0 : lastSort + sortStep,
      kind,
      number: nextNumber(versions, year, kind),
      document_number: said.documentNumber ?? null,
      document_date: said.documentDate ?? null,
      note: said.note ?? null,
    },
  ]);
  return id;
}

export type SpendingInput = Readonly<{
  nodeId: string;
  year: number;
  quarter: number;
  amount: string | null;
}>;

/** Whole rupiah, on levels that hold budgets; an empty cell is removed. */
export async function setSpendings(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; cells: readonly SpendingInput[] }>,
): Promise<Result<null>> {
  const owners = await listBudgetOwners(db, input.planId, input.cells);
  if (!owners.ok) return owners;
  const isWhole = input.cells.every(({ amount }) => isWholeRupiah(amount));
  if (!isWhole) return refuse('invalid-input', { field: 'amount' });
  const rows = await readInPortions([...owners.value.keys()], (ids) =>
    db
      .selectFrom('spending')
      .selectAll()
      .where('node_id', 'in', ids ?? [])
      .execute(),
  );
  const present = new Map(rows.map((row) => [keyOf(row.node_id, row.year, row.quarter), row]));
  const wishes = new Map<string, Wish<'spending'>>();
  for (const { nodeId, year, quarter, amount } of input.cells) {
    const key = keyOf(nodeId, year, quarter);
    wishes.set(key, {
      present: present.get(key),
      patch: amount === null ? null : { amount },
      create: () => ({
        id: newId(),
        organization_id: owners.value.get(nodeId)?.organizationId ?? '',
        node_id: nodeId,
        year,
        quarter,
        amount: amount ?? '',
      }),
    });
  }
  await writeCells(write, 'spending', wishes.values());
  return succeed(null);
}

/** The rows money is put on, each on a level that may hold it. */
export async function listBudgetOwners(
  db: Reader,
  planId: string,
  cells: readonly Readonly<{ nodeId: string }>[],
): ReturnType<typeof listNodeOwners> {
  const owners = await listNodeOwners(
    db,
    planId,
    cells.map((cell) => cell.nodeId),
  );
  if (!owners.ok) return owners;
  for (const { level } of owners.value.values()) {
    const refusal = checkBudgetPlace(level);
    if (refusal) return refusePlacement(refusal);
  }
  return owners;
}

/** No office has a ceiling or a spending below zero: such a figure is a slip, or a difference in the wrong column. */
const isWholeRupiah = (amount: string | null): boolean => amount === null || /^\d+$/.test(amount);
