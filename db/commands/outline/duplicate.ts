import type { NewRow } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import { checkIndicatorPlace, checkLevelOrder } from '../../domain/cascade-rules.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import type { Level } from '../../domain/plan-document.ts';
import { succeed } from '../../domain/result.ts';
import { listLevels } from '../../queries/plan.ts';
import type { Reader } from '../../reader.ts';
import type { Row } from '../../schema.ts';
import { findParentInPlan, refusePlacement } from '../cascade.ts';
import { findRow } from '../rows.ts';
import { copyParts } from './copy-parts.ts';
import { type OutlinePlace, placeIndicators, placeNodes } from './places.ts';
import { readSource, type Source } from './read-source.ts';

export type Duplication = Readonly<{
  /** The plan the copies go to: the rows' own or another one of the file. */
  planId: string;
  nodeIds: readonly string[];
  indicatorIds: readonly string[];
  withTargets: boolean;
  /** Money is of the plan it was granted in: in a copy to another plan it stays behind. */
  withBudgets: boolean;
}> &
  OutlinePlace;

/** Copies of branches and indicators with everything they say; what was measured belongs to the original alone. */
export async function duplicateRows(
  context: CommandContext,
  input: Duplication,
): Promise<Result<Readonly<{ ids: readonly string[] }>>> {
  const { db, write, newId } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const read = await readSource(db, input);
  if (!read.ok) return read;
  const source = read.value;
  const levels = await matchLevels(db, plan, source);
  if (!levels.ok) return levels;
  const levelOf = (node: Pick<Row<'node'>, 'level_id'>): Level => {
    const level = levels.value.get(node.level_id);
    if (!level) throw new Error(`a level that was not matched: ${node.level_id}`);
    return level;
  };
  const placed = await checkPlace(db, input, source, levelOf);
  if (!placed.ok) return placed;

  const nodeIdOf = new Map(source.nodes.map(({ id }) => [id, newId()]));
  const indicatorIdOf = new Map([...source.within, ...source.single].map(({ id }) => [id, newId()]));
  const topIds = source.tops.map(({ id }) => nodeIdOf.get(id) ?? '');
  const singleIds = source.single.map(({ id }) => indicatorIdOf.get(id) ?? '');
  const sorts = await findSorts(context, input, topIds, singleIds);
  if (!sorts.ok) return sorts;

  const target: Target = { plan, isSamePlan: plan.id === source.plan.id };
  const nodes = source.nodes.map((node): NewRow<'node'> => {
    const id = nodeIdOf.get(node.id) ?? '';
    const level = levelOf(node);
    return {
      ...dropVersion(node),
      id,
      organization_id: plan.organization_id,
      plan_id: plan.id,
      parent_id: nodeIdOf.get(node.parent_id ?? '') ?? input.parentId,
      level_id: level.id,
      sort: sorts.value.get(id) ?? node.sort,
      // A number of the outline belongs to its place; the code of a program is its name.
      code: target.isSamePlan && !level.mayHoldBudgets ? null : node.code,
      unit_id: plan.organization_id === source.plan.organization_id ? node.unit_id : null,
    };
  });
  await write.insert('node', nodes);
  const copies: NewRow<'indicator'>[] = [];
  for (const indicator of [...source.within, ...source.single]) {
    const id = indicatorIdOf.get(indicator.id) ?? '';
    const node_id = nodeIdOf.get(indicator.node_id) ?? input.parentId ?? '';
    const adapted = await adaptIndicator(db, indicator, target);
    copies.push({ ...adapted, id, node_id, sort: sorts.value.get(id) ?? indicator.sort });
  }
  await write.insert('indicator', copies);
  const isWithin = (year: number): boolean =>
    (plan.period_start === null || year >= plan.period_start) &&
    (plan.period_end === null || year <= plan.period_end);
  await copyParts(context, {
    organizationId: plan.organization_id,
    nodeIdOf,
    indicatorIdOf,
    keepsYear: target.isSamePlan ? () => true : isWithin,
    withTargets: input.withTargets,
    withBudgets: input.withBudgets && target.isSamePlan,
  });
  return succeed({ ids: [...topIds, ...singleIds] });
}

