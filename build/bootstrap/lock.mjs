import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 200;
const takeoverMaxAgeMs = 10_000; // longer than a takeover can last, shorter than a person waits

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
    const owner = readOwner(lockPath);
    if (owner !== undefined && isRunning(owner)) {
      if (!hasSaidSo) onWait?.(owner);
      hasSaidSo = true;
    } else {
      removeAbandoned(lockPath);
    }
    await delay(pollMs);
  }
  const release = () => releaseLock(lockPath);
  process.once('exit', release);
  try {
    return await work();
  } finally {
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
    const owner = readOwner(lockPath);
    const isAbandoned = owner === undefined ? isOlderThan(lockPath, takeoverMaxAgeMs) : !isRunning(owner);
    if (isAbandoned) rmSync(lockPath, { recursive: true, force: true });
  } finally {
    rmdirSync(guard);
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
