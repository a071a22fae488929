import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { findNpm } from './find-npm.mjs';
import { judgeInstall, writeInstallStamp } from './install-state.mjs';
import { prepareLog, SetupError } from './messages.mjs';
import { runStep } from './progress.mjs';

/**
 * Brings node_modules to what the lockfile says. Without install scripts: every program the project needs is
 * in a tarball, so it works the same where scripts are forbidden.
 *
 * @param {string} root
 */
export async function installPackages(root) {
  const npm = findNpm({ env: process.env, execPath: process.execPath, platform: process.platform });
  if (npm === undefined) {
    throw new SetupError({
      id: 'npm tidak ditemukan. Pasang Node.js 18 atau lebih baru beserta npm, lalu ulangi.',
      en: 'npm was not found. Install Node.js 18 or newer together with npm, then try again.',
    });
  }
  const modules = join(root, 'node_modules');
  mkdirSync(modules, { recursive: true });
  // Without these two an install that is killed half-way cannot pass for a whole one.
  rmSync(join(modules, '.selaras-install.json'), { force: true });
  rmSync(join(modules, '.package-lock.json'), { force: true });
  moveRunningNodeAside(root);
  const log = prepareLog(root, 'pasang');
  const code = await runStep({
    label: 'Memasang pustaka (sekali saja, sekitar satu menit)',
    command: npm.command,
    args: [
      ...npm.args,
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--engine-strict=false', // npm judges by the Node it runs on; the libraries run on Node 24
      '--loglevel=warn', // `npm run -s` would silence the reason of a failure too
      // NODE_ENV=production or a user's own omit setting would leave out what builds the program.
      '--include=dev',
      '--include=optional',
      '--include=peer',
    ],
    cwd: root,
    env: makeNpmEnvironment(process.env),
    log,
  });
  if (code !== 0) throw describeInstallFailure(log);
  writeInstallStamp(root);
  if (judgeInstall(root) !== 'current') throw describeInstallFailure(log);
}

/**
 * `npm start` runs with npm's settings in its environment; those that would send the install elsewhere or
 * make it do nothing are left out. A home that cannot be written gets a cache in the temporary folder.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function makeNpmEnvironment(env) {
  const misleading =
    /^npm_config_(prefix|global|location|dry_run|omit|only|production|package_lock|workspaces?)$/i;
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.test(name)));
  const cache = env.npm_config_cache ?? join(homedir(), '.npm');
  if (isWritable(cache)) return kept;
  return { ...kept, npm_config_cache: join(tmpdir(), `selaras-npm-${process.getuid?.() ?? 'u'}`) };
}

/**
 * Whether the folder, or the nearest one above it that exists, can be written.
 *
 * @param {string} folder
 */
export function isWritable(folder) {
  for (let path = folder; ; path = dirname(path)) {
    try {
      accessSync(path, constants.W_OK);
      return statSync(path).isDirectory();
    } catch (error) {
      const isMissing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      if (!isMissing || path === dirname(path)) return false;
    }
  }
}

/**
 * npm puts node_modules/.bin first, so this very process may run from the package about to be replaced.
 * Windows refuses to delete a running program, but lets it be renamed within its drive.
 *
 * @param {string} root
 */
function moveRunningNodeAside(root) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules') + sep)) return;
  const aside = join(root, 'out', 'node-lama');
  mkdirSync(aside, { recursive: true });
  renameSync(process.execPath, join(aside, `${process.pid}.exe`));
}

/**
 * npm's codes for what went wrong, and what it means for the person in front of it.
 *
 * @type {readonly (readonly [RegExp, string, string])[]}
 */
const causes = [
  [/ENOSPC/, 'cakram penuh', 'the disk is full'],
  [/EACCES|EPERM|EROFS/, 'folder tidak dapat ditulis', 'a folder cannot be written'],
  [/EINTEGRITY/, 'isi pustaka tidak sama dengan yang dikunci', 'a package differs from the locked one'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|ENOTCACHED|network/,
    'gudang npm tidak terjangkau; sambungkan jaringan sekali, lalu ulangi',
    'the npm registry cannot be reached; connect once, then try again',
  ],
];

/** @param {string | undefined} log */
function describeInstallFailure(log) {
  const [, id, en] = findCause(log === undefined ? '' : readFileSync(log, 'utf8')) ?? [];
  return new SetupError({
    id: `Pemasangan pustaka gagal${id === undefined ? '' : `: ${id}`}.`,
    en: `Installing the libraries failed${en === undefined ? '' : `: ${en}`}.`,
    log,
  });
}

/**
 * The log keeps earlier runs too; only what follows the last heading speaks of this one.
 *
 * @param {string} text
 */
export function findCause(text) {
  const lastRun = text.slice(text.lastIndexOf('\n--- '));
  const errors = lastRun
    .split('\n')
    .filter((line) => line.startsWith('npm error') || line.startsWith('npm ERR!'));
  return causes.find(([pattern]) => errors.some((line) => pattern.test(line)));
}
