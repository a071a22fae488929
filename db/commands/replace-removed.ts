import type { AnyRow } from '../changes.ts';
import { checkIndicatorPlace, checkLevelOrder } from '../domain/cascade-rules.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { tables } from '../migrations/0002-initial/index.ts';
import { listLevels } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';
import { listUniqueColumns } from '../records.ts';
import type { Row, TrackedTable } from '../schema.ts';
import { refusePlacement } from './cascade.ts';
import { findRow } from './rows.ts';

type Columns = Readonly<Record<string, { references?: string; isNullable: boolean }>>;

/** Finds the place of rows that come back, in the order they come: rows that came before count as there. */
export type Replacing = Readonly<{
  /** The row as it can stand now; null for one that means nothing any more, as a link without its other end. */
  place: (table: TrackedTable, row: AnyRow) => Promise<Result<AnyRow | null>>;
}>;

export async function createReplacing(db: Reader, plan: Row<'plan'>): Promise<Replacing> {
  const levels = new Map((await listLevels(db, plan.framework_id)).map((level) => [level.id, level]));
  const placed = new Map<string, AnyRow>();

  const find = async (table: TrackedTable, id: unknown): Promise<AnyRow | null> => {
    if (typeof id !== 'string') return null;
    return placed.get(`${table} ${id}`) ?? (await findRow(db, table, id)) ?? null;
  };

  async function placeNode(row: AnyRow): Promise<Result<AnyRow>> {
    const level = levels.get(String(row.level_id));
    if (!level || row.plan_id !== plan.id) return refuse('row-not-found', { what: 'framework_level' });
    const parent = await find('node', row.parent_id);
    const above = parent && levels.get(String(parent.level_id));
    const stays = above && parent.plan_id === plan.id && checkLevelOrder(level, above) === null;
    return succeed(stays ? row : { ...row, parent_id: null });
  }

  async function placeIndicator(row: AnyRow): Promise<Result<AnyRow>> {
    const node = await find('node', row.node_id);
    if (!node) return refuse('trash-parent-gone', { name: await findLastText(db, String(row.node_id)) });
    const level = levels.get(String(node.level_id));
    const refusal = level ? checkIndicatorPlace(level) : null;
    return refusal ? refusePlacement(refusal) : succeed(row);
  }

  /** References to what is gone are dropped where they may be; null where the row is nothing without them. */
  async function checkReferences(table: TrackedTable, row: AnyRow): Promise<AnyRow | null> {
    const kept: Record<string, string | number | null> = {};
    for (const [column, { references, isNullable }] of Object.entries(tables[table].columns as Columns)) {
      const value = row[column] ?? null;
      const isThere =
        value === null || !references || (await find(references as TrackedTable, value)) !== null;
      if (!isNullable && (value === null || !isThere)) return null;
      kept[column] = isThere ? value : null;
    }
    // How an indicator follows another one is said only where it does.
    return 'predecessor_id' in kept && 'succession' in kept && kept.predecessor_id === null
      ? { ...kept, succession: null }
      : kept;
  }

  async function isTaken(table: TrackedTable, row: AnyRow): Promise<boolean> {
    for (const unique of listUniqueColumns(table)) {
      let query = db.selectFrom(table as 'gloss').select('id');
      for (const column of unique) query = query.where(column as 'id', '=', row[column] as string);
      if (await query.executeTakeFirst()) return true;
    }
    return false;
  }

  return {
    place: async (table, row) => {
      const at =
        table === 'node'
          ? await placeNode(row)
          : table === 'indicator'
            ? await placeIndicator(row)
            : succeed(row);
      if (!at.ok) return at;
      const settled = await checkReferences(table, at.value);
      if (!settled || (await isTaken(table, settled))) return succeed(null);
      placed.set(`${table} ${row.id}`, settled);
      return succeed(settled);
    },
  };
}

/** What a row that is gone said last; empty where the history does not say it any more. */
async function findLastText(db: Reader, nodeId: string): Promise<string> {
  const last = await db
    .selectFrom('history_change')
    .select('before')
    .where('table_name', '=', 'node')
    .where('row_id', '=', nodeId)
    .where('before', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const state = last?.before ? (JSON.parse(last.before) as Readonly<Record<string, unknown>>) : {};
  return typeof state.text === 'string' ? state.text : '';
}
