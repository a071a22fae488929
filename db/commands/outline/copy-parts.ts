import type { AnyRow, NewRow } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import { readInPortions } from '../../queries/by-ids.ts';
import type { Reader } from '../../reader.ts';
import type { Row, TrackedTable } from '../../schema.ts';

type Copying = Readonly<{
  organizationId: string;
  nodeIdOf: ReadonlyMap<string, string>;
  indicatorIdOf: ReadonlyMap<string, string>;
  keepsYear: (year: number) => boolean;
  withTargets: boolean;
  withBudgets: boolean;
}>;

type NodePart = 'gloss' | 'success_factor' | 'budget';
type IndicatorPart = 'indicator_component' | 'target';

/** Everything that hangs on copied rows: explained terms, success factors, terms of formulas, targets, money, links. */
export async function copyParts(context: CommandContext, copying: Copying): Promise<void> {
  const ofNodes: readonly NodePart[] = [
    'gloss',
    'success_factor',
    ...(copying.withBudgets ? ['budget' as const] : []),
  ];
  const ofIndicators: readonly IndicatorPart[] = [
    'indicator_component',
    ...(copying.withTargets ? ['target' as const] : []),
  ];
  for (const table of ofNodes) await copyRows(context, copying, table, 'node_id', copying.nodeIdOf);
  for (const table of ofIndicators) {
    await copyRows(context, copying, table, 'indicator_id', copying.indicatorIdOf);
  }
  await copyLinks(context, copying);
}

async function copyRows(
  { db, write, newId }: CommandContext,
  { organizationId, keepsYear }: Copying,
  table: NodePart | IndicatorPart,
  owner: 'node_id' | 'indicator_id',
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await listByOwner(db, table, owner, [...idOf.keys()]);
  const copies = rows
    .filter((row) => typeof row.year !== 'number' || keepsYear(row.year))
    .map(({ version: _, ...row }) => ({
      ...row,
      id: newId(),
      organization_id: organizationId,
      [owner]: idOf.get(String(row[owner])) ?? null,
      // What was spent was spent by the original.
      ...('realized' in row ? { realized: null } : {}),
    }));
  await write.insert(table, copies as unknown as NewRow<TrackedTable>[]);
}

const listByOwner = (
  db: Reader,
  table: TrackedTable,
  owner: string,
  ids: readonly string[],
): Promise<AnyRow[]> =>
  readInPortions(ids, async (some) => {
    const rows = await db
      .selectFrom(table as 'gloss')
      .selectAll()
      .where(owner as 'node_id', 'in', some ?? [])
      .orderBy('id')
      .execute();
    return rows as unknown as AnyRow[];
  });

/** Links between two copied rows; what else the originals are tied to is theirs. */
async function copyLinks({ db, write, newId }: CommandContext, copying: Copying): Promise<void> {
  const rows = (await listByOwner(db, 'node_link', 'from_node_id', [
    ...copying.nodeIdOf.keys(),
  ])) as unknown as readonly Row<'node_link'>[];
  const copies = rows.flatMap(({ version: _, ...link }): NewRow<'node_link'>[] => {
    const from = copying.nodeIdOf.get(link.from_node_id);
    const to = copying.nodeIdOf.get(link.to_node_id);
    if (from === undefined || to === undefined) return [];
    const organization_id = copying.organizationId;
    return [{ ...link, id: newId(), organization_id, from_node_id: from, to_node_id: to }];
  });
  await write.insert('node_link', copies);
}
