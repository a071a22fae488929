import { collectBranch, listTops } from '../../domain/cascade-rules.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import { succeed } from '../../domain/result.ts';
import { readInPortions } from '../../queries/by-ids.ts';
import type { Reader } from '../../reader.ts';
import type { Row } from '../../schema.ts';
import { findRow } from '../rows.ts';
import { findChosen } from './places.ts';

/** What is to be copied, all of one plan. */
export type Source = Readonly<{
  plan: Row<'plan'>;
  tops: readonly Row<'node'>[];
  /** The tops with everything below them, each row before those below it. */
  nodes: readonly Row<'node'>[];
  /** Indicators of these rows. */
  within: readonly Row<'indicator'>[];
  /** Indicators chosen by themselves. */
  single: readonly Row<'indicator'>[];
}>;

export async function readSource(
  db: Reader,
  input: Readonly<{ nodeIds: readonly string[]; indicatorIds: readonly string[] }>,
): Promise<Result<Source>> {
  const chosen = await findChosen(db, input);
  if (!chosen.ok) return chosen;
  const [firstNode] = chosen.value.nodes;
  const [firstIndicator] = chosen.value.indicators;
  const holder = firstNode ?? (firstIndicator && (await findRow(db, 'node', firstIndicator.node_id)));
  const plan = holder && (await findRow(db, 'plan', holder.plan_id));
  if (!plan) return refuse('row-not-found', { what: 'node' });
  const all = await db
    .selectFrom('node')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const rowOf = new Map(all.map((node) => [node.id, node]));
  const cascade = all.map((node) => ({ id: node.id, parentId: node.parent_id, levelId: node.level_id }));
  const topIds = listTops(
    cascade,
    chosen.value.nodes.map(({ id }) => id),
  );
  const pick = (ids: Iterable<string>): Row<'node'>[] => [...ids].flatMap((id) => rowOf.get(id) ?? []);
  const tops = pick(topIds);
  if (tops.length < topIds.length) return refuse('row-not-found', { what: 'node' });
  const nodes = pick(collectBranch(cascade, ...topIds));
  const ids = nodes.map(({ id }) => id);
  const within = await readInPortions(ids, (some) =>
    db
      .selectFrom('indicator')
      .selectAll()
      .where('node_id', 'in', some ?? [])
      .orderBy('id')
      .execute(),
  );
  const known = new Set(within.map(({ id }) => id));
  const single = chosen.value.indicators.filter(({ id }) => !known.has(id));
  if (single.some((one) => !rowOf.has(one.node_id))) return refuse('row-not-found', { what: 'indicator' });
  return succeed({ plan, tops, nodes, within, single });
}