type Target = Readonly<{ plan: Row<'plan'>; isSamePlan: boolean }>;

function dropVersion<T extends Readonly<{ version: number }>>({ version: _, ...row }: T): Omit<T, 'version'> {
  return row;
}

/** The level of each copied row in the framework of the plan it goes to: its own, or the one of the same kind. */
async function matchLevels(
  db: Reader,
  plan: Row<'plan'>,
  source: Source,
): Promise<Result<ReadonlyMap<string, Level>>> {
  const there = await listLevels(db, plan.framework_id);
  const here = await listLevels(db, source.plan.framework_id);
  const matched = new Map<string, Level>();
  for (const id of new Set(source.nodes.map((node) => node.level_id))) {
    const own = here.find((level) => level.id === id);
    const level = there.find((one) => one.id === id) ?? there.find((one) => one.kind === own?.kind);
    if (!level) {
      return refusePlacement({ rule: 'no-such-level', level: own?.name ?? '', parent: plan.title });
    }
    const holdsIndicators = source.within.some((one) =>
      source.nodes.some((node) => node.id === one.node_id && node.level_id === id),
    );
    const refusal = holdsIndicators ? checkIndicatorPlace(level) : null;
    if (refusal) return refusePlacement(refusal);
    matched.set(id, level);
  }
  return succeed(matched);
}

async function checkPlace(
  db: Reader,
  input: Duplication,
  source: Source,
  levelOf: (node: Row<'node'>) => Level,
): Promise<Result<null>> {
  const [first] = source.tops;
  const word = first ? levelOf(first).name : '';
  const parent = await findParentInPlan(db, input.parentId, { planId: input.planId, level: word });
  if (!parent.ok) return parent;
  for (const top of source.tops) {
    const refusal = checkLevelOrder(levelOf(top), parent.value?.level ?? null);
    if (refusal) return refusePlacement(refusal);
  }
  if (source.single.length === 0) return succeed(null);
  if (!parent.value) return refusePlacement({ rule: 'indicator-needs-row', level: '', parent: '' });
  const refusal = checkIndicatorPlace(parent.value.level);
  return refusal ? refusePlacement(refusal) : succeed(null);
}

async function findSorts(
  context: CommandContext,
  input: Duplication,
  topIds: readonly string[],
  singleIds: readonly string[],
): Promise<Result<ReadonlyMap<string, number>>> {
  const nodes = await placeNodes(context, input.planId, input, topIds);
  if (!nodes.ok) return nodes;
  const place = { nodeId: input.parentId ?? '', afterId: input.afterId };
  const indicators = await placeIndicators(context, place, singleIds);
  if (!indicators.ok) return indicators;
  return succeed(
    new Map([
      ...topIds.map((id, at) => [id, nodes.value[at] ?? 0] as const),
      ...singleIds.map((id, at) => [id, indicators.value[at] ?? 0] as const),
    ]),
  );
}

/** A copy begins a trend of its own; what it refers to has to be there for the office it goes to. */
async function adaptIndicator(
  db: Reader,
  indicator: Row<'indicator'>,
  { plan, isSamePlan }: Target,
): Promise<Omit<Row<'indicator'>, 'version'>> {
  const isSameOffice = indicator.organization_id === plan.organization_id;
  return {
    ...dropVersion(indicator),
    organization_id: plan.organization_id,
    code: isSamePlan ? null : indicator.code,
    unit_id: isSameOffice ? indicator.unit_id : null,
    ordinal_scale_id: isSameOffice
      ? indicator.ordinal_scale_id
      : await findScale(db, indicator.ordinal_scale_id, plan.organization_id),
    predecessor_id: null,
    succession: null,
    succession_note: null,
  };
}

/** The scale of the same name in another office; null where it has none. */
async function findScale(db: Reader, id: string | null, organizationId: string): Promise<string | null> {
  const scale = id === null ? undefined : await findRow(db, 'ordinal_scale', id);
  if (!scale) return null;
  const same = await db
    .selectFrom('ordinal_scale')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('slug', '=', scale.slug)
    .executeTakeFirst();
  return same?.id ?? null;
}
