import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fingerprintSources,
  listStaleParts,
  type Part,
  partNames,
  parts,
  writeBuildStamp,
} from '../../build/bootstrap/build-state.mjs';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

function makeBuilt(): string {
  const root = makeTempFolder();
  writeFiles(root, {
    'db/domain/scale.ts': 'export const a = 1;',
    'db/open.ts': 'export {};',
    'electron/main.ts': 'export {};',
    'electron/api/plan.ts': 'export {};',
    'renderer/main.tsx': 'export {};',
    'package-lock.json': '{}',
    ...Object.fromEntries(partNames.map((part) => [parts[part].output, 'built'])),
  });
  for (const part of partNames) markBuilt(root, part);
  return root;
}

const markBuilt = (root: string, part: Part) =>
  writeBuildStamp(root, part, fingerprintSources(root, parts[part].sources));

describe('listStaleParts', () => {
  it('finds nothing to do after a build, whatever the files’ times are', () => {
    const root = makeBuilt();
    utimesSync(join(root, 'db', 'open.ts'), new Date(0), new Date(0));
    expect(listStaleParts(root)).toEqual([]);
  });

  it('builds everything where nothing was built', () => {
    const root = makeTempFolder();
    writeFiles(root, { 'package-lock.json': '{}' });
    expect(listStaleParts(root)).toEqual(['node', 'preload', 'page', 'resources']);
  });

  it('rebuilds what a changed, added, renamed or removed source belongs to', () => {
    const page = makeBuilt();
    writeFiles(page, { 'renderer/main.tsx': 'export const changed = 1;' });
    expect(listStaleParts(page)).toEqual(['page', 'resources']);
    const backend = makeBuilt();
    writeFiles(backend, { 'electron/backend/new.ts': '' });
    expect(listStaleParts(backend)).toEqual(['node', 'preload', 'resources']);
    const shared = makeBuilt();
    rmSync(join(shared, 'db', 'domain', 'scale.ts'));
    expect(listStaleParts(shared)).toEqual(['node', 'preload', 'page', 'resources']);
  });

  it('rebuilds everything when the libraries change', () => {
    const root = makeBuilt();
    writeFiles(root, { 'package-lock.json': '{"changed":true}' });
    expect(listStaleParts(root)).toEqual([...partNames]);
  });

  it('rebuilds a part whose result is gone or whose build did not end', () => {
    const root = makeBuilt();
    rmSync(join(root, 'out', 'preload'), { recursive: true });
    writeBuildStamp(root, 'page', undefined);
    expect(listStaleParts(root)).toEqual(['preload', 'page']);
  });

  it('counts a damaged stamp as not built', () => {
    const root = makeBuilt();
    writeFiles(root, { 'out/.selaras-build.json': '{"node":"' });
    expect(listStaleParts(root)).toEqual([...partNames]);
  });
});

describe('fingerprintSources', () => {
  it('tells two files apart from one that holds both', () => {
    const two = makeTempFolder();
    writeFiles(two, { 'db/a.ts': 'x', 'db/b.ts': 'y' });
    const one = makeTempFolder();
    writeFiles(one, { 'db/a.ts': 'xdb/b.tsy' });
    expect(fingerprintSources(two, ['db'])).not.toBe(fingerprintSources(one, ['db']));
  });
});
