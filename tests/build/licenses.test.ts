import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicenseTexts } from '../../build/licenses/describe-licenses.mjs';
import { listShippedPackages, readImports } from '../../build/licenses/list-shipped-packages.mjs';
import { collectResources, listCopiedPackages } from '../../build/resources/collect-resources.ts';
import { resourceFiles } from '../../electron/backend/reports/resources.ts';
import { projectRoot } from './support/project-root.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

describe('readImports', () => {
  it('finds packages in every way TypeScript and style sheets import them, and nothing else', () => {
    const source = `
      import { z } from 'zod';
      import type { Kysely } from "kysely/readonly";
      export { scaleLinear } from 'd3-scale';
      const lazy = await import('@scope/lazy/part.js');
      import 'side-effect';
      import { join } from 'node:path';
      import fs from 'fs';
      import { x } from './near.ts';
      @import '@scope/style/sheet.css';`;
    expect(readImports(source)).toEqual([
      'zod',
      'kysely',
      'd3-scale',
      '@scope/lazy',
      'side-effect',
      '@scope/style',
    ]);
  });
});

describe('listShippedPackages', () => {
  it('follows what a package needs, also a version of its own, and not Electron’s installer', () => {
    const root = makeTempFolder();
    const entry = (version: string, dependencies = {}) => ({ version, license: 'MIT', dependencies });
    const packages = {
      '': {},
      'node_modules/a': entry('1.0.0', { b: '^2.0.0' }),
      'node_modules/a/node_modules/b': entry('2.0.0', { c: '*' }),
      'node_modules/b': entry('1.0.0'),
      'node_modules/c': entry('3.0.0'),
      'node_modules/electron': entry('45.0.0', { '@electron/get': '*' }),
      'node_modules/@electron/get': entry('5.0.0'),
      'node_modules/unused': entry('1.0.0'),
    };
    const paths = Object.keys(packages).filter((path) => path !== '');
    writeFiles(root, {
      'package-lock.json': JSON.stringify({ packages }),
      'renderer/main.tsx': `import 'a';`,
      'electron/main.ts': `import { app } from 'electron';`,
      ...Object.fromEntries(paths.map((path) => [`${path}/package.json`, '{}'])),
    });
    const shipped = listShippedPackages(root, []).map(({ name, version }) => `${name} ${version}`);
    expect(shipped).toEqual(['a 1.0.0', 'b 2.0.0', 'c 3.0.0', 'electron 45.0.0']);
  });
});

describe('what this project ships', () => {
  const shipped = listShippedPackages(projectRoot, listCopiedPackages(resourceFiles));
  /** Licences that let the program be given to anyone; a new one is a decision, not an accident. */
  const accepted =
    /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|Zlib|BlueOak-1\.0\.0|CC0-1\.0)$/;

  it('has a licence for every package, and one of the accepted ones', () => {
    const odd = shipped.filter(
      ({ license }) =>
        !license
          .replaceAll(/[()]/g, '')
          .split(/ (?:AND|OR) /)
          .every((name) => accepted.test(name)),
    );
    expect(odd).toEqual([]);
    expect(shipped.length).toBeGreaterThan(10);
  });

  it('keeps the fonts’ own licence beside the package’s', () => {
    const arimo = shipped.find(({ name }) => name === '@expo-google-fonts/arimo');
    if (arimo === undefined) throw new Error('Arimo is not shipped');
    expect(readLicenseTexts(projectRoot, arimo).join('\n')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('is written out with every font and the engine beside it', () => {
    const target = join(makeTempFolder(), 'resources');
    collectResources(projectRoot, target);
    const text = readFileSync(join(target, 'licenses.txt'), 'utf8');
    for (const { name, version } of shipped) expect(text).toContain(`${name} ${version}`);
    for (const { to } of resourceFiles) expect(readFileSync(join(target, to)).length).toBeGreaterThan(0);
  });
});
