import type { CommandContext } from '../../command.ts';
import { checkIndicatorPlace, checkLevelOrder } from '../../domain/cascade-rules.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import type { Level } from '../../domain/plan-document.ts';
import { succeed } from '../../domain/result.ts';
import { listLevels } from '../../queries/plan.ts';
import type { Row } from '../../schema.ts';
import { findParentInPlan, refusePlacement } from '../cascade.ts';
import { toMonthColumns } from '../cells.ts';
import { makeNewIndicator } from '../indicator.ts';
import { makeNewNode } from '../node.ts';
import { findRow } from '../rows.ts';
import { sortStep } from '../sort.ts';
import { type OutlinePlace, placeIndicators, placeNodes } from './places.ts';

export type InsertedRow = Readonly<{
  /** 0 stands at the place itself, 1 under the last row of depth 0, … */
  depth: number;
  text: string;
  code?: string | null | undefined;
}> &
  (
    | Readonly<{ kind: 'node'; levelId: string }>
    | Readonly<{
        kind: 'indicator';
        unitOfMeasure?: string | null | undefined;
        baseline?: Readonly<{ year: number | null; value: string }> | null | undefined;
        targets?: readonly Readonly<{ year: number; value: string; valueMax: string | null }>[] | undefined;
      }>
  );

type NewNode = Omit<Row<'node'>, 'version'>;
type NewIndicator = Omit<Row<'indicator'>, 'version'>;
type NewTarget = Omit<Row<'target'>, 'version'>;
/** The row others of the next depth stand under; `isNew` false for the row the whole list goes under. */
type Holder = Readonly<{ id: string; level: Level; name: string }>;

/** Rows written or pasted together: one entry of the history, whatever they are. Gives their ids in their order. */
export async function insertRows(
  context: CommandContext,
  input: Readonly<{ planId: string; rows: readonly InsertedRow[] }> & OutlinePlace,
): Promise<Result<Readonly<{ ids: readonly string[] }>>> {
  const { db, write, newId } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const levels = new Map((await listLevels(db, plan.framework_id)).map((level) => [level.id, level]));
  const [first] = input.rows;
  const word = first?.kind === 'node' ? (levels.get(first.levelId)?.name ?? '') : '';
  const parent = await findParentInPlan(db, input.parentId, { planId: plan.id, level: word });
  if (!parent.ok) return parent;
  const above = parent.value;
  const top: Holder | null = above && { id: above.node.id, level: above.level, name: above.node.text };

  const nodes: NewNode[] = [];
  const indicators: NewIndicator[] = [];
  const targets: NewTarget[] = [];
  const ids: string[] = [];
  const line: (Holder | null)[] = [top];
  const counts = new Map<string, number>();
  const owner = { organization_id: plan.organization_id, plan_id: plan.id };
  for (const row of input.rows) {
    const holder = line[row.depth];
    // Depth goes down one step at a time, and nothing stands under an indicator.
    if (holder === undefined) return refuse('invalid-input', { field: 'depth' });
    const id = newId();
    ids.push(id);
    const counted = `${row.kind} ${holder?.id ?? ''}`;
    const sort = ((counts.get(counted) ?? 0) + 1) * sortStep;
    counts.set(counted, sort / sortStep);
    if (row.kind === 'node') {
      const level = levels.get(row.levelId);
      if (!level) return refuse('row-not-found', { what: 'framework_level' });
      const refusal = checkLevelOrder(level, holder?.level ?? null);
      if (refusal) return refusePlacement(refusal);
      const place = { parent_id: holder?.id ?? null, level_id: level.id, sort };
      nodes.push(makeNewNode({ id, ...owner, ...place, code: row.code ?? null, text: row.text }));
      line.splice(row.depth + 1, line.length, { id, level, name: row.text });
    } else {
      if (!holder) return refusePlacement({ rule: 'indicator-needs-row', level: '', parent: '' });
      const refusal = checkIndicatorPlace(holder.level);
      if (refusal) return refusePlacement(refusal);
      const made = makeNewIndicator({
        id,
        organization_id: plan.organization_id,
        node_id: holder.id,
        sort,
        name: row.text,
      });
      indicators.push({
        ...made,
        code: row.code ?? null,
        unit_of_measure: row.unitOfMeasure ?? null,
        baseline_year: row.baseline?.year ?? null,
        baseline_value: row.baseline?.value ?? null,
      });
      for (const { year, value, valueMax } of row.targets ?? []) {
        const own = { id: newId(), organization_id: plan.organization_id, indicator_id: id };
        targets.push({
          ...own,
          year,
          quarter: 0,
          value,
          value_max: valueMax,
          ordinal_code: null,
          ...toMonthColumns(null),
        });
      }
      line.splice(row.depth + 1);
    }
  }
  const given = new Set(targets.map((cell) => `${cell.indicator_id} ${cell.year}`));
  if (given.size < targets.length) return refuse('invalid-input', { field: 'targets' });
  const placed = await placeTops(context, input, { nodes, indicators });
  if (!placed.ok) return placed;
  await write.insert('node', placed.value.nodes);
  await write.insert('indicator', placed.value.indicators);
  await write.insert('target', targets);
  return succeed({ ids });
}

/** The rows of depth 0 take their place among those that are there already. */
async function placeTops(
  context: CommandContext,
  input: Readonly<{ planId: string }> & OutlinePlace,
  { nodes, indicators }: Readonly<{ nodes: readonly NewNode[]; indicators: readonly NewIndicator[] }>,
): Promise<Result<Readonly<{ nodes: NewNode[]; indicators: NewIndicator[] }>>> {
  const topNodes = nodes.filter((node) => node.parent_id === input.parentId).map(({ id }) => id);
  const topIndicators = indicators.filter((one) => one.node_id === input.parentId).map(({ id }) => id);
  const nodeSorts = await placeNodes(context, input.planId, input, topNodes);
  if (!nodeSorts.ok) return nodeSorts;
  const indicatorSorts = input.parentId
    ? await placeIndicators(context, { nodeId: input.parentId, afterId: input.afterId }, topIndicators)
    : succeed([]);
  if (!indicatorSorts.ok) return indicatorSorts;
  const sortOf = new Map<string, number | undefined>([
    ...topNodes.map((id, at) => [id, nodeSorts.value[at]] as const),
    ...topIndicators.map((id, at) => [id, indicatorSorts.value[at]] as const),
  ]);
  const settle = <T extends Readonly<{ id: string; sort: number }>>(row: T): T => ({
    ...row,
    sort: sortOf.get(row.id) ?? row.sort,
  });
  return succeed({ nodes: nodes.map(settle), indicators: indicators.map(settle) });
}
