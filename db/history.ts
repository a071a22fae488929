import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Change, inBatches } from './changes.ts';
import type { Database, Row } from './schema.ts';
import { defineStatement } from './statement.ts';

// Every form below is kept in users' files: changing one makes each older file look tampered with.

const sha256 = (text: string): string => hash('sha256', text, 'hex');
/** 0x1f never occurs unescaped in JSON, so joined fields cannot be read two ways. */
const joinFields = (fields: readonly (string | number | null)[]): string =>
  fields.map((field) => field ?? '').join('\x1f');

export type HistoryHead = Readonly<{ command: string; actor: string; at: string; undoes: number | null }>;
type Entry = Omit<Row<'history'>, 'hash'>;
type ChangeRow = Omit<Row<'history_change'>, 'hash'>;

/** Instead of a salt: the states were erased, this is what they hashed to. */
const erasedPrefix = 'erased:';

export const isErased = (change: Pick<ChangeRow, 'salt'>): boolean => change.salt.startsWith(erasedPrefix);

/**
 * The salt goes with the states: with it left, a name could be found again by trying names. What remains still proves
 * which row of which table the entry changed, and that everything else is as it was written.
 */
export const eraseChange = <T extends ChangeRow>(change: T): T => ({
  ...change,
  before: null,
  after: null,
  salt: isErased(change) ? change.salt : `${erasedPrefix}${hashStates(change)}`,
});

const hashStates = ({ salt, before, after }: ChangeRow): string =>
  // A row that was not there and an empty text differ.
  sha256(joinFields([salt, before === null ? '-' : `+${before}`, after === null ? '-' : `+${after}`]));

export function hashChange(change: ChangeRow): string {
  const states = isErased(change) ? change.salt.slice(erasedPrefix.length) : hashStates(change);
  return sha256(joinFields([change.seq, change.position, change.table_name, change.row_id, states]));
}

/** Over what all changes of an entry say, in their order. */
export const hashPayload = (hashes: readonly string[]): string => sha256(hashes.join(''));

/** Over the entry before it and everything this one says. */
export const hashEntry = (entry: Entry): string =>
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

const selectLast = defineStatement<Record<string, never>, Pick<Row<'history'>, 'seq' | 'hash'>>((db) =>
  db.selectFrom('history').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
);

const insertEntry = defineStatement<Row<'history'>, unknown>((db, given) =>
  db.insertInto('history').values({
    seq: given('seq'),
    command: given('command'),
    actor: given('actor'),
    at: given('at'),
    undoes: given('undoes'),
    payload_hash: given('payload_hash'),
    prev_hash: given('prev_hash'),
    hash: given('hash'),
  }),
);

const insertChange = defineStatement<Row<'history_change'>, unknown>((db, given) =>
  db.insertInto('history_change').values({
    seq: given('seq'),
    position: given('position'),
    table_name: given('table_name'),
    row_id: given('row_id'),
    before: given('before'),
    after: given('after'),
    salt: given('salt'),
    hash: given('hash'),
  }),
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
  const [last] = await selectLast(tx, {});
  const seq = (last?.seq ?? 0) + 1;
  const rows = changes.map((change, position) => {
    const row: ChangeRow = {
      seq,
      position,
      table_name: change.table,
      row_id: change.rowId,
      before: change.before,
      after: change.after,
      salt: newSalt(),
    };
    return { ...row, hash: hashChange(row) };
  });
  const entry: Entry = {
    seq,
    ...head,
    payload_hash: hashPayload(rows.map((row) => row.hash)),
    prev_hash: last?.hash ?? '',
  };
  await insertEntry(tx, { ...entry, hash: hashEntry(entry) });
  const [only] = rows;
  if (only && rows.length === 1) {
    await insertChange(tx, only);
    return seq;
  }
  for (const batch of inBatches(rows, changesPerInsert)) {
    await tx.insertInto('history_change').values(batch).execute();
  }
  return seq;
}
