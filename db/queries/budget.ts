import type { Decimal } from '../domain/decimal.ts';
import type { BudgetCell, BudgetVersion, Quarter, SpendingCell } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

export const toBudgetVersion = (row: Row<'budget_version'>): BudgetVersion => ({
  id: row.id,
  version: row.version,
  year: row.year,
  sort: row.sort,
  kind: row.kind,
  number: row.number,
  documentNumber: row.document_number,
  documentDate: row.document_date,
  note: row.note,
});

/** In the order a page keeps them in when one is added (`applyPlanPatch`): by `sort`, then as they were made. */
export async function listBudgetVersions(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<BudgetVersion[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('budget_version')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('sort')
      .orderBy('id')
      .execute(),
  );
  return rows.map(toBudgetVersion);
}

export async function listBudgets(db: Reader, planId: string, wanted: Wanted = 'all'): Promise<BudgetCell[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('budget')
      .innerJoin('budget_version', 'budget_version.id', 'budget.budget_version_id')
      .selectAll('budget')
      .select('budget_version.year')
      .where('budget_version.plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('budget.id', 'in', ids ?? []))
      .orderBy('budget.id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    nodeId: row.node_id,
    budgetVersionId: row.budget_version_id,
    year: row.year,
    ceiling: row.ceiling as Decimal,
  }));
}

export async function listSpendings(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<SpendingCell[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('spending')
      .innerJoin('node', 'node.id', 'spending.node_id')
      .selectAll('spending')
      .where('node.plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('spending.id', 'in', ids ?? []))
      .orderBy('spending.id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    nodeId: row.node_id,
    year: row.year,
    quarter: row.quarter as Quarter,
    amount: row.amount as Decimal,
  }));
}
