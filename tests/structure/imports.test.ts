import { describe, expect, it } from 'vitest';
import { type Import, listSources, readImports, resolveImport, type SourceFile } from './source-files.ts';

/**
 * Who may import what. Each rule says for the files it covers which places of the project and which packages
 * they may use; the first rule that covers a file holds for it.
 */
type Rule = Readonly<{
  name: string;
  covers: (path: string) => boolean;
  places: readonly string[];
  /** Packages by pattern; types alone are free, since they leave nothing in the program. */
  packages: RegExp;
}>;

const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const nothing = /^$/;

const rules: readonly Rule[] = [
  { name: 'the rules of the domain', covers: below('db/domain'), places: ['db/domain'], packages: nothing },
  {
    name: 'what only SQLite knows',
    covers: below('db/sqlite'),
    places: ['db'],
    packages: /^(better-sqlite3|kysely|node:.+)(\/|$)/,
  },
  { name: 'the database', covers: below('db'), places: ['db'], packages: /^(kysely|zod|node:.+)(\/|$)/ },
  {
    name: 'the contract',
    covers: below('electron/api'),
    places: ['electron/api', 'db/domain', 'package.json'], // the version, told once
    packages: /^(zod|i18next)$/,
  },
  {
    name: 'the backend',
    covers: below('electron/backend'),
    places: ['electron/backend', 'electron/api', 'db'],
    packages: /^(?!electron$|better-sqlite3$|react|@types)/,
  },
  {
    name: 'the preload',
    covers: (path) => path === 'electron/preload.ts' || path.startsWith('electron/preload/'),
    places: ['electron/preload', 'electron/desktop/channels', 'electron/api', 'db/domain'],
    packages: /^(electron|zod|i18next)$/,
  },
  {
    name: 'the loopback host and the command line',
    covers: (path) => /^electron\/(loopback|cli)(\.ts$|\/)/.test(path),
    places: ['electron', 'db'],
    packages: /^(?!electron$|better-sqlite3$|react)/,
  },
  {
    name: 'the desktop host',
    covers: below('electron'),
    places: ['electron', 'db'],
    packages: /^(?!better-sqlite3$|react)/,
  },
  {
    name: 'the page',
    covers: below('renderer'),
    places: ['renderer', 'electron/api', 'db/domain'],
    packages: /^(?!electron$|node:|better-sqlite3|kysely|docx)/,
  },
];

const sources = ['db', 'electron', 'renderer'].flatMap(listSources);

function findFault({ path }: SourceFile, { specifier, isTypeOnly }: Import): string | undefined {
  const rule = rules.find(({ covers }) => covers(path));
  if (rule === undefined) return `${path} is in no place the rules know`;
  const target = resolveImport(path, specifier);
  const isInside = specifier.startsWith('.');
  const isAllowed = isInside
    ? rule.places.some((place) => [place, `${place}.ts`].includes(target) || target.startsWith(`${place}/`))
    : isTypeOnly || rule.packages.test(specifier);
  return isAllowed ? undefined : `${path} imports ${specifier}; ${rule.name} may not`;
}

describe('imports', () => {
  it('go in one direction: db/domain, db, electron/backend, electron; the page sees the contract alone', () => {
    const faults = sources.flatMap((file) => readImports(file.text).map((found) => findFault(file, found)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('reach better-sqlite3 in one file', () => {
    const importers = sources.filter(({ text }) =>
      readImports(text).some(({ specifier, isTypeOnly }) => specifier === 'better-sqlite3' && !isTypeOnly),
    );
    expect(importers.map(({ path }) => path)).toEqual(['db/sqlite/open.ts']);
  });

  it('never leave the project', () => {
    const leaving = [...sources, ...['build', 'tests'].flatMap(listSources)].filter((file) =>
      readImports(file.text).some(({ specifier }) => resolveImport(file.path, specifier).startsWith('..')),
    );
    expect(leaving.map(({ path }) => path)).toEqual([]);
  });

  it('do not make the program depend on the tests or the build', () => {
    const faults = sources.filter((file) =>
      readImports(file.text).some(({ specifier }) =>
        /^(tests|build)\//.test(resolveImport(file.path, specifier)),
      ),
    );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const faultOf = (path: string, source: string) => {
    const [found] = readImports(source);
    if (found === undefined) throw new Error('no import found');
    return findFault({ path, text: source }, found);
  };

  it.each([
    ['db/domain/scale.ts', `import { x } from '../schema.ts';`],
    ['db/domain/scale.ts', `import { z } from 'zod';`],
    ['db/commands/plan.ts', `import { x } from '../../electron/api/plan.ts';`],
    ['db/commands/plan.ts', `import Database from 'better-sqlite3';`],
    ['electron/api/plan.ts', `import { x } from '../backend/handlers/plan.ts';`],
    ['electron/api/plan.ts', `import { join } from 'node:path';`],
    ['electron/backend/worker.ts', `import { app } from 'electron';`],
    ['electron/backend/worker.ts', `import { x } from '../main.ts';`],
    ['electron/loopback/server.ts', `import { app } from 'electron';`],
    ['electron/preload.ts', `import { x } from './backend/backend.ts';`],
    ['renderer/main.tsx', `import { x } from '../db/history.ts';`],
    ['renderer/main.tsx', `import type { x } from '../electron/backend/backend.ts';`],
    ['renderer/main.tsx', `const fs = await import('node:fs');`],
    ['renderer/main.tsx', `export * from '../electron/ipc.ts';`],
  ])('refuse in %s: %s', (path, source) => {
    expect(faultOf(path, source)).toContain(path);
  });

  it.each([
    ['db/domain/scale.ts', `import {\n  type Rational,\n  add,\n} from './rational.ts';`],
    ['electron/main.ts', `import { app } from 'electron';`],
    ['electron/loopback.ts', `import { x } from './loopback/server.ts';`],
    ['renderer/features/plan/plan.tsx', `import type { x } from '../../../electron/api/contract.ts';`],
  ])('allow in %s: %s', (path, source) => {
    expect(faultOf(path, source)).toBeUndefined();
  });
});
