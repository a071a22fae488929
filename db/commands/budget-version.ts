import type { CommandContext } from '../command.ts';
import { findVersionBefore, listVersionsOf } from '../domain/budget/versions.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { BudgetVersion } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { listBudgetVersions } from '../queries/budget.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { insertVersion, type VersionText } from './budget.ts';
import type { Created } from './organization.ts';
import { keepGiven } from './patch.ts';
import { findRow } from './rows.ts';

export type NewBudgetVersion = Readonly<{ planId: string; year: number; kind: BudgetVersion['kind'] }> &
  VersionText;

/** A later state of a year begins as what was in force before its date, so that only what differs is typed. */
export async function createBudgetVersion(
  context: CommandContext,
  { planId, ...input }: NewBudgetVersion,
): Promise<Result<Created>> {
  const { db, write, newId } = context;
  if (!(await findRow(db, 'plan', planId))) return refuse('row-not-found', { what: 'plan' });
  const versions = await listBudgetVersions(db, planId);
  const ofYear = listVersionsOf(versions, input.year);
  if (input.kind !== 'pergeseran' && ofYear.some(({ kind }) => kind === input.kind)) {
    return refuse('row-exists', { what: 'budgetVersion' });
  }
  // The plan's own ceiling comes first whenever it is made, and takes after what was first adopted.
  const source = input.kind === 'indikatif' ? (ofYear[0] ?? null) : findSource(versions, input);
  const id = await insertVersion(context, planId, versions, input);
  const copied = source ? await listCeilings(db, source.id) : [];
  await write.insert(
    'budget',
    copied.map((row) => ({
      id: newId(),
      organization_id: row.organization_id,
      node_id: row.node_id,
      budget_version_id: id,
      ceiling: row.ceiling,
    })),
  );
  return succeed({ id });
}

function findSource(
  versions: readonly BudgetVersion[],
  { year, kind, documentDate }: Omit<NewBudgetVersion, 'planId'>,
): BudgetVersion | null {
  const last = Math.max(0, ...versions.map(({ sort }) => sort));
  const said = { documentNumber: null, documentDate: documentDate ?? null, note: null };
  const made: BudgetVersion = { id: '', version: 0, year, sort: last + 1, kind, number: 0, ...said };
  return findVersionBefore([...versions, made], made);
}

export async function updateBudgetVersion(
  { db, write }: CommandContext,
  input: Readonly<{ id: string; version: number; patch: VersionText }>,
): Promise<Result<null>> {
  const row = await findRow(db, 'budget_version', input.id);
  if (!row) return refuse('row-not-found', { what: 'budgetVersion' });
  const { documentNumber, documentDate, note } = input.patch;
  const columns = keepGiven({ document_number: documentNumber, document_date: documentDate, note });
  return write.update('budget_version', row, columns, input.version);
}

/** With its ceilings: what was in force before is so again. */
export async function removeBudgetVersion(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const row = await findRow(db, 'budget_version', input.id);
  if (!row) return refuse('row-not-found', { what: 'budgetVersion' });
  await write.remove('budget', await listCeilings(db, row.id));
  await write.remove('budget_version', [row]);
  return succeed(null);
}

export const listCeilings = (db: Reader, versionId: string): Promise<Row<'budget'>[]> =>
  db.selectFrom('budget').selectAll().where('budget_version_id', '=', versionId).orderBy('id').execute();
