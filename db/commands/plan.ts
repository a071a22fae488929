import type { RowPatch } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Plan } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import type { Row } from '../schema.ts';
import type { Created } from './organization.ts';
import { keepGiven, type PatchOf } from './patch.ts';
import { sortStep } from './sort.ts';

type NewPlan = Pick<Plan, 'frameworkId' | 'kind' | 'title' | 'regulation' | 'periodStart' | 'periodEnd'> &
  Readonly<{
    organizationId: string;
    profile?: string | null;
    predecessorId?: string | null;
    servesId?: string | null;
  }>;

export async function createPlan(
  { db, write, newId }: CommandContext,
  input: NewPlan,
): Promise<Result<Created>> {
  const period = checkPeriod(input.periodStart, input.periodEnd);
  if (!period.ok) return period;
  const sorts = await db.selectFrom('plan').select('sort').execute();
  const id = newId();
  await write.insert('plan', [
    {
      id,
      organization_id: input.organizationId,
      framework_id: input.frameworkId,
      predecessor_id: input.predecessorId ?? null,
      serves_id: input.servesId ?? null,
      kind: input.kind,
      title: input.title,
      regulation: input.regulation,
      period_start: input.periodStart,
      period_end: input.periodEnd,
      profile: input.profile ?? null,
      status: 'draft',
      adopted_on: null,
      sort: Math.max(0, ...sorts.map(({ sort }) => sort)) + sortStep,
    },
  ]);
  return succeed({ id });
}

export type PlanPatchInput = PatchOf<
  Pick<Plan, 'title' | 'profile' | 'periodStart' | 'periodEnd' | 'regulation'>
>;

export async function updatePlan(
  { db, write }: CommandContext,
  input: Readonly<{ id: string; version: number; patch: PlanPatchInput }>,
): Promise<Result<null>> {
  const before = await db.selectFrom('plan').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (!before) return refuse('row-not-found', { what: 'plan' });
  const columns: RowPatch<'plan'> = keepGiven({
    title: input.patch.title,
    profile: input.patch.profile,
    period_start: input.patch.periodStart,
    period_end: input.patch.periodEnd,
    regulation: input.patch.regulation,
  });
  const after: Row<'plan'> = { ...before, ...columns };
  const period = checkPeriod(after.period_start, after.period_end);
  if (!period.ok) return period;
  return write.update('plan', before, columns, input.version);
}

/** Both years or neither: a plan of the sources may give no period, but none gives half of one. */
function checkPeriod(start: number | null, end: number | null): Result<null> {
  if (start === null && end === null) return succeed(null);
  if (start === null) return refuse('invalid-input', { field: 'periodStart' });
  if (end === null) return refuse('invalid-input', { field: 'periodEnd' });
  return end < start ? refuse('period-ends-before-it-starts', { start, end }) : succeed(null);
}
