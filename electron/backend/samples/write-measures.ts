import type { CommandContext } from '../../../db/command.ts';
import { createRecord, type RecordInput } from '../../../db/commands/record.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { RecordKind } from '../../../db/domain/plan-records.ts';
import type { SamplePlan } from './sample.ts';
import { getKnown, takeId } from './take.ts';
import type { TreeRows } from './tree-rows.ts';

type MeasureIds = Readonly<{ planId: string; unitIds: ReadonlyMap<string, string> }>;

/** What a plan does for its indicators, and what others reached: each row names its indicator by code. */
export async function writeMeasures(
  context: CommandContext,
  { planId, unitIds }: MeasureIds,
  { actions = [], benchmarks = [] }: SamplePlan,
  indicators: TreeRows['indicator'],
): Promise<void> {
  const byCode = new Map(indicators.flatMap((one) => (one.code === null ? [] : [[one.code, one] as const])));
  const add = <K extends RecordKind>(kind: K, values: RecordInput<K>): Promise<string> =>
    takeId(createRecord(context, { kind, planId, values }));
  for (const { indicator, unit, months, quarters, ...action } of actions) {
    const [startMonth, endMonth] = months;
    const [targetQ1, targetQ2, targetQ3, targetQ4] = quarters ?? [null, null, null, null];
    await add('action', {
      indicatorId: getKnown(byCode, indicator).id,
      year: action.year,
      text: action.text,
      unitId: getKnown(unitIds, unit),
      responsible: action.responsible ?? null,
      startMonth,
      endMonth,
      status: action.status,
      reason: action.reason ?? null,
      budget: action.budget === undefined ? null : decimal(action.budget),
      targetQ1,
      targetQ2,
      targetQ3,
      targetQ4,
    });
  }
  for (const { indicator, value, ...benchmark } of benchmarks) {
    const { id, value_kind } = getKnown(byCode, indicator);
    const isOrdinal = value_kind === 'ordinal';
    await add('benchmark', {
      ...benchmark,
      indicatorId: id,
      value: isOrdinal ? null : decimal(value),
      ordinalCode: isOrdinal ? value : null,
    });
  }
}
