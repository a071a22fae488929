import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parts } from '../../build/bootstrap/build-state.mjs';
import { nodeEntries } from '../../build/vite/node.ts';
import { projectRoot } from './source-files.ts';

describe('the layout', () => {
  it('has at its top only what belongs there', () => {
    const folders = ['build', 'db', 'docs', 'electron', 'renderer', 'tests'];
    const files = [
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'electron-builder.yml',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
    ];
    const made = readFileSync(join(projectRoot, '.gitignore'), 'utf8').split('\n');
    const present = readdirSync(projectRoot).filter(
      (name) => !name.startsWith('.') && !made.includes(`${name}/`) && !name.endsWith('.log'),
    );
    expect(present.filter((name) => ![...folders, ...files].includes(name))).toEqual([]);
    expect(folders.filter((name) => !existsSync(join(projectRoot, name)))).toEqual([]);
    expect(files.filter((name) => !existsSync(join(projectRoot, name)))).toEqual([]);
  });

  it('has every program the build makes', () => {
    const entries = [...Object.values(nodeEntries), 'electron/preload.ts', 'renderer/index.html'];
    expect(entries.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const names = Object.keys(nodeEntries).map((name) => `out/node/${name}.js`);
    expect(names).toContain(parts.node.output);
  });

  it('has a test for every migration', () => {
    const migrations = readdirSync(join(projectRoot, 'db', 'migrations'))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => /^\d{4}-/.test(name));
    expect(migrations.length).toBeGreaterThan(0);
    const folder = join(projectRoot, 'tests', 'db', 'migrations');
    const tests = existsSync(folder) ? readdirSync(folder) : [];
    const untested = migrations.filter(
      (name) => !tests.some((test) => test.startsWith(name.slice(0, 4)) && test.endsWith('.test.ts')),
    );
    expect(untested).toEqual([]);
  });

  it('lets the one command of the integration run npm test and nothing else', () => {
    const path = join(projectRoot, '.ci', 'run');
    const commands = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !/^(#|set |cd )/.test(line));
    expect(commands).toEqual(['exec npm test']);
    expect(process.platform === 'win32' || (statSync(path).mode & 0o111) === 0o111).toBe(true);
  });
});
