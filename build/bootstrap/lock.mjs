import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 200;
const takeoverMaxAgeMs = 10_000; // longer than a takeover can last, shorter than a person waits
const heartbeatMs = 5_000;
const silenceMs = 60_000; // a process number may belong to somebody else by now; then nobody keeps the beat

/**
 * Runs the work while no other process of this folder does. The lock is a directory, because making one is
 * atomic on every file system; it holds the owner's process number, so that a lock left by a killed process
 * is noticed.
 *
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} work
 * @param {Readonly<{ onWait?: (pid: number) => void }>} [options]
 */
export async function withLock(lockPath, work, { onWait } = {}) {
  let hasSaidSo = false;
  while (!takeLock(lockPath)) {
    if (isAbandoned(lockPath)) {
      removeAbandoned(lockPath);
    } else if (!hasSaidSo) {
      onWait?.(readOwner(lockPath) ?? 0);
      hasSaidSo = true;
    }
    await delay(pollMs);
  }
  const release = () => releaseLock(lockPath);
  process.once('exit', release);
  const heartbeat = setInterval(() => touch(join(lockPath, 'pid')), heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} lockPath */
function takeLock(lockPath) {
  try {
    mkdirSync(lockPath);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lockPath, 'pid'), String(process.pid));
  return true;
}

/** @param {string} lockPath */
function releaseLock(lockPath) {
  if (readOwner(lockPath) === process.pid) rmSync(lockPath, { recursive: true, force: true });
}

/**
 * The owner's process number; undefined when the lock is gone or its owner ended before writing it.
 *
 * @param {string} lockPath
 */
function readOwner(lockPath) {
  try {
    const pid = Number(readFileSync(join(lockPath, 'pid'), 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A lock that carries this very process's number is not this process's: it waits for it.
 *
 * @param {string} lockPath
 */
function isAbandoned(lockPath) {
  const owner = readOwner(lockPath);
  if (owner === undefined) return isOlderThan(lockPath, takeoverMaxAgeMs);
  return owner === process.pid || !isRunning(owner) || isOlderThan(join(lockPath, 'pid'), silenceMs);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes a lock whose owner ended. Two waiting processes may both see it: the second directory lets one of
 * them decide, and it looks again before removing, so that nobody removes the other's new lock.
 *
 * @param {string} lockPath
 */
function removeAbandoned(lockPath) {
  const guard = `${lockPath}-ambil`;
  try {
    mkdirSync(guard);
  } catch {
    if (isOlderThan(guard, takeoverMaxAgeMs)) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (isAbandoned(lockPath)) rmSync(lockPath, { recursive: true, force: true });
  } finally {
    rmdirSync(guard);
  }
}

/** @param {string} path */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody removed the lock by hand; the work goes on.
  }
}

/**
 * @param {string} path
 * @param {number} ageMs
 */
function isOlderThan(path, ageMs) {
  try {
    return Date.now() - statSync(path).mtimeMs > ageMs;
  } catch {
    return false;
  }
}
