import { toCanonicalDocument } from '../../canonical-json.ts';
import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import { readPlanDocument } from '../../queries/plan-document.ts';
import type { Reader } from '../../reader.ts';
import type { Row } from '../../schema.ts';
import { findRow } from '../rows.ts';

export type Adoption = Readonly<{
  planId: string;
  adoptedOn: string;
  decree: string | null;
  note: string | null;
}>;

/** Tetapkan: keeps the plan as it is now for good, and lets nobody change what it says until a revision begins. */
export async function adoptPlan(
  { db, write, newId }: CommandContext,
  input: Adoption,
): Promise<Result<Readonly<{ number: number }>>> {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  if (plan.status === 'adopted') return refuse('plan-adopted', { plan: plan.title });
  const last = await findLastVersion(db, plan.id);
  const number = last ? last.number + 1 : 0;
  const adopted = await write.update('plan', plan, { status: 'adopted', adopted_on: input.adoptedOn });
  if (!adopted.ok) return adopted;
  // Seals are adopted states of their own, each with a copy of the plan in it; final documents are no part of what it says.
  const content = toCanonicalDocument({ ...(await readPlanDocument(db, plan.id)), seals: [], finals: [] });
  await write.insert('plan_version', [
    {
      id: newId(),
      organization_id: plan.organization_id,
      plan_id: plan.id,
      number,
      adopted_on: input.adoptedOn,
      decree: input.decree,
      note: input.note,
      content,
    },
  ]);
  return succeed({ number });
}

/** Begins perubahan I…n: the plan is a draft again, and what was adopted stays readable beside it. */
export async function revisePlan(
  { db, write }: CommandContext,
  { planId }: Readonly<{ planId: string }>,
): Promise<Result<null>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  if (plan.status === 'draft') return refuse('plan-not-adopted', { plan: plan.title });
  return write.update('plan', plan, { status: 'draft' });
}

const findLastVersion = (
  db: Reader,
  planId: string,
): Promise<Pick<Row<'plan_version'>, 'number'> | undefined> =>
  db
    .selectFrom('plan_version')
    .select('number')
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
