import type { Organization, Plan } from '../domain/plan-document.ts';
import { describePlanState, type PlanState } from '../domain/plan-state.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { findOrganization } from './organization.ts';

export type PlanSummary = Readonly<
  Pick<Plan, 'id' | 'title' | 'kind' | 'periodStart' | 'periodEnd'> & {
    organizationId: string;
    /** Short where it has a short name. */
    organizationName: string;
    state: PlanState;
  }
>;

/** What a title bar and a list of plans need. */
export type DocumentSummary = Readonly<{
  /** The one the first plan belongs to; null in a file without plans. */
  organization: Organization | null;
  plans: readonly PlanSummary[];
}>;

export async function readDocumentSummary(db: Reader): Promise<DocumentSummary> {
  const plans = await listPlans(db);
  const [first] = plans;
  return { organization: first ? await findOrganization(db, first.organizationId) : null, plans };
}

export async function listPlans(db: Reader): Promise<PlanSummary[]> {
  const rows = await db
    .selectFrom('plan')
    .innerJoin('organization', 'organization.id', 'plan.organization_id')
    .select(['plan.id', 'title', 'plan.kind', 'period_start', 'period_end', 'organization_id', 'status'])
    .select(['organization.name', 'organization.short_name'])
    .orderBy('plan.sort')
    .orderBy('plan.id')
    .execute();
  const versions = await db.selectFrom('plan_version').select(['plan_id', 'number']).execute();
  const versionsOf = Map.groupBy(versions, (row) => row.plan_id);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    organizationId: row.organization_id,
    organizationName: row.short_name ?? row.name,
    state: describePlanState(row.status, versionsOf.get(row.id) ?? []),
  }));
}

export type HistoryEntry = Readonly<
  Pick<Row<'history'>, 'seq' | 'command' | 'actor' | 'at' | 'undoes'> & {
    /** How many rows it changed. */
    changes: number;
  }
>;

/** The newest entries first, those before `before` when it is given. */
export async function listHistory(
  db: Reader,
  { before, limit }: Readonly<{ before: number | null; limit: number }>,
): Promise<HistoryEntry[]> {
  const entries = await db
    .selectFrom('history')
    .select(['seq', 'command', 'actor', 'at', 'undoes'])
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  const last = entries.at(-1);
  if (!last) return [];
  const counts = await db
    .selectFrom('history_change')
    .select(['seq', (column) => column.fn.countAll<number | string>().as('changes')])
    .where('seq', '>=', last.seq)
    .where('seq', '<=', entries[0]?.seq ?? last.seq)
    .groupBy('seq')
    .execute();
  // PostgreSQL counts in 64 bits, which its driver may give as text.
  const changesOf = new Map(counts.map(({ seq, changes }) => [seq, Number(changes)]));
  return entries.map((entry) => ({ ...entry, changes: changesOf.get(entry.seq) ?? 0 }));
}

/** When the document was last changed; null before the first command. */
export async function findLastChange(db: Reader): Promise<{ seq: number; at: string } | null> {
  const row = await db
    .selectFrom('history')
    .select(['seq', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
