import { hash } from 'node:crypto';
import { toCanonicalDocument } from '../../canonical-json.ts';
import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import type { PlanDocument, Quarter } from '../../domain/plan-document.ts';
import { succeed } from '../../domain/result.ts';
import { freezePeriod } from '../../domain/verification/freeze.ts';
import { findPeriod, mayFollow, type PeriodAct, periodActs } from '../../domain/verification/period.ts';
import { countReview, reviewPeriod } from '../../domain/verification/review.ts';
import { readPlanDocument } from '../../queries/plan-document.ts';
import type { Reader } from '../../reader.ts';
import type { Row } from '../../schema.ts';

export type PeriodPlace = Readonly<{ planId: string; year: number; quarter: Quarter }>;

/** One step of a period on its way from draft to sealed, or back. `by` is who takes it. */
export async function movePeriod(
  context: CommandContext,
  act: PeriodAct,
  { planId, year, quarter, note = null, by }: PeriodPlace & Readonly<{ note?: string | null; by: string }>,
): Promise<Result<null>> {
  const document = await readPlanDocument(context.db, planId);
  if (!document) return refuse('row-not-found', { what: 'plan' });
  const status = findPeriod(document, year, quarter)?.status ?? 'draft';
  if (!mayFollow(status, act)) return refuse('period-not-there', { status });
  if (periodActs[act].needsNote && (note ?? '').trim() === '') {
    return refuse('invalid-input', { field: 'note' });
  }
  const allowed = checkReview(document, act, { year, quarter });
  if (!allowed.ok) return allowed;
  await writeState(context, { planId, year, quarter }, document.organization.id, {
    status: periodActs[act].to,
    acted_by: by,
    acted_at: context.at,
    note: periodActs[act].needsNote ? note : null,
  });
  if (act === 'seal') await writeSeal(context, document, { planId, year, quarter }, by);
  if (act === 'reopen') await endSeal(context, { planId, year, quarter });
  return succeed(null);
}

type Time = Readonly<{ year: number; quarter: Quarter }>;

/** Nothing is sent that is not there, and nothing is verified that nobody looked at. */
function checkReview(document: PlanDocument, act: PeriodAct, { year, quarter }: Time): Result<null> {
  if (act !== 'submit' && act !== 'verify') return succeed(null);
  const { given, open, returned } = countReview(reviewPeriod(document, year, quarter));
  if (act === 'submit') return given === 0 ? refuse('period-empty', {}) : succeed(null);
  return open + returned > 0 ? refuse('verdicts-open', { count: open + returned }) : succeed(null);
}

type State = Pick<Row<'period_state'>, 'status' | 'acted_by' | 'acted_at' | 'note'>;

async function writeState(
  { db, write, newId }: CommandContext,
  { planId, year, quarter }: PeriodPlace,
  organizationId: string,
  state: State,
): Promise<void> {
  const before = await db
    .selectFrom('period_state')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .executeTakeFirst();
  if (before) await write.update('period_state', before, state);
  else {
    await write.insert('period_state', [
      { id: newId(), organization_id: organizationId, plan_id: planId, year, quarter, ...state },
    ]);
  }
}

async function writeSeal(
  { write, newId, at }: CommandContext,
  document: PlanDocument,
  { planId, year, quarter }: PeriodPlace,
  by: string,
): Promise<void> {
  const content = toCanonicalDocument(freezePeriod(document, year, quarter));
  await write.insert('period_seal', [
    {
      id: newId(),
      organization_id: document.organization.id,
      plan_id: planId,
      year,
      quarter,
      sealed_by: by,
      sealed_at: at,
      ended_at: null,
      content,
      hash: hash('sha256', content, 'hex'),
    },
  ]);
}

async function endSeal({ db, write, at }: CommandContext, place: PeriodPlace): Promise<void> {
  for (const seal of await listInForce(db, place)) await write.update('period_seal', seal, { ended_at: at });
}

const listInForce = (db: Reader, { planId, year, quarter }: PeriodPlace): Promise<Row<'period_seal'>[]> =>
  db
    .selectFrom('period_seal')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .where('ended_at', 'is', null)
    .execute();
