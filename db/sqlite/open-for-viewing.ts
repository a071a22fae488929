import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type DamagedValue, type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { Migration } from '../migrate.ts';
import { checkDatabase } from './checks.ts';
import { type CopiedAway, copyAway } from './leftovers.ts';
import { type Connection, connect } from './open.ts';

export type Viewable = Readonly<{
  connection: Connection;
  /** Removes the copy it was read from, where there is one. */
  discard: () => void;
  /** What it was opened in spite of. */
  damaged: readonly DamagedValue[];
}>;

type Options = Readonly<{
  list: readonly Migration[];
  /**
   * A WAL beside the file, or the mark of one in it, needs files written beside it to be read at all. A process of
   * this machine that has the document open keeps those; otherwise the document is read from a copy elsewhere.
   */
  isOnlyReadableAsCopy: boolean;
  takesDamagedValues: boolean;
}>;

/** Another program may be writing while the document is copied; then it is tried again. */
const copyAttempts = 3;

export function openForViewing(path: string, options: Options): Result<Viewable> {
  if (!options.isOnlyReadableAsCopy) return openAndCheck(path, path, options, null);
  for (let attempt = 1; attempt <= copyAttempts; attempt += 1) {
    const before = describeState(path);
    const copy = copyAway(path);
    if (describeState(path) === before) return openAndCheck(copy.path, path, options, copy);
    copy.discard();
  }
  return refuse('file-in-use', { name: basename(path), holder: '' });
}

function openAndCheck(
  readPath: string,
  path: string,
  { list, takesDamagedValues }: Options,
  copy: CopiedAway | null,
): Result<Viewable> {
  const discard = (): void => copy?.discard();
  try {
    // A copy is repaired by what was left beside it, which takes writing; commands are kept out by its `readOnly`.
    const connection = connect(readPath, { readonly: copy === null });
    const checked = checkDatabase(connection, path, { list, isThorough: copy !== null, takesDamagedValues });
    if (checked.ok) {
      connection.pragma('query_only = ON');
      return succeed({ connection, discard, damaged: checked.value });
    }
    connection.close();
    discard();
    return checked;
  } catch (error) {
    discard();
    throw error;
  }
}

const describeState = (path: string): string =>
  [path, `${path}-wal`, `${path}-journal`]
    .map((one) => {
      const status = statSync(one, { throwIfNoEntry: false });
      return status ? `${status.size}:${status.mtimeMs}` : 'none';
    })
    .join(' ');
