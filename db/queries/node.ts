import type { Gloss, LinkedNode, NodeLink, PlanNode } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { readInPortions, type Wanted } from './by-ids.ts';
import { sortForReading } from './reading-order.ts';

const toGloss = (row: Row<'gloss'>): Gloss => ({
  id: row.id,
  version: row.version,
  sort: row.sort,
  term: row.term,
  meaning: row.meaning,
});

const toNodeLink = (row: Row<'node_link'>): NodeLink => ({
  id: row.id,
  fromNodeId: row.from_node_id,
  toNodeId: row.to_node_id,
  kind: row.kind,
  note: row.note,
});

/** In reading order, each with its glosses in theirs. */
export async function listNodes(db: Reader, planId: string): Promise<PlanNode[]> {
  const rows = await db
    .selectFrom('node')
    .innerJoin('framework_level', 'framework_level.id', 'node.level_id')
    .selectAll('node')
    .select('framework_level.kind as level_kind')
    .where('node.plan_id', '=', planId)
    .execute();
  const glossesOf = Map.groupBy(await listGlossRows(db, planId), (row) => row.node_id);
  return sortForReading(
    rows.map((row) => ({
      id: row.id,
      version: row.version,
      parentId: row.parent_id,
      levelId: row.level_id,
      levelKind: row.level_kind,
      sort: row.sort,
      code: row.code,
      text: row.text,
      explanation: row.explanation,
      unitId: row.unit_id,
      location: row.location,
      targetGroup: row.target_group,
      fundSource: row.fund_source,
      sourceNote: row.source_note,
      isServed: row.is_served === 1,
      glosses: (glossesOf.get(row.id) ?? []).map(toGloss),
    })),
  );
}

const listGlossRows = (db: Reader, planId: string): Promise<Row<'gloss'>[]> =>
  db
    .selectFrom('gloss')
    .innerJoin('node', 'node.id', 'gloss.node_id')
    .selectAll('gloss')
    .where('node.plan_id', '=', planId)
    .orderBy('gloss.sort')
    .orderBy('gloss.id')
    .execute();

/** Links that begin or end in the plan; the other end may lie in another one. */
export async function listNodeLinks(db: Reader, planId: string, wanted: Wanted = 'all'): Promise<NodeLink[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('node_link')
      .innerJoin('node as from_node', 'from_node.id', 'node_link.from_node_id')
      .innerJoin('node as to_node', 'to_node.id', 'node_link.to_node_id')
      .selectAll('node_link')
      .where((where) =>
        where.or([where('from_node.plan_id', '=', planId), where('to_node.plan_id', '=', planId)]),
      )
      .$if(ids !== null, (query) => query.where('node_link.id', 'in', ids ?? []))
      .orderBy('node_link.id')
      .execute(),
  );
  return rows.map(toNodeLink);
}

/** Rows of other plans at the far end of the plan's links, with what a screen needs to name them. */
export async function listLinkedNodes(db: Reader, planId: string): Promise<LinkedNode[]> {
  const links = await listNodeLinks(db, planId);
  const ends = [...new Set(links.flatMap(({ fromNodeId, toNodeId }) => [fromNodeId, toNodeId]))];
  const rows = await readInPortions(ends, (ids) =>
    db
      .selectFrom('node')
      .innerJoin('plan', 'plan.id', 'node.plan_id')
      .innerJoin('framework_level', 'framework_level.id', 'node.level_id')
      .select(['node.id', 'node.plan_id', 'node.code', 'node.text'])
      .select(['plan.title as plan_title', 'framework_level.kind', 'framework_level.name'])
      .where('node.id', 'in', ids ?? [])
      .where('node.plan_id', '<>', planId)
      .orderBy('node.id')
      .execute(),
  );
  return rows.map(toLinkedNode);
}

/** A row as another plan names it. */
export const toLinkedNode = (
  row: Readonly<{
    id: string;
    plan_id: string;
    plan_title: string;
    kind: LinkedNode['levelKind'];
    name: string;
    code: string | null;
    text: string;
  }>,
): LinkedNode => ({
  id: row.id,
  planId: row.plan_id,
  planTitle: row.plan_title,
  levelKind: row.kind,
  levelName: row.name,
  code: row.code,
  text: row.text,
});
