import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { draftPathOf } from './draft-path.ts';

/**
 * Who has a document open for writing, in a file beside it. It tells people and other starts of the program; what
 * keeps two writers apart in the end is SQLite's own lock, under which this one is taken.
 */
export type LockHolder = Readonly<{
  pid: number;
  host: string;
  /** Where the holder answers on 127.0.0.1, so that a second start can ask for its window; null when it does not. */
  port: number | null;
  startedAt: string;
  /** Tells two openings of one process apart, and a dead process from a new one that got its number. */
  token: string;
}>;

export type LockState =
  | Readonly<{ kind: 'free' }>
  /** Left behind by a process that is gone. */
  | Readonly<{ kind: 'stale' }>
  | Readonly<{ kind: 'held'; holder: LockHolder; isOwnProcess: boolean }>;

export type Lock = Readonly<{ holder: LockHolder; release: () => void }>;

export const lockPathOf = (path: string): string => `${path}.lock`;

/** Clocks of two starts of one machine differ by little; a lock older than the machine's start is stale. */
const bootToleranceMs = 60_000;

/** Tokens of the locks this process holds now. */
const ownTokens = new Set<string>();

export function peekLock(path: string): LockState {
  const holder = readHolder(lockPathOf(path));
  if (holder === 'none') return { kind: 'free' };
  if (holder === 'unreadable') return { kind: 'stale' };
  if (ownTokens.has(holder.token)) return { kind: 'held', holder, isOwnProcess: true };
  if (holder.host !== hostname()) return { kind: 'held', holder, isOwnProcess: false };
  return isGone(holder) ? { kind: 'stale' } : { kind: 'held', holder, isOwnProcess: false };
}

/**
 * Takes the lock, replacing a stale one. Call it inside an immediate transaction of the document: SQLite then lets one
 * process at a time decide that a lock is stale, so that none takes away another's fresh one.
 */
export function takeLock(
  path: string,
  { port, now }: { port: number | null; now: () => Date },
): Lock | LockState {
  const state = peekLock(path);
  if (state.kind === 'held') return state;
  const lockPath = lockPathOf(path);
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    port,
    startedAt: now().toISOString(),
    token: randomUUID(),
  };
  const draft = draftPathOf(path);
  writeFileSync(draft, JSON.stringify(holder), { flag: 'wx', mode: 0o644 });
  try {
    if (state.kind === 'stale') renameSync(draft, lockPath);
    else placeNew(draft, lockPath);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  ownTokens.add(holder.token);
  return { holder, release: () => releaseLock(lockPath, holder.token) };
}

/** A hard link appears whole or not at all, and never over another's lock; file systems without them get a rename. */
function placeNew(draft: string, lockPath: string): void {
  try {
    linkSync(draft, lockPath);
    rmSync(draft, { force: true });
  } catch {
    renameSync(draft, lockPath);
  }
}

function releaseLock(lockPath: string, token: string): void {
  ownTokens.delete(token);
  const holder = readHolder(lockPath);
  if (typeof holder === 'object' && holder.token === token) rmSync(lockPath, { force: true });
}

function readHolder(lockPath: string): LockHolder | 'none' | 'unreadable' {
  let text: string;
  try {
    text = readFileSync(lockPath, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? 'none' : 'unreadable';
  }
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null;
    if (
      typeof value?.pid !== 'number' ||
      typeof value.host !== 'string' ||
      typeof value.startedAt !== 'string' ||
      typeof value.token !== 'string'
    ) {
      return 'unreadable';
    }
    const port = typeof value.port === 'number' ? value.port : null;
    return { pid: value.pid, host: value.host, port, startedAt: value.startedAt, token: value.token };
  } catch {
    return 'unreadable';
  }
}

function isGone({ pid, startedAt }: LockHolder): boolean {
  // A process of this number that does not know the token came after the one that wrote the lock.
  if (pid === process.pid) return true;
  const bootedAtMs = Date.now() - uptime() * 1000;
  if (Date.parse(startedAt) < bootedAtMs - bootToleranceMs) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives, under another user.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
