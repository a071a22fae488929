import type { CommandContext } from '../../command.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import { writeClaim } from '../../domain/verification/counted-figures.ts';
import { findPeriod, type Verdict } from '../../domain/verification/period.ts';
import { listRealizations } from '../../queries/figures.ts';
import { listIndicators } from '../../queries/indicator.ts';
import { listPeriods } from '../../queries/verification.ts';
import type { PeriodPlace } from './move-period.ts';

export type VerdictInput = Readonly<{
  indicatorId: string;
  /** Null takes a verdict back. */
  verdict: Verdict | null;
  value: Decimal | null;
  ordinalCode: string | null;
  reason: string | null;
}>;

/** What an evaluator found of any number of figures of one period that was sent for verification. */
export async function setVerdicts(
  { db, write, newId, at }: CommandContext,
  input: PeriodPlace & Readonly<{ verdicts: readonly VerdictInput[]; by: string }>,
): Promise<Result<null>> {
  const { planId, year, quarter, by } = input;
  const period = findPeriod({ periods: await listPeriods(db, planId) }, year, quarter);
  const status = period?.status ?? 'draft';
  if (status !== 'submitted') return refuse('period-not-there', { status });
  const indicators = new Set((await listIndicators(db, planId)).map(({ id }) => id));
  const realizations = await listRealizations(db, planId);
  for (const verdict of input.verdicts) {
    const { indicatorId } = verdict;
    if (!indicators.has(indicatorId)) return refuse('row-not-found', { what: 'indicator' });
    const fault = findFault(verdict);
    if (fault !== null) return refuse('invalid-input', { field: fault });
    const before = await db
      .selectFrom('verification')
      .selectAll()
      .where('indicator_id', '=', indicatorId)
      .where('year', '=', year)
      .where('quarter', '=', quarter)
      .executeTakeFirst();
    if (verdict.verdict === null) {
      if (before) await write.remove('verification', [before]);
      continue;
    }
    const owner = await db
      .selectFrom('indicator')
      .select('organization_id')
      .where('id', '=', indicatorId)
      .executeTakeFirstOrThrow();
    const columns = {
      verdict: verdict.verdict,
      claimed: writeClaim(realizations, { indicatorId, year, quarter }),
      value: verdict.value,
      ordinal_code: verdict.ordinalCode,
      reason: verdict.reason,
      judged_by: by,
      judged_at: at,
    };
    if (before) await write.update('verification', before, columns);
    else {
      await write.insert('verification', [
        {
          id: newId(),
          organization_id: owner.organization_id,
          indicator_id: indicatorId,
          year,
          quarter,
          ...columns,
        },
      ]);
    }
  }
  return succeed(null);
}

/** Another value needs its reason, and so does a figure that goes back; agreement needs neither. */
function findFault({ verdict, value, ordinalCode, reason }: VerdictInput): string | null {
  const figures = [value, ordinalCode].filter((one) => one !== null).length;
  if (figures !== (verdict === 'corrected' ? 1 : 0)) return 'value';
  const needsReason = verdict === 'corrected' || verdict === 'returned';
  return needsReason && (reason ?? '').trim() === '' ? 'reason' : null;
}
