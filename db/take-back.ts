import type { Transaction } from 'kysely';
import { type AnyRow, inBatches, type RowWriter } from './changes.ts';
import { tables } from './migrations/0002-initial/index.ts';
import type { Database, Row, TrackedTable } from './schema.ts';

type Kept = Row<'history_change'>;
type Kind = 'append' | 'replace' | 'drop';
type Run = { readonly table: TrackedTable; readonly kind: Kind; readonly changes: Map<string, Kept> };

const rowsPerRead = 500;

/** Rows of these refer to rows of the same table, so the order in which they go matters. */
const selfReferring: ReadonlySet<string> = new Set(
  Object.entries(tables).flatMap(([name, { columns }]) =>
    Object.values(columns).some(({ references }: { references?: string }) => references === name)
      ? [name]
      : [],
  ),
);

/**
 * Puts every row an entry changed back to its state before, last change first, so that each step meets the rows it
 * met then. Works in runs of one kind on one table: a paste of thousands of cells is taken back as fast as it came.
 */
export async function takeBackChanges(
  tx: Transaction<Database>,
  rows: RowWriter,
  changes: readonly Kept[],
): Promise<void> {
  for (const run of groupIntoRuns(changes)) {
    const current = await readCurrent(tx, run);
    if (run.kind === 'drop') {
      const gone = [...run.changes.keys()].map((id) => current.get(id)).filter((row) => row !== undefined);
      const portion = selfReferring.has(run.table) ? 1 : gone.length;
      for (const batch of inBatches(gone, Math.max(1, portion))) await rows.drop(run.table, batch);
    } else if (run.kind === 'append') {
      await rows.append(
        run.table,
        [...run.changes.values()].map((change) => renew(change, undefined)),
      );
    } else {
      for (const [id, change] of run.changes) {
        const before = current.get(id);
        if (before) await rows.replace(run.table, before, renew(change, before));
      }
    }
  }
}

/** The version only ever grows, so that a page that saw the state in between cannot overwrite this one unseen. */
function renew(change: Kept, current: AnyRow | undefined): AnyRow {
  const wanted = JSON.parse(change.before ?? '') as AnyRow;
  const seen = Math.max((current?.version as number | undefined) ?? 0, wanted.version as number);
  return { ...wanted, version: seen + 1 };
}

const kindOf = ({ before, after }: Kept): Kind =>
  before === null ? 'drop' : after === null ? 'append' : 'replace';

function groupIntoRuns(changes: readonly Kept[]): Run[] {
  const runs: Run[] = [];
  for (const change of changes.toSorted((a, b) => b.position - a.position)) {
    const table = change.table_name as TrackedTable;
    const kind = kindOf(change);
    const last = runs.at(-1);
    const isMore = last?.table === table && last.kind === kind && !last.changes.has(change.row_id);
    if (last && isMore) last.changes.set(change.row_id, change);
    else runs.push({ table, kind, changes: new Map([[change.row_id, change]]) });
  }
  return runs;
}

async function readCurrent(tx: Transaction<Database>, run: Run): Promise<ReadonlyMap<string, AnyRow>> {
  const current = new Map<string, AnyRow>();
  if (run.kind === 'append') return current;
  for (const ids of inBatches([...run.changes.keys()], rowsPerRead)) {
    const rows = await tx.selectFrom(run.table).selectAll().where('id', 'in', ids).execute();
    for (const row of rows as AnyRow[]) current.set(row.id as string, row);
  }
  return current;
}
