import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { readJson } from '../bootstrap/install-state.mjs';

/**
 * @typedef {Readonly<{ version?: string, license?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }>} LockEntry
 * @typedef {Readonly<{ name: string, version: string, license: string, folder: string }>} ShippedPackage
 */

const sourceFolders = ['db', 'electron', 'renderer'];
// Imports and re-exports in TypeScript, dynamic imports, and the imports of style sheets.
const importPattern = /(?:from|import|import\(|@import)\s*['"]([^'"]+)['"]/g;
/** Electron is shipped as its program, with the licences of its parts beside it; its installer is not. */
const withoutDependencies = ['electron'];

/**
 * What reaches a user: the packages the sources import, those whose files are copied, and everything these
 * need in turn, as far as it is installed on this system. Read from the sources and the lockfile, because
 * the page's libraries are development dependencies in package.json, bundled and shipped all the same.
 *
 * @param {string} root
 * @param {readonly string[]} copied
 * @returns {ShippedPackage[]} by name
 */
export function listShippedPackages(root, copied) {
  const lock = /** @type {{ packages: Record<string, LockEntry> }} */ (
    readJson(join(root, 'package-lock.json'))
  );
  const imported = sourceFolders.flatMap((folder) => listImports(join(root, folder)));
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const folder = resolveInLock(lock.packages, from, name);
    if (folder === undefined || found.has(folder) || !existsSync(join(root, folder, 'package.json'))) return;
    const { version = '', license = '', dependencies, optionalDependencies } = lock.packages[folder] ?? {};
    found.set(folder, { name, version, license, folder });
    if (withoutDependencies.includes(name)) return;
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(folder, next);
  };
  for (const name of new Set([...imported, ...copied])) visit('', name);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * @param {string} folder
 * @returns {string[]} package names
 */
function listImports(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listImports(path);
    return /\.(tsx?|css)$/.test(entry.name) ? readImports(readFileSync(path, 'utf8')) : [];
  });
}

/**
 * @param {string} source
 * @returns {string[]}
 */
export function readImports(source) {
  return [...source.matchAll(importPattern)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => /^[@a-z]/i.test(specifier) && !specifier.includes(':'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => !builtinModules.includes(name));
}

/**
 * Node's own rule: the nearest node_modules above the package that asks.
 *
 * @param {Readonly<Record<string, LockEntry>>} packages
 * @param {string} from
 * @param {string} name
 */
function resolveInLock(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}
