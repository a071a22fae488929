import type { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Database } from './schema.ts';

/** What queries take: a write through it is a compile error. */
export type Reader = ReadonlyKysely<Database>;

/** Narrows a connection or transaction to reading; Kysely's own type does not allow the step without a word. */
export const toReader = (db: Kysely<Database>): Reader => db as unknown as Reader;

/** Reads several things as they are at one moment: no command of anyone comes in between. */
export const readTogether = <T>(db: Kysely<Database>, read: (reader: Reader) => Promise<T>): Promise<T> =>
  db.transaction().execute((tx) => read(toReader(tx)));
