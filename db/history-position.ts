import type { Kysely } from 'kysely';
import type { Reader } from './reader.ts';
import type { Database } from './schema.ts';

type Step = Readonly<{ seq: number; command: string }>;
type Entry = Readonly<{ seq: number; command: string; undoes: number | null }>;

/** The entries undo and redo would act on next, each with the command a person gave in the first place. */
export type HistoryPosition = Readonly<{ undo: Step | null; redo: Step | null }>;

/** The commands that take an entry back; every other name is a person's own act. */
export const undoCommand = 'undo';
export const redoCommand = 'redo';

const floorProperty = 'undo_floor';

/**
 * From here on back nothing can be undone: what a new document or an opened sample begins with is no act of the
 * person who opens it, and taking it back would leave a file without a plan.
 */
export async function setUndoFloor(db: Kysely<Database>): Promise<void> {
  const last = await db
    .selectFrom('history')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  await db.deleteFrom('file_property').where('name', '=', floorProperty).execute();
  await db
    .insertInto('file_property')
    .values({ name: floorProperty, value: String(last?.seq ?? 0) })
    .execute();
}

async function readUndoFloor(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('file_property')
    .select('value')
    .where('name', '=', floorProperty)
    .executeTakeFirst();
  return Number(row?.value ?? 0);
}

/**
 * A command can be undone until it is; an undone one can be redone until another command is given. Read backwards
 * from the last entry: an undo leads to where things stood before the entry it takes back, so that a file with a
 * hundred thousand entries answers as quickly as a new one.
 */
export async function readHistoryPosition(db: Reader): Promise<HistoryPosition> {
  const last = await db
    .selectFrom('history')
    .select(['seq', 'command', 'undoes'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { undo: await findUndo(db, last), redo: await findRedo(db, last) };
}

async function findUndo(db: Reader, last: Entry | undefined): Promise<Step | null> {
  let entry = last;
  while (entry && entry.command === undoCommand && entry.undoes !== null) {
    entry = await findEntry(db, entry.undoes - 1);
  }
  return entry && entry.seq > (await readUndoFloor(db)) ? describe(db, entry) : null;
}

async function findRedo(db: Reader, last: Entry | undefined): Promise<Step | null> {
  let entry = last;
  while (entry && entry.command === redoCommand && entry.undoes !== null) {
    entry = await findEntry(db, entry.undoes - 1);
  }
  return entry?.command === undoCommand ? describe(db, entry) : null;
}

/** Null for an entry whose states were erased: nothing is there to be put back. */
async function describe(db: Reader, entry: Entry): Promise<Step | null> {
  const erased = await db
    .selectFrom('history_change')
    .select('position')
    .where('seq', '=', entry.seq)
    .where('before', 'is', null)
    .where('after', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (erased) return null;
  let origin: Entry | undefined = entry;
  while (origin && origin.undoes !== null) origin = await findEntry(db, origin.undoes);
  return { seq: entry.seq, command: origin?.command ?? entry.command };
}

const findEntry = (db: Reader, seq: number): Promise<Entry | undefined> =>
  db.selectFrom('history').select(['seq', 'command', 'undoes']).where('seq', '=', seq).executeTakeFirst();
