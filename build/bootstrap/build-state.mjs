import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './install-state.mjs';

/**
 * What is built, from which folders, and one file that shows that it is there. A part's sources are as wide
 * as the import direction allows (tests/structure holds it), so no change can be missed.
 *
 * @typedef {'node' | 'preload' | 'page' | 'resources'} Part
 * @typedef {Readonly<{ sources: readonly string[], output: string }>} PartPlan
 */

const everywhere = /** @type {const} */ ([
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'build/build.mjs',
  'build/vite',
]);

/** @type {Readonly<Record<Part, PartPlan>>} */
export const parts = {
  node: { sources: ['db', 'electron', ...everywhere], output: 'out/node/loopback.js' },
  preload: { sources: ['db', 'electron', ...everywhere], output: 'out/preload/preload.cjs' },
  page: { sources: ['db', 'electron/api', 'renderer', ...everywhere], output: 'out/page/index.html' },
  resources: {
    sources: ['db', 'electron', 'renderer', 'build/resources', 'build/licenses', ...everywhere],
    output: 'out/resources/licenses.txt',
  },
};

export const partNames = /** @type {readonly Part[]} */ (Object.keys(parts));

/**
 * A digest of names and contents. Times are not looked at: a checkout or an unpacked archive changes them
 * without changing anything.
 *
 * @param {string} root
 * @param {readonly string[]} sources files and folders, relative
 */
export function fingerprintSources(root, sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => listFiles(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} files in a fixed order, with / between folders
 */
function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() || entry.isFile() ? listFiles(root, `${path}/${entry.name}`) : [],
    );
}

/**
 * The parts whose sources differ from those they were built from, or whose result is gone.
 *
 * @param {string} root
 * @returns {Part[]}
 */
export function listStaleParts(root) {
  const built = readBuildStamp(root);
  return partNames.filter((part) => {
    const { sources, output } = parts[part];
    return built[part] !== fingerprintSources(root, sources) || !existsSync(join(root, output));
  });
}

/**
 * @param {string} root
 * @returns {Partial<Record<Part, string>>}
 */
function readBuildStamp(root) {
  const stamp = readJson(stampPath(root));
  return typeof stamp === 'object' && stamp !== null ? stamp : {};
}

/**
 * Undefined takes a part out: done before it is built, so that a build that is killed counts as not done.
 *
 * @param {string} root
 * @param {Part} part
 * @param {string | undefined} fingerprint
 */
export function writeBuildStamp(root, part, fingerprint) {
  const { [part]: _, ...others } = readBuildStamp(root);
  mkdirSync(join(root, 'out'), { recursive: true });
  const stamp = fingerprint === undefined ? others : { ...others, [part]: fingerprint };
  writeFileSync(stampPath(root), `${JSON.stringify(stamp)}\n`);
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'out', '.selaras-build.json');
}
