import type { CommandContext } from '../command.ts';
import { canCarryOver, carryToNextYear } from '../domain/action-plan.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Action } from '../domain/plan-records.ts';
import { succeed } from '../domain/result.ts';
import type { Row } from '../schema.ts';
import { createRecord } from './record.ts';
import { findRow } from './rows.ts';

/** Actions that are not finished begin again the year after; the old ones stay and say so. All or none. */
export async function carryActions(
  context: CommandContext,
  input: Readonly<{ planId: string; actions: readonly Readonly<{ id: string; version: number }>[] }>,
): Promise<Result<Readonly<{ ids: readonly string[] }>>> {
  const { db, write } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const ids: string[] = [];
  for (const { id, version } of input.actions) {
    const row = await findRow(db, 'action', id);
    if (!row) return refuse('row-not-found', { what: 'action' });
    const action = toAction(row);
    const values = carryToNextYear(action);
    if (!canCarryOver(action)) return refuse('invalid-input', { field: 'actions' });
    if (plan.period_end !== null && values.year > plan.period_end) {
      return refuse('year-outside-period', { year: values.year });
    }
    const marked = await write.update('action', row, { status: 'carried-over' }, version);
    if (!marked.ok) return marked;
    const created = await createRecord(context, { kind: 'action', planId: plan.id, values });
    if (!created.ok) return created;
    ids.push(created.value.id);
  }
  return succeed({ ids });
}

const toAction = (row: Row<'action'>): Action => ({
  id: row.id,
  version: row.version,
  sort: row.sort,
  indicatorId: row.indicator_id,
  year: row.year,
  text: row.text,
  unitId: row.unit_id,
  responsible: row.responsible,
  startMonth: row.start_month,
  endMonth: row.end_month,
  status: row.status,
  reason: row.reason,
  budget: row.budget as Decimal | null,
  targetQ1: row.target_q1,
  targetQ2: row.target_q2,
  targetQ3: row.target_q3,
  targetQ4: row.target_q4,
});
