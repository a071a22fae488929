import type { RecordKind } from './domain/plan-records.ts';
import { tables } from './migrations/0002-initial/index.ts';
import type { TrackedTable } from './schema.ts';

/**
 * Rows that are lists of their own and follow no rule beside their columns are made, changed and removed by one set
 * of commands. What each needs to know: its table, what it belongs to, and the rows that go with it.
 */
export type RecordTable = Readonly<{
  table: TrackedTable;
  /** The column whose row it belongs to; siblings share it. */
  owner: string;
  /** How that row leads to the plan: itself, a table with `plan_id`, an indicator, or the whole organization. */
  path:
    | 'plan'
    | 'organization'
    | 'plan-or-organization'
    | 'node'
    | 'indicator'
    | 'indicator-or-organization'
    | 'duty'
    | 'derived_plan';
  /** Rows that mean nothing without it and go when it goes, by the column that names it. */
  parts: readonly Readonly<{ kind: RecordKind; column: string }>[];
}>;

const ofPlan = (table: TrackedTable, parts: RecordTable['parts'] = []): RecordTable => ({
  table,
  owner: 'plan_id',
  path: 'plan',
  parts,
});

export const recordTables: Readonly<Record<RecordKind, RecordTable>> = {
  unit: {
    table: 'unit',
    owner: 'organization_id',
    path: 'organization',
    parts: [{ kind: 'unitDuty', column: 'unit_id' }],
  },
  official: { table: 'official', owner: 'organization_id', path: 'organization', parts: [] },
  legalBasis: {
    table: 'legal_basis',
    owner: 'plan_id',
    path: 'plan-or-organization',
    parts: [{ kind: 'legalBasis', column: 'amends_id' }],
  },
  abbreviation: ofPlan('abbreviation'),
  duty: ofPlan('duty', [
    { kind: 'unitDuty', column: 'duty_id' },
    { kind: 'duty', column: 'parent_id' },
  ]),
  unitDuty: { table: 'unit_duty', owner: 'duty_id', path: 'duty', parts: [] },
  motto: ofPlan('motto'),
  statistic: ofPlan('statistic'),
  provenance: ofPlan('provenance'),
  targetGroup: ofPlan('target_group'),
  participant: ofPlan('participant'),
  derivedPlan: ofPlan('derived_plan', [{ kind: 'derivedPlanPart', column: 'derived_plan_id' }]),
  derivedPlanPart: { table: 'derived_plan_part', owner: 'derived_plan_id', path: 'derived_plan', parts: [] },
  successFactor: { table: 'success_factor', owner: 'node_id', path: 'node', parts: [] },
  nodeStatus: { table: 'node_status', owner: 'node_id', path: 'node', parts: [] },
  component: { table: 'indicator_component', owner: 'indicator_id', path: 'indicator', parts: [] },
  benchmark: { table: 'benchmark', owner: 'indicator_id', path: 'indicator', parts: [] },
  analysis: { table: 'analysis', owner: 'indicator_id', path: 'indicator', parts: [] },
  evidence: { table: 'evidence', owner: 'indicator_id', path: 'indicator-or-organization', parts: [] },
  action: { table: 'action', owner: 'indicator_id', path: 'indicator', parts: [] },
  correction: { table: 'correction', owner: 'indicator_id', path: 'indicator', parts: [] },
  dismissal: ofPlan('finding_dismissal'),
};

/** The columns a person fills, as the code names them. */
export function listRecordColumns(kind: RecordKind): readonly string[] {
  const { table, path } = recordTables[kind];
  const own = ['id', 'organization_id', 'version', 'sort'];
  if (path === 'plan') own.push('plan_id');
  return Object.keys(tables[table].columns).filter((column) => !own.includes(column));
}

export const hasOrder = (kind: RecordKind): boolean => 'sort' in tables[recordTables[kind].table].columns;

export const toCamel = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Columns of tracked tables that refer to a table: where a row of it may be in use. */
export function listReferrers(
  to: TrackedTable,
): readonly Readonly<{ table: TrackedTable; column: string; isNullable: boolean }>[] {
  return Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, { references, isNullable }]) =>
      references === to ? [{ table: table as TrackedTable, column, isNullable }] : [],
    ),
  );
}

/** Which table a column of a record refers to; null for an ordinary value. */
export function findReference(kind: RecordKind, column: string): TrackedTable | null {
  const columns: Readonly<Record<string, { references?: string }>> = tables[recordTables[kind].table].columns;
  return (columns[column]?.references as TrackedTable | undefined) ?? null;
}

export const isFlag = (kind: RecordKind, column: string): boolean => {
  const columns: Readonly<Record<string, { kind: string }>> = tables[recordTables[kind].table].columns;
  return columns[column]?.kind === 'flag';
};

/** The groups of columns in which no two rows of a table may be the same. */
export const listUniqueColumns = (table: TrackedTable): readonly (readonly string[])[] =>
  tables[table].unique;
