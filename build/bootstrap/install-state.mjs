import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What an install leaves behind: which lockfile it was made from and for which machine. It is written last,
 * so its absence means an install that did not end.
 *
 * @typedef {Readonly<{ lock: string, machine: string }>} InstallStamp
 * @typedef {Readonly<{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} LockedPackage
 */

const stampName = '.selaras-install.json';

/** @param {string} root */
export function describeWantedInstall(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { lock, machine: `${process.platform}-${process.arch}` };
}

/**
 * Whether node_modules is what the lockfile asks for. 'adopt' is an install somebody made with npm itself:
 * npm's own record in node_modules, which it writes at the end, names every locked package.
 *
 * @param {string} root
 * @returns {'current' | 'adopt' | 'install'}
 */
export function judgeInstall(root) {
  const stamp = /** @type {InstallStamp | undefined} */ (readJson(join(root, 'node_modules', stampName)));
  const wanted = describeWantedInstall(root);
  if (stamp?.lock === wanted.lock && stamp.machine === wanted.machine) return 'current';
  if (stamp !== undefined && stamp.machine !== wanted.machine) return 'install';
  const locked = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (locked === undefined || present === undefined) return 'install';
  const isWhole = coversLock(locked, present) && isOnDisk(root, present);
  return isWhole ? 'adopt' : 'install';
}

/**
 * Whether the packages present are the locked ones: every one that is not optional, in the same version with
 * the same content, and none besides. Optional ones may be absent: they belong to other systems.
 *
 * @param {Readonly<Record<string, LockedPackage>>} locked
 * @param {Readonly<Record<string, LockedPackage>>} present
 */
export function coversLock(locked, present) {
  const paths = Object.keys(locked).filter((path) => path !== '');
  const isEachThere = paths.every((path) => {
    const wanted = locked[path];
    const found = present[path];
    if (found === undefined) return wanted?.optional === true || wanted?.devOptional === true;
    return found.version === wanted?.version && found.integrity === wanted?.integrity;
  });
  return isEachThere && Object.keys(present).every((path) => locked[path] !== undefined);
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, LockedPackage>>} present
 */
function isOnDisk(root, present) {
  return Object.keys(present).every((path) => existsSync(join(root, path, 'package.json')));
}

/** @param {string} root */
export function writeInstallStamp(root) {
  writeFileSync(join(root, 'node_modules', stampName), `${JSON.stringify(describeWantedInstall(root))}\n`);
}

/** @param {string} path */
function readPackages(path) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> } | undefined} */ (readJson(path));
  return lock?.packages;
}

/**
 * @param {string} path
 * @returns {unknown}
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // absent, cut short or not JSON: all mean that nothing can be relied on
  }
}
