import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './bootstrap/install-state.mjs';
import { runInTerminal } from './bootstrap/run-node.mjs';
import { addCounts, judgeRun, readVitestCounts } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {Readonly<{ path: string, args: string[] }>} NodeProgram
 * @typedef {Readonly<{ heading: string, run: () => Promise<Counts> }>} Check
 */

/**
 * Everything that is checked, in the order in which a mistake shows soonest. Ends with the count of the
 * whole run as its last line. Without the browser it is the quick check: it also leaves out what kills, floods or
 * spoils on purpose and the second database engine, and says so.
 *
 * @param {NodeProgram} node
 * @param {string} root
 * @param {Readonly<{ withBrowser: boolean }>} options
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(node, root, { withBrowser }) {
  const checks = listChecks(node, root, withBrowser).filter(
    ({ heading }) => withBrowser || heading !== browserHeading,
  );
  /** @type {Counts[]} */
  const results = [];
  for (const { heading, run } of checks) {
    say(`\n== ${heading}`);
    const startedAt = Date.now();
    const counts = await run();
    results.push(counts);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const { passed, failures, skips } = counts;
    say(`== ${heading}: ${passed} passed, ${failures.length} failed, ${skips.length} skipped, ${seconds} s`);
  }
  const { lines, lastLine, exitCode } = judgeRun(addCounts(results));
  if (!withBrowser) say(`\n${leftOut}`);
  say(['', ...lines, lastLine].join('\n'));
  return exitCode;
}

const browserHeading = 'Browser tests';
const leftOut =
  'Left to npm test: the browser, PostgreSQL, LibreOffice, every document in every form, and the tests that kill processes, flood readers and rewrite files.';

/**
 * @param {NodeProgram} node
 * @param {string} root
 * @param {boolean} isWhole
 * @returns {Check[]}
 */
function listChecks(node, root, isWhole) {
  const modules = join(root, 'node_modules');
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  const biome = join(modules, '@biomejs', 'biome', 'bin', 'biome');
  const rules = `--config-path=${join(root, 'build', 'lint.json')}`;
  const run = (/** @type {string} */ name, /** @type {readonly string[]} */ args) =>
    runProgram(node, root, name, args);
  const checkTypes = (/** @type {string} */ project, /** @type {string} */ name) => {
    const kept = join(modules, '.cache', 'selaras', `${name}.tsbuildinfo`);
    // The quick check goes on from what the last one found; the whole one believes nobody.
    const reuse = isWhole ? [] : ['--incremental', '--tsBuildInfoFile', kept];
    return run(`types: ${name}`, [tsc, '--noEmit', '-p', project, ...reuse]);
  };
  const runBiome = (/** @type {string} */ task) =>
    canRunBiome(modules) ? run(`biome ${task}`, [biome, task, rules, '.']) : Promise.resolve(skipBiome(task));
  return [
    {
      heading: 'Types: db, electron, build, tests',
      run: () => checkTypes(join(root, 'tsconfig.json'), 'program'),
    },
    {
      heading: 'Types: renderer',
      run: () => checkTypes(join(root, 'renderer', 'tsconfig.json'), 'renderer'),
    },
    { heading: 'Lint', run: () => runBiome('lint') },
    { heading: 'Format', run: () => runBiome('format') },
    {
      heading: 'Unit and integration tests',
      run: () => runVitest(node, root, isWhole ? 'vitest.config.ts' : 'vitest.quick.config.ts'),
    },
    ...(hasTests(join(root, 'tests', 'e2e'))
      ? [{ heading: browserHeading, run: () => runVitest(node, root, 'vitest.e2e.config.ts') }]
      : []),
  ];
}

/**
 * @param {NodeProgram} node
 * @param {string} root
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function runProgram(node, root, name, args) {
  const { code } = await runInTerminal(node.path, [...node.args, ...args], { cwd: root });
  if (code === 0) return { passed: 1, failures: [], skips: [] };
  return { passed: 0, failures: [{ name, message: `ended with exit code ${code}, see above` }], skips: [] };
}

/**
 * @param {NodeProgram} node
 * @param {string} root
 * @param {string} config
 */
async function runVitest(node, root, config) {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-hitung-'));
  const report = join(folder, 'counts.json');
  // The tests say themselves where a command is called from; the folder npm was called from is not it.
  const { INIT_CWD: _, ...inherited } = process.env;
  const { code } = await runInTerminal(
    node.path,
    [
      ...node.args,
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config',
      join(root, 'build', config),
      '--reporter=default',
      `--reporter=${join(root, 'build', 'count-reporter.mjs')}`,
    ],
    { cwd: root, env: { ...inherited, SELARAS_TEST_COUNTS: report } },
  );
  const counts = readVitestCounts(readJson(report), code);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

/**
 * The lockfile names Biome's program for Linux only; what it checks does not depend on the system.
 *
 * @param {string} modules
 */
function canRunBiome(modules) {
  return (
    process.platform === 'linux' ||
    existsSync(join(modules, '@biomejs', `cli-${process.platform}-${process.arch}`))
  );
}

/**
 * @param {string} task
 * @returns {Counts}
 */
function skipBiome(task) {
  return {
    passed: 0,
    failures: [],
    skips: [{ name: `biome ${task}`, reason: 'checked on Linux, this is another OS' }],
  };
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function hasTests(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasTests(join(folder, entry.name)) : entry.name.endsWith('.test.ts'),
  );
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
