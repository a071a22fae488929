import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { readPlanDocument } from '../../queries/plan-document.ts';
import type { Reader } from '../../reader.ts';
import type { Created } from '../organization.ts';
import { createPlan } from '../plan.ts';
import { findRow } from '../rows.ts';
import { findBaseline } from './baseline.ts';
import { copyCascade } from './copy-cascade.ts';
import { copyProfile } from './copy-profile.ts';

/**
 * The plan of the next period, as long as this one and right after it: the rows of the chosen levels as drafts of its
 * own, each indicator going on with the trend of this period, targets and ceilings still to be set. Units and officials
 * belong to the office and serve both.
 */
export async function startNextPlan(
  context: CommandContext,
  input: Readonly<{ planId: string; title: string; levelIds: readonly string[] }>,
): Promise<Result<Created>> {
  const { db } = context;
  const before = await findRow(db, 'plan', input.planId);
  const document = before && (await readPlanDocument(db, before.id));
  if (!before || !document) return refuse('row-not-found', { what: 'plan' });
  const { period_start: start, period_end: end } = before;
  if (start === null || end === null) return refuse('plan-without-period', { plan: before.title });
  const known = new Set(document.levels.map(({ id }) => id));
  if (input.levelIds.some((id) => !known.has(id)))
    return refuse('row-not-found', { what: 'framework_level' });

  const created = await createPlan(context, {
    organizationId: before.organization_id,
    frameworkId: before.framework_id,
    kind: before.kind,
    title: input.title,
    regulation: before.regulation,
    periodStart: end + 1,
    periodEnd: end + 1 + (end - start),
    profile: before.profile,
    predecessorId: before.id,
    servesId: await findFollower(db, before.serves_id),
  });
  if (!created.ok) return created;
  await copyProfile(context, { from: before.id, to: created.value.id });
  const indicatorOf = new Map(document.indicators.map((indicator) => [indicator.id, indicator]));
  await copyCascade(context, {
    from: before.id,
    to: created.value.id,
    levelIds: new Set(input.levelIds),
    baselineOf: ({ id }) => {
      const indicator = indicatorOf.get(id);
      return indicator
        ? findBaseline(document, indicator, end)
        : { baseline_year: end, baseline_value: null, baseline_ordinal: null };
    },
  });
  return created;
}

/** The RPJMD that follows the one this plan serves, where it is in the file already. */
async function findFollower(db: Reader, planId: string | null): Promise<string | null> {
  if (planId === null) return null;
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where('predecessor_id', '=', planId)
    .orderBy('sort')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
