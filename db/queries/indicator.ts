import type { Decimal } from '../domain/decimal.ts';
import type { PlanIndicator } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

const toIndicator = (row: Row<'indicator'>): PlanIndicator => ({
  id: row.id,
  version: row.version,
  nodeId: row.node_id,
  sort: row.sort,
  code: row.code,
  name: row.name,
  kind: row.kind,
  unitOfMeasure: row.unit_of_measure,
  valueKind: row.value_kind,
  ordinalScaleId: row.ordinal_scale_id,
  direction: row.direction,
  aggregation: row.aggregation,
  isCumulativeTarget: row.is_cumulative_target === 1,
  decimals: row.decimals,
  boundMin: row.bound_min as Decimal | null,
  boundMax: row.bound_max as Decimal | null,
  weight: row.weight as Decimal | null,
  definition: row.definition,
  formula: row.formula,
  dataSource: row.data_source,
  selectionReason: row.selection_reason,
  responsible: row.responsible,
  unitId: row.unit_id,
  dueDays: row.due_days,
  frequency: row.frequency,
  calculation: row.calculation,
  predecessorId: row.predecessor_id,
  succession: row.succession,
  successionNote: row.succession_note,
  baselineYear: row.baseline_year,
  baselineValue: row.baseline_value as Decimal | null,
  baselineOrdinal: row.baseline_ordinal,
});

/** The indicators of one node stand together, in their order. */
export async function listIndicators(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<PlanIndicator[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('indicator')
      .innerJoin('node', 'node.id', 'indicator.node_id')
      .selectAll('indicator')
      .where('node.plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('indicator.id', 'in', ids ?? []))
      .orderBy('indicator.node_id')
      .orderBy('indicator.sort')
      .orderBy('indicator.id')
      .execute(),
  );
  return rows.map(toIndicator);
}
