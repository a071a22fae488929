import type { Kysely } from 'kysely';
import { type Reader, toReader } from '../reader.ts';
import type { Database } from '../schema.ts';
import { createKysely } from './dialect.ts';
import { copyWithoutPieces } from './light-copy.ts';
import { type Connection, connect, connectInMemory } from './open.ts';

/** One state of the document to read from, on a connection of its own. */
export type Snapshot = Readonly<{ db: Reader; close: () => void }>;

export type Snapshots = Readonly<{ open: () => Snapshot; closeAll: () => void }>;

/** `walPath` null: no WAL keeps older states, so the snapshot is a copy in memory, without the bytes of evidence; documents are made from it. */
export function createSnapshots(connection: Connection, walPath: string | null): Snapshots {
  const opened = new Set<Connection>();
  const close = (one: Connection): void => {
    opened.delete(one);
    if (one.open) one.close();
  };
  return {
    open: () => {
      const one = walPath === null ? copyToMemory(connection) : connectPinned(walPath);
      opened.add(one);
      const db: Kysely<Database> = createKysely(one);
      return { db: toReader(db), close: () => close(one) };
    },
    closeAll: () => {
      for (const one of [...opened]) close(one);
    },
  };
}

function copyToMemory(connection: Connection): Connection {
  const copy = connectInMemory();
  copyWithoutPieces(connection, copy, ['office_file', 'document_image']);
  return copy;
}

/** A read transaction sees the state at its first read; the read here fixes that moment. */
function connectPinned(path: string): Connection {
  const connection = connect(path, { readonly: true });
  connection.exec('begin');
  connection.prepare('select count(*) from file_property').get();
  return connection;
}
