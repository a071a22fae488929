import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Change } from './changes.ts';
import type { Reader } from './reader.ts';
import type { Database, Row } from './schema.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
/** 0x1f never occurs in JSON, so joined fields cannot be read two ways. */
const joinFields = (fields: readonly (string | number | null)[]): string =>
  fields.map((field) => field ?? '').join('\x1f');

export type HistoryHead = Readonly<{ command: string; actor: string; at: string; undoes: number | null }>;

export const hashChange = (change: Change, salt: string): string =>
  sha256(joinFields([salt, change.table, change.rowId, change.before, change.after]));

/** The hash of an entry: over the entry before it and everything this one says. */
export const hashEntry = (
  entry: Pick<Row<'history'>, 'seq' | 'command' | 'actor' | 'at' | 'undoes' | 'payload_hash' | 'prev_hash'>,
): string =>
  sha256(
    joinFields([
      entry.prev_hash,
      entry.seq,
      entry.command,
      entry.actor,
      entry.at,
      entry.undoes,
      entry.payload_hash,
    ]),
  );

/** 500 changes of eight values stay far below SQLite's limit of bound values. */
const changesPerInsert = 500;

/** Writes one entry with its changes inside the command's transaction; gives its number. */
export async function appendHistory(
  tx: Transaction<Database>,
  head: HistoryHead,
  changes: readonly Change[],
  newSalt: () => string,
): Promise<number> {
  const last = await tx
    .selectFrom('history')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const rows = changes.map((change, position) => {
    const salt = newSalt();
    return {
      seq,
      position,
      table_name: change.table,
      row_id: change.rowId,
      before: change.before,
      after: change.after,
      salt,
      hash: hashChange(change, salt),
    };
  });
  const unsigned = {
    seq,
    ...head,
    payload_hash: sha256(rows.map((row) => row.hash).join('')),
    prev_hash: last?.hash ?? '',
  };
  await tx
    .insertInto('history')
    .values({ ...unsigned, hash: hashEntry(unsigned) })
    .execute();
  for (let start = 0; start < rows.length; start += changesPerInsert) {
    await tx
      .insertInto('history_change')
      .values(rows.slice(start, start + changesPerInsert))
      .execute();
  }
  return seq;
}

/** Entries that made the file what it is: there is no file to go back to before them. */
const foundingCommands: ReadonlySet<string> = new Set(['document.create', 'sample.create']);

/** The entries undo and redo would act on next. */
export type HistoryPosition = Readonly<{
  undo: { readonly seq: number; readonly command: string } | null;
  redo: { readonly seq: number; readonly command: string } | null;
}>;

/**
 * Replays the entries' heads: a command can be undone until it is; an undone one can be redone until another
 * command is given. Works after reopening because it reads nothing but the file.
 */
export async function readHistoryPosition(db: Reader): Promise<HistoryPosition> {
  const entries = await db
    .selectFrom('history')
    .select(['seq', 'command', 'undoes'])
    .orderBy('seq')
    .execute();
  const commandOf = new Map<number, string>();
  const originOf = new Map<number, number>();
  const undoable: number[] = [];
  let redoable: number[] = [];
  for (const { seq, command, undoes } of entries) {
    if (undoes === null) {
      commandOf.set(seq, command);
      originOf.set(seq, seq);
      redoable = [];
      if (!foundingCommands.has(command)) undoable.push(seq);
      continue;
    }
    const origin = originOf.get(undoes) ?? undoes;
    originOf.set(seq, origin);
    commandOf.set(seq, commandOf.get(origin) ?? command);
    if (undoable.at(-1) === undoes) {
      undoable.pop();
      redoable.push(seq);
    } else {
      redoable.pop();
      undoable.push(seq);
    }
  }
  const describe = (seq: number | undefined) =>
    seq === undefined ? null : { seq, command: commandOf.get(seq) ?? '' };
  return { undo: describe(undoable.at(-1)), redo: describe(redoable.at(-1)) };
}

export type ChainFinding = Readonly<{
  seq: number;
  reason: 'entry-altered' | 'chain-broken' | 'changes-altered';
}>;

/** Walks the chain and names the first entry that is not what was written; null when all is as it was. */
export async function verifyHistory(db: Reader): Promise<ChainFinding | null> {
  const entries = await db.selectFrom('history').selectAll().orderBy('seq').execute();
  let previous: Row<'history'> | null = null;
  for (const entry of entries) {
    if (entry.prev_hash !== (previous?.hash ?? '') || entry.seq !== (previous?.seq ?? 0) + 1) {
      return { seq: entry.seq, reason: 'chain-broken' };
    }
    if (hashEntry(entry) !== entry.hash) return { seq: entry.seq, reason: 'entry-altered' };
    const rows = await db
      .selectFrom('history_change')
      .selectAll()
      .where('seq', '=', entry.seq)
      .orderBy('position')
      .execute();
    const isWhole = rows.every((row) => isErased(row) || row.hash === hashOfRow(row));
    if (!isWhole || sha256(rows.map((row) => row.hash).join('')) !== entry.payload_hash) {
      return { seq: entry.seq, reason: 'changes-altered' };
    }
    previous = entry;
  }
  return null;
}

const isErased = (row: Row<'history_change'>): boolean => row.before === null && row.after === null;
const hashOfRow = (row: Row<'history_change'>): string =>
  sha256(joinFields([row.salt, row.table_name, row.row_id, row.before, row.after]));
