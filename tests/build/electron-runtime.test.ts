import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fetchElectron,
  findElectron,
  readLastFailure,
  rememberFailure,
} from '../../build/electron-runtime.mjs';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

const whole = {
  'node_modules/electron/package.json': '{ "version": "45.4.1" }',
  'node_modules/electron/path.txt': 'electron',
  'node_modules/electron/dist/version': '45.4.1\n',
  'node_modules/electron/dist/electron': '',
};

function makeProject(files: Readonly<Record<string, string>>): string {
  const root = makeTempFolder();
  writeFiles(root, { 'out/.keep': '', ...files });
  return root;
}

describe('findElectron', () => {
  it('finds a whole runtime', () => {
    const root = makeProject(whole);
    expect(findElectron(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('finds none in a download cut short, of another version, or absent', () => {
    const { 'node_modules/electron/path.txt': _path, ...unfinished } = whole;
    const { 'node_modules/electron/dist/electron': _program, ...emptied } = whole;
    const older = { ...whole, 'node_modules/electron/dist/version': '44.0.0' };
    for (const files of [unfinished, emptied, older, {}]) {
      expect(findElectron(makeProject(files), {})).toBeUndefined();
    }
  });
});

describe('fetchElectron', () => {
  const node = { path: process.execPath, args: [] };

  it('answers with the runtime that Electron’s installer brought', async () => {
    const installer = Object.entries(whole)
      .filter(([name]) => !name.endsWith('package.json'))
      .map(([name, text]) => `write(${JSON.stringify(name)}, ${JSON.stringify(text)});`);
    const root = makeProject({
      'node_modules/electron/package.json': '{ "version": "45.4.1" }',
      'node_modules/electron/install.js': `
        const fs = require('node:fs');
        const write = (name, text) => {
          fs.mkdirSync(require('node:path').dirname(name), { recursive: true });
          fs.writeFileSync(name, text);
        };
        ${installer.join('\n')}`,
    });
    const program = await fetchElectron(root, node, { isForced: false, now: 5 });
    expect(program).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(readLastFailure(root)).toBeUndefined();
  });

  it('remembers version and time of a failed try', async () => {
    const root = makeProject({
      'node_modules/electron/package.json': '{ "version": "45.4.1" }',
      'node_modules/electron/install.js': 'process.exit(1)',
    });
    expect(await fetchElectron(root, node, { isForced: false, now: 5 })).toBeUndefined();
    expect(readLastFailure(root)).toEqual({ version: '45.4.1', at: 5 });
  });
});

describe('readLastFailure', () => {
  it('reads nothing from a damaged note', () => {
    const root = makeProject(whole);
    rememberFailure(root, 7);
    expect(readLastFailure(root)).toEqual({ version: '45.4.1', at: 7 });
    writeFiles(root, { 'out/.selaras-electron.json': '{"version":45' });
    expect(readLastFailure(root)).toBeUndefined();
  });
});
