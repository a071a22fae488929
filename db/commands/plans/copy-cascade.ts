import type { NewRow } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import { readInPortions } from '../../queries/by-ids.ts';
import { listIndicators } from '../../queries/indicator.ts';
import { listNodes } from '../../queries/node.ts';
import type { Reader } from '../../reader.ts';
import type { Row, TrackedTable } from '../../schema.ts';
import type { Baseline } from './baseline.ts';

export type CascadeCopy = Readonly<{
  from: string;
  to: string;
  /** The levels whose rows go along; a row whose parent stays behind goes under the nearest one that does not. */
  levelIds: ReadonlySet<string>;
  /** What each indicator begins the new plan from. */
  baselineOf: (indicator: Row<'indicator'>) => Baseline;
}>;

/**
 * Copies the rows of a plan into another one of the same framework, with their terms, success factors, indicators and
 * formulas, and the links among them. Every copied indicator goes on with the trend of the one it was made from.
 */
export async function copyCascade(context: CommandContext, copy: CascadeCopy): Promise<void> {
  const { db, write } = context;
  const nodes = await listNodes(db, copy.from);
  const kept = nodes.filter(({ levelId }) => copy.levelIds.has(levelId));
  const newIdOf = new Map(kept.map(({ id }) => [id, context.newId()]));
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const rowOf = await mapRows(db, 'node', 'plan_id', [copy.from]);

  const findParent = (id: string): string | null => {
    let above = parentOf.get(id) ?? null;
    while (above !== null && !newIdOf.has(above)) above = parentOf.get(above) ?? null;
    return above === null ? null : (newIdOf.get(above) ?? null);
  };
  const added = kept.flatMap(({ id }, index): NewRow<'node'>[] => {
    const row = rowOf.get(id);
    if (!row) return [];
    // In reading order: rows that come under another parent stand where they are read.
    return [
      {
        ...withoutVersion(row),
        id: newIdOf.get(id) ?? '',
        plan_id: copy.to,
        parent_id: findParent(id),
        sort: (index + 1) * 1024,
      },
    ];
  });
  await write.insert('node', added);
  await copyParts(context, 'gloss', newIdOf);
  await copyParts(context, 'success_factor', newIdOf);
  await copyIndicators(context, copy, newIdOf);
  await copyLinks(context, copy.from, newIdOf);
}

const withoutVersion = <T extends { version: number }>({ version: _, ...row }: T): Omit<T, 'version'> => row;

async function copyParts(
  { db, write, newId }: CommandContext,
  table: 'gloss' | 'success_factor',
  newIdOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...(await mapRows(db, table, 'node_id', [...newIdOf.keys()])).values()];
  await write.insert(
    table,
    rows.map((row) => ({
      ...withoutVersion(row),
      id: newId(),
      node_id: newIdOf.get(row.node_id) ?? '',
    })) as never,
  );
}

async function copyIndicators(
  { db, write, newId }: CommandContext,
  { from, baselineOf }: CascadeCopy,
  newIdOf: ReadonlyMap<string, string>,
): Promise<void> {
  const order = (await listIndicators(db, from)).filter(({ nodeId }) => newIdOf.has(nodeId));
  const rowOf = await mapRows(
    db,
    'indicator',
    'id',
    order.map(({ id }) => id),
  );
  const indicatorOf = new Map(order.map(({ id }) => [id, newId()]));
  await write.insert(
    'indicator',
    order.flatMap(({ id }): NewRow<'indicator'>[] => {
      const row = rowOf.get(id);
      if (!row) return [];
      return [
        {
          ...withoutVersion(row),
          id: indicatorOf.get(id) ?? '',
          node_id: newIdOf.get(row.node_id) ?? '',
          predecessor_id: id,
          succession: 'same',
          succession_note: null,
          ...baselineOf(row),
        },
      ];
    }),
  );
  const components = [
    ...(await mapRows(db, 'indicator_component', 'indicator_id', [...indicatorOf.keys()])).values(),
  ];
  await write.insert(
    'indicator_component',
    components.map((row) => ({
      ...withoutVersion(row),
      id: newId(),
      indicator_id: indicatorOf.get(row.indicator_id) ?? '',
    })),
  );
}

/** Links with one end in another plan belong to the period they were made for. */
async function copyLinks(
  { db, write, newId }: CommandContext,
  planId: string,
  newIdOf: ReadonlyMap<string, string>,
): Promise<void> {
  const links = await db
    .selectFrom('node_link')
    .innerJoin('node', 'node.id', 'node_link.from_node_id')
    .selectAll('node_link')
    .where('node.plan_id', '=', planId)
    .orderBy('node_link.id')
    .execute();
  const added = links.flatMap((row): NewRow<'node_link'>[] => {
    const [from, to] = [newIdOf.get(row.from_node_id), newIdOf.get(row.to_node_id)];
    if (from === undefined || to === undefined) return [];
    return [{ ...withoutVersion(row), id: newId(), from_node_id: from, to_node_id: to }];
  });
  await write.insert('node_link', added);
}

async function mapRows<T extends TrackedTable>(
  db: Reader,
  table: T,
  column: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row<T>>> {
  const rows = await readInPortions(ids, async (some) => {
    const found = await db
      .selectFrom(table as 'gloss')
      .selectAll()
      .where(column as 'id', 'in', some ?? [])
      .orderBy('id')
      .execute();
    return found as unknown as Row<T>[];
  });
  return new Map(rows.map((row) => [(row as unknown as { id: string }).id, row]));
}
