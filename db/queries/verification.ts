import type { Decimal } from '../domain/decimal.ts';
import type { Quarter } from '../domain/plan-document.ts';
import type { FrozenPeriod } from '../domain/verification/frozen-period.ts';
import type { PeriodSeal, PeriodState, Verification } from '../domain/verification/period.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

const toPeriod = (row: Row<'period_state'>): PeriodState => ({
  id: row.id,
  version: row.version,
  year: row.year,
  quarter: row.quarter as Quarter,
  status: row.status,
  actedBy: row.acted_by,
  actedAt: row.acted_at,
  note: row.note,
});

const toSeal = (row: Row<'period_seal'>): PeriodSeal => ({
  id: row.id,
  version: row.version,
  year: row.year,
  quarter: row.quarter as Quarter,
  sealedBy: row.sealed_by,
  sealedAt: row.sealed_at,
  endedAt: row.ended_at,
  content: JSON.parse(row.content) as FrozenPeriod,
});

const toVerification = (row: Row<'verification'>): Verification => ({
  id: row.id,
  version: row.version,
  indicatorId: row.indicator_id,
  year: row.year,
  quarter: row.quarter as Quarter,
  verdict: row.verdict,
  claimed: row.claimed,
  value: row.value as Decimal | null,
  ordinalCode: row.ordinal_code,
  reason: row.reason,
  judgedBy: row.judged_by,
  judgedAt: row.judged_at,
});

export async function listPeriods(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<PeriodState[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('period_state')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('id')
      .execute(),
  );
  return rows.map(toPeriod);
}

/** Those that hold and those that held once, in the order in which they were set. */
export async function listSeals(db: Reader, planId: string, wanted: Wanted = 'all'): Promise<PeriodSeal[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('period_seal')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('id')
      .execute(),
  );
  return rows.map(toSeal);
}

export async function listVerifications(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<Verification[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('verification')
      .innerJoin('indicator', 'indicator.id', 'verification.indicator_id')
      .innerJoin('node', 'node.id', 'indicator.node_id')
      .selectAll('verification')
      .where('node.plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('verification.id', 'in', ids ?? []))
      .orderBy('verification.id')
      .execute(),
  );
  return rows.map(toVerification);
}
