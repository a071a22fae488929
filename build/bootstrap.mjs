import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listStaleParts } from './bootstrap/build-state.mjs';
import { getNode } from './bootstrap/find-node.mjs';
import { installPackages, isWritable } from './bootstrap/install.mjs';
import { judgeInstall, writeInstallStamp } from './bootstrap/install-state.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { prepareLog, reportFailure, SetupError } from './bootstrap/messages.mjs';
import { runStep } from './bootstrap/progress.mjs';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes the folder ready to run: libraries as locked, program as written. Costs a few file reads when both
 * already hold. Answers with the Node that runs the program.
 *
 * @param {string} root
 */
export async function prepare(root) {
  if (judgeInstall(root) === 'install' || listStaleParts(root).length > 0) {
    requireWritable(root);
    mkdirSync(join(root, 'out'), { recursive: true });
    await withLock(join(root, 'out', '.kunci'), () => repair(root), {
      onWait: (pid) =>
        process.stderr.write(`Menunggu persiapan lain selesai (proses ${pid}) / waiting for another setup\n`),
    });
  }
  if (judgeInstall(root) === 'adopt') rememberInstall(root);
  return getNode(root);
}

/**
 * A whole install in a folder that cannot be written stays usable; it is only judged anew each time.
 *
 * @param {string} root
 */
function rememberInstall(root) {
  if (isWritable(join(root, 'node_modules'))) writeInstallStamp(root);
}

/**
 * Looks again under the lock: the process waited for may have done the work.
 *
 * @param {string} root
 */
async function repair(root) {
  if (judgeInstall(root) === 'install') await installPackages(root);
  const stale = listStaleParts(root);
  if (stale.length > 0) await buildParts(root, stale);
}

/**
 * @param {string} root
 * @param {readonly string[]} stale
 */
async function buildParts(root, stale) {
  const node = getNode(root);
  const log = prepareLog(root, 'bangun');
  const code = await runStep({
    label: 'Menyiapkan program',
    command: node.path,
    args: [...node.args, join(root, 'build', 'build.mjs'), ...stale],
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' }, // the log is read as plain text
    log,
  });
  if (code === 0) return;
  throw new SetupError({
    id: 'Program tidak dapat disiapkan dari sumbernya.',
    en: 'The program could not be built from its sources.',
    log,
  });
}

/** @param {string} root */
function requireWritable(root) {
  if (isWritable(root)) return;
  throw new SetupError({
    id: `Folder ${root} tidak dapat ditulis, sedangkan pustaka atau program di dalamnya belum siap.`,
    en: `The folder ${root} cannot be written, and the libraries or the program in it are not ready.`,
  });
}

/**
 * The frame of every command: prepare, run, and end with one sentence when something expected fails.
 *
 * @param {(node: Readonly<{ path: string, args: string[] }>, root: string) => Promise<number>} run
 */
export async function runCommand(run) {
  try {
    process.exitCode = await run(await prepare(projectRoot), projectRoot);
  } catch (error) {
    process.exitCode = reportFailure(error, projectRoot);
  }
}
