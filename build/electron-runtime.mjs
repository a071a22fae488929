import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './bootstrap/install-state.mjs';
import { prepareLog } from './bootstrap/messages.mjs';
import { runStep } from './bootstrap/progress.mjs';

const automaticTryMs = 15_000; // nobody asked for it, so nobody waits long
const requestedTryMs = 10 * 60_000; // asked for by name: 120 MB over a slow line

/**
 * Where Electron's program is, or undefined. The same three checks as Electron's own installer, so that a
 * download cut short does not count.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function findElectron(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const name = readText(join(folder, 'path.txt'));
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  if (
    name === undefined ||
    readText(join(dist, 'version'))?.replace(/^v/, '') !== readElectronVersion(root)
  ) {
    return undefined;
  }
  const program = join(dist, name);
  return existsSync(program) ? program : undefined;
}

/** @param {string} root */
export function readElectronVersion(root) {
  const manifest = readJson(join(root, 'node_modules', 'electron', 'package.json'));
  return /** @type {{ version?: string } | undefined} */ (manifest)?.version ?? '';
}

/**
 * One try with Electron's own installer; a failure is remembered, so that the next start does not wait again.
 *
 * @param {string} root
 * @param {Readonly<{ path: string, args: string[] }>} node
 * @param {Readonly<{ isForced: boolean, now: number }>} options
 */
export async function fetchElectron(root, node, { isForced, now }) {
  const code = await runStep({
    label: isForced ? 'Mengunduh Electron' : 'Mencoba mengunduh Electron (paling lama 15 detik)',
    command: node.path,
    args: [join(root, 'node_modules', 'electron', 'install.js')],
    cwd: root,
    env: process.env,
    log: prepareLog(root, 'electron'),
    timeoutMs: isForced ? requestedTryMs : automaticTryMs,
  });
  const program = code === 0 ? findElectron(root, process.env) : undefined;
  if (program === undefined) rememberFailure(root, now);
  return program;
}

/**
 * @param {string} root
 * @returns {import('./choose-host.mjs').FailedTry | undefined}
 */
export function readLastFailure(root) {
  const note = /** @type {Partial<import('./choose-host.mjs').FailedTry> | undefined} */ (
    readJson(notePath(root))
  );
  if (typeof note?.version !== 'string' || typeof note.at !== 'number') return undefined;
  return { version: note.version, at: note.at };
}

/**
 * @param {string} root
 * @param {number} now
 */
export function rememberFailure(root, now) {
  writeFileSync(notePath(root), `${JSON.stringify({ version: readElectronVersion(root), at: now })}\n`);
}

/** @param {string} root */
function notePath(root) {
  return join(root, 'out', '.selaras-electron.json');
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
