import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/project-root.ts';
import { type Ended, runScript } from './support/run-script.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

// The real bootstrap in a small project: npm and the bundler are stand-ins that write down each call, so that
// a test sees what was done and how often, without the network.

const standInNpm = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('calls', 'npm ' + process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) {
  console.error('npm error code ' + process.env.NPM_FAILS);
  process.exit(1);
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const path of Object.keys(packages).filter((name) => name !== '')) {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + '/package.json', '{}');
}
if (process.env.NPM_IS_KILLED) process.kill(process.pid, 'SIGKILL');
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;

const standInBuild = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintSources, parts, writeBuildStamp } from './bootstrap/build-state.mjs';
appendFileSync('calls', 'build ' + process.argv.slice(2).join(' ') + '\\n');
if (process.env.BUILD_FAILS) throw new Error('a mistake in a source');
for (const part of process.argv.slice(2)) {
  mkdirSync(dirname(parts[part].output), { recursive: true });
  writeFileSync(parts[part].output, '');
  writeBuildStamp('.', part, fingerprintSources('.', parts[part].sources));
}
`;

function makeProject(): string {
  const root = makeTempFolder();
  for (const path of ['bootstrap.mjs', 'bootstrap']) {
    cpSync(join(projectRoot, 'build', path), join(root, 'build', path), { recursive: true });
  }
  writeFiles(root, {
    'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/vite': { version: '1.0.0' } } }),
    'electron/loopback.ts': 'export {};',
    'build/build.mjs': standInBuild,
    'npm-cli.js': standInNpm,
    'package.json': '{ "type": "module" }',
    'run.mjs': `
      import { runCommand } from ${JSON.stringify(pathToFileURL(join(root, 'build', 'bootstrap.mjs')).href)};
      runCommand(async () => { console.log('program'); return 7; });`,
  });
  return root;
}

function run(root: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const npm = { npm_execpath: join(root, 'npm-cli.js'), npm_node_execpath: process.execPath };
  return runScript([join(root, 'run.mjs')], { cwd: root, env: { ...process.env, ...npm, ...env } });
}

const readCalls = (root: string): string[] => readFileSync(join(root, 'calls'), 'utf8').trimEnd().split('\n');

const noTrace = /^\s+at /m;

describe('the bootstrap', () => {
  it('installs and builds once, then goes straight to the program', async () => {
    const root = makeProject();
    const first = await run(root);
    expect(first).toMatchObject({ code: 7, stdout: 'program\n' });
    const [install, build] = readCalls(root);
    expect(install).toMatch(/^npm ci --ignore-scripts --no-audit --no-fund /);
    expect(build).toBe('build node preload page resources');
    const second = await run(root);
    expect(second).toEqual({ code: 7, stdout: 'program\n', stderr: '' });
    expect(readCalls(root)).toHaveLength(2);
  });

  it('shows progress on stderr in plain lines where there is no terminal', async () => {
    const { stderr } = await run(makeProject());
    expect(stderr.split('\n')).toEqual([
      'Memasang pustaka (sekali saja, sekitar satu menit) …',
      expect.stringMatching(/^Memasang pustaka \(sekali saja, sekitar satu menit\): selesai, \d+ s$/),
      'Menyiapkan program …',
      expect.stringMatching(/^Menyiapkan program: selesai, \d+ s$/),
      '',
    ]);
  });

  it('builds again only what a change touches', async () => {
    const root = makeProject();
    await run(root);
    writeFiles(root, { 'renderer/main.tsx': 'export {};' });
    await run(root);
    expect(readCalls(root).slice(2)).toEqual(['build page resources']);
  });

  it('ends a failed install with one sentence in two languages and the log, and repairs it next time', async () => {
    const root = makeProject();
    const failed = await run(root, { NPM_FAILS: 'ENOTFOUND' });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toBe('');
    expect(failed.stderr).toContain('gudang npm tidak terjangkau');
    expect(failed.stderr).toContain('the npm registry cannot be reached');
    expect(failed.stderr).not.toMatch(noTrace);
    const log = /details: (.+)$/m.exec(failed.stderr)?.[1] ?? '';
    expect(readFileSync(log, 'utf8')).toContain('npm error code ENOTFOUND');
    expect((await run(root)).code).toBe(7);
  });

  it('does not take an install that was killed for a whole one', async () => {
    const root = makeProject();
    expect((await run(root, { NPM_IS_KILLED: '1' })).code).toBe(1);
    expect((await run(root)).code).toBe(7);
    expect(readCalls(root).filter((call) => call.startsWith('npm'))).toHaveLength(2);
  });

  it('ends a failed build with one sentence and the log, and builds next time', async () => {
    const root = makeProject();
    const failed = await run(root, { BUILD_FAILS: '1' });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('Program tidak dapat disiapkan dari sumbernya.');
    expect(failed.stderr).not.toMatch(noTrace);
    expect((await run(root)).code).toBe(7);
  });

  it('does the work once when two start at the same time', async () => {
    const root = makeProject();
    const ended = await Promise.all([run(root), run(root), run(root)]);
    expect(ended.map(({ code }) => code)).toEqual([7, 7, 7]);
    expect(readCalls(root)).toHaveLength(2);
  });

  it('keeps an install that was made with npm itself', async () => {
    const root = makeProject();
    const packages = { 'node_modules/vite': { version: '1.0.0' } };
    writeFiles(root, {
      'node_modules/.package-lock.json': JSON.stringify({ packages }),
      'node_modules/vite/package.json': '{}',
    });
    await run(root);
    expect(readCalls(root)).toEqual(['build node preload page resources']);
    expect(existsSync(join(root, 'node_modules', '.selaras-install.json'))).toBe(true);
  });

  it('refuses a Node that is too old in two sentences, before loading anything else', async () => {
    const check = pathToFileURL(join(projectRoot, 'build', 'bootstrap', 'check-node.mjs')).href;
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '16.20.2' });
      await import(${JSON.stringify(check)}); console.log('went on');`;
    const ended = await runScript(['--input-type=module', '-e', pretend]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain('Selaras memerlukan Node.js 18 atau lebih baru');
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});
