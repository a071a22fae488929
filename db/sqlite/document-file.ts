import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import type { Kysely } from 'kysely';
import { type AppError, type DamagedValue, type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import { type Migration, migrations } from '../migrate.ts';
import type { Database } from '../schema.ts';
import { checkIdentity } from './checks.ts';
import { isNameTooLong } from './draft-path.ts';
import { explainOrThrow, isDenial } from './errors.ts';
import { type Header, readHeader } from './header.ts';
import { hasLeftovers } from './leftovers.ts';
import { type LockState, peekLock } from './lock.ts';
import { findObstacle } from './obstacle.ts';
import { openForViewing } from './open-for-viewing.ts';
import { openForWriting } from './open-for-writing.ts';
import { serveViewable, serveWritable } from './serve.ts';
import type { Snapshot } from './snapshots.ts';

/** Why a document is open for viewing alone. */
export type ReadOnly = Readonly<{
  reason: 'in-use' | 'file' | 'folder' | 'requested';
  /** The computer that has it open, where the reason is `in-use`. */
  holder: string | null;
}>;

/** An open document. While it is open, nothing else in the process may open and close the file itself. */
export type DocumentFile = Readonly<{
  /** The file itself, where a link led to it. */
  path: string;
  db: Kysely<Database>;
  readOnly: ReadOnly | null;
  /** Values it was opened in spite of; none unless that was asked for. */
  damaged: readonly DamagedValue[];
  /** What reads through it sees one state, whatever is written meanwhile; to be closed when the report is done. */
  openSnapshot: () => Promise<Result<Snapshot>>;
  /** Every commit is on disk already; this also moves it from the WAL into the file. */
  flush: () => Promise<Result<null>>;
  /** Gives the room of what was deleted back to the disk. Takes as long as writing what is left. */
  compact: () => Promise<Result<null>>;
  /** A whole copy under another name, with an identity of its own and the same lineage. */
  saveCopy: (target: string, options: SaveCopyOptions) => Promise<Result<null>>;
  /** What a failed read or write means for the user; null for a bug. */
  explain: (error: unknown) => AppError | null;
  /** Leaves one whole file with nothing beside it. */
  close: () => Promise<void>;
}>;

export type SaveCopyOptions = Readonly<{
  replace: boolean;
  /** Without the bytes of evidence. */
  isLight?: boolean;
  newId: () => string;
  now: () => Date;
  appVersion: string;
}>;

export type OpenOptions = Readonly<{
  /** `write-or-view` falls back to viewing with the reason; `write` refuses instead. */
  access: 'write' | 'view' | 'write-or-view';
  /** Views a copy and puts every constraint and reference to it, which SQLite leaves out on a file it may only read. */
  isThorough?: boolean;
  /** Of viewing: opens also where values are damaged, for whoever tells them or saves what is left. */
  takesDamagedValues?: boolean;
  now: () => Date;
  /** Where this process answers other starts; kept in the lock. */
  port?: number | null;
  migrations?: readonly Migration[];
}>;

/** Opens a document after finding it ours, whole and of a version this program knows. */
export async function openDocument(givenPath: string, options: OpenOptions): Promise<Result<DocumentFile>> {
  const list = options.migrations ?? migrations;
  try {
    const found = findFile(givenPath);
    if (!found.ok) return found;
    const path = found.value;
    if (isNameTooLong(path)) return refuse('file-name-refused', { name: basename(path) });
    const lock = peekLock(path);
    // First of all: reading the header would drop the locks this process has on the file.
    if (lock.kind === 'held' && lock.isOwnProcess) return refuseHeld(path, lock);
    const header = readHeader(path);
    if (!header.ok) return header;
    const identity = checkIdentity(header.value, path, list);
    if (!identity.ok) return identity;
    // While another process writes, or was stopped doing so, the file's length is settled by its journal.
    const isSettled = lock.kind !== 'held' && !hasLeftovers(path);
    if (header.value.lengthFault && isSettled) return refuse('file-damaged', { name: basename(path) });

    const readOnly = findReadOnly(path, lock, options.access);
    if (readOnly && options.access === 'write') return refuseReadOnly(path, lock, readOnly);
    if (readOnly) return view(path, header.value, lock, readOnly, options);
    const writable = await openForWriting(path, { list, port: options.port ?? null, now: options.now });
    if (writable.ok) return succeed(serveWritable(path, writable.value));
    const late = peekLock(path);
    const isTakenMeanwhile = writable.error.code === 'file-in-use' && late.kind === 'held';
    if (!isTakenMeanwhile || options.access === 'write') return writable;
    return view(path, header.value, late, { reason: 'in-use', holder: late.holder.host }, options);
  } catch (error) {
    return explainOrThrow(error, givenPath);
  }
}

/** Follows links, so that lock and journal stand beside the file itself. */
function findFile(givenPath: string): Result<string> {
  try {
    return succeed(realpathSync(givenPath));
  } catch (error) {
    if (isDenial(error)) return refuse('folder-unreadable', { folder: dirname(givenPath) });
    return explainOrThrow(error, givenPath);
  }
}

function findReadOnly(path: string, lock: LockState, access: OpenOptions['access']): ReadOnly | null {
  if (access === 'view') return { reason: 'requested', holder: null };
  if (lock.kind === 'held') return { reason: 'in-use', holder: lock.holder.host };
  const obstacle = findObstacle(path);
  return obstacle ? { reason: obstacle, holder: null } : null;
}

function view(
  path: string,
  header: Header,
  lock: LockState,
  readOnly: ReadOnly,
  { migrations: list = migrations, isThorough = false, takesDamagedValues = false }: OpenOptions,
): Result<DocumentFile> {
  const isServedHere = lock.kind === 'held' && lock.holder.host === hostname();
  const isOnlyReadableAsCopy = isThorough || (!isServedHere && (header.isWal || hasLeftovers(path)));
  const opened = openForViewing(path, { list, isOnlyReadableAsCopy, takesDamagedValues });
  return opened.ok ? succeed(serveViewable(path, opened.value, readOnly)) : opened;
}

const refuseHeld = (path: string, lock: LockState) =>
  refuse('file-in-use', { name: basename(path), holder: lock.kind === 'held' ? lock.holder.host : '' });

function refuseReadOnly(path: string, lock: LockState, { reason }: ReadOnly) {
  if (reason === 'in-use') return refuseHeld(path, lock);
  if (reason === 'folder') return refuse('folder-read-only', { folder: dirname(path) });
  return refuse('file-read-only', { name: basename(path) });
}
