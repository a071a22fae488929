import type { NewRow, RowPatch } from '../changes.ts';
import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { PlanIndicator } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { findIndicatorHolder } from './cascade.ts';
import type { Created } from './organization.ts';
import { keepGiven, type PatchOf, type Plain, toFlag } from './patch.ts';
import { findRow } from './rows.ts';
import { makeRoom, type Place } from './sort.ts';

type NewIndicator = Readonly<{ nodeId: string; name: string }> & Place;

export async function createIndicator(
  { db, write, newId }: CommandContext,
  input: NewIndicator,
): Promise<Result<Created>> {
  const node = await findIndicatorHolder(db, input.nodeId);
  if (!node.ok) return node;
  const id = newId();
  const siblings = await listByNode(db, node.value.id);
  const sort = await makeRoom(write, { table: 'indicator', siblings, id, place: input });
  if (!sort.ok) return sort;
  const { organization_id, id: node_id } = node.value;
  await write.insert('indicator', [
    makeNewIndicator({ id, organization_id, node_id, sort: sort.value, name: input.name }),
  ]);
  return succeed({ id });
}

type IndicatorStart = Pick<Row<'indicator'>, 'id' | 'organization_id' | 'node_id' | 'sort' | 'name'>;

/** Begins as a number whose direction nobody has said yet: an achievement then names that as the reason why it is missing. */
export const makeNewIndicator = (start: IndicatorStart): NewRow<'indicator'> => ({
  ...start,
  code: null,
  kind: 'ik',
  unit_of_measure: null,
  value_kind: 'number',
  ordinal_scale_id: null,
  direction: null,
  aggregation: 'last',
  is_cumulative_target: 0,
  decimals: 2,
  bound_min: null,
  bound_max: null,
  weight: null,
  definition: null,
  formula: null,
  data_source: null,
  selection_reason: null,
  responsible: null,
  unit_id: null,
  due_days: null,
  frequency: null,
  calculation: null,
  predecessor_id: null,
  succession: null,
  succession_note: null,
  baseline_year: null,
  baseline_value: null,
  baseline_ordinal: null,
});

export type IndicatorPatchInput = PatchOf<Plain<Omit<PlanIndicator, 'id' | 'version' | 'nodeId' | 'sort'>>>;

export async function updateIndicator(
  { db, write }: CommandContext,
  input: Readonly<{ id: string; version: number; patch: IndicatorPatchInput }>,
): Promise<Result<null>> {
  const indicator = await findRow(db, 'indicator', input.id);
  if (!indicator) return refuse('row-not-found', { what: 'indicator' });
  const columns = toIndicatorColumns(input.patch);
  const after: Row<'indicator'> = { ...indicator, ...columns };
  // A number has no scale of predicates; turning one into the other leaves the scale behind.
  if (after.value_kind === 'number' && input.patch.ordinalScaleId) {
    return refuse('invalid-input', { field: 'ordinalScaleId' });
  }
  if (after.ordinal_scale_id !== null && !(await findRow(db, 'ordinal_scale', after.ordinal_scale_id))) {
    return refuse('row-not-found', { what: 'ordinal_scale' });
  }
  if (after.unit_id !== null && !(await findRow(db, 'unit', after.unit_id))) {
    return refuse('row-not-found', { what: 'unit' });
  }
  const succession = await checkSuccession(db, after);
  if (!succession.ok) return succession;
  const scale = after.value_kind === 'number' ? { ordinal_scale_id: null } : {};
  return write.update('indicator', indicator, { ...columns, ...scale }, input.version);
}

/** An indicator follows another one, said with how; no chain comes back to where it began. */
async function checkSuccession(db: Reader, after: Row<'indicator'>): Promise<Result<null>> {
  if ((after.predecessor_id === null) !== (after.succession === null)) {
    return refuse('invalid-input', { field: 'succession' });
  }
  for (let id = after.predecessor_id; id !== null; ) {
    if (id === after.id) return refuse('invalid-input', { field: 'predecessorId' });
    const before = await findRow(db, 'indicator', id);
    if (!before) return refuse('row-not-found', { what: 'indicator' });
    id = before.predecessor_id;
  }
  return succeed(null);
}

export const toIndicatorColumns = (patch: IndicatorPatchInput): RowPatch<'indicator'> =>
  keepGiven({
    code: patch.code,
    name: patch.name,
    kind: patch.kind,
    unit_of_measure: patch.unitOfMeasure,
    value_kind: patch.valueKind,
    ordinal_scale_id: patch.ordinalScaleId,
    direction: patch.direction,
    aggregation: patch.aggregation,
    is_cumulative_target: toFlag(patch.isCumulativeTarget),
    decimals: patch.decimals,
    bound_min: patch.boundMin,
    bound_max: patch.boundMax,
    weight: patch.weight,
    definition: patch.definition,
    formula: patch.formula,
    data_source: patch.dataSource,
    selection_reason: patch.selectionReason,
    responsible: patch.responsible,
    unit_id: patch.unitId,
    due_days: patch.dueDays,
    frequency: patch.frequency,
    calculation: patch.calculation,
    predecessor_id: patch.predecessorId,
    succession: patch.succession,
    succession_note: patch.successionNote,
    baseline_year: patch.baselineYear,
    baseline_value: patch.baselineValue,
    baseline_ordinal: patch.baselineOrdinal,
  });

/** To a place under the same node or another one of the same plan. */
export async function moveIndicator(
  { db, write }: CommandContext,
  input: Readonly<{ id: string; nodeId: string }> & Place,
): Promise<Result<null>> {
  const indicator = await findRow(db, 'indicator', input.id);
  const from = indicator && (await findRow(db, 'node', indicator.node_id));
  if (!indicator || !from) return refuse('row-not-found', { what: 'indicator' });
  const node = await findIndicatorHolder(db, input.nodeId);
  if (!node.ok) return node;
  if (node.value.plan_id !== from.plan_id) return refuse('row-not-found', { what: 'node' });
  const siblings = await listByNode(db, node.value.id);
  const sort = await makeRoom(write, { table: 'indicator', siblings, id: indicator.id, place: input });
  if (!sort.ok) return sort;
  return write.update('indicator', indicator, { node_id: node.value.id, sort: sort.value });
}

const listByNode = (db: Reader, nodeId: string): Promise<Row<'indicator'>[]> =>
  db
    .selectFrom('indicator')
    .selectAll()
    .where('node_id', '=', nodeId)
    .orderBy('sort')
    .orderBy('id')
    .execute();
