import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listStaleParts } from '../../build/bootstrap/build-state.mjs';
import { externalPackages } from '../../build/vite/node.ts';
import { projectRoot } from './support/project-root.ts';

// What `npm start` runs and the packages carry, as the bootstrap built it before the tests.
const out = join(projectRoot, 'out');
const read = (...names: string[]) => readFileSync(join(out, ...names), 'utf8');

describe('the built program', () => {
  it('is built from the present sources', () => {
    expect(listStaleParts(projectRoot)).toEqual([]);
  });

  it('has a page that the policy lets run: nothing inline, nothing from elsewhere', () => {
    const html = read('page', 'index.html');
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes = '', text] of scripts) {
      expect(attributes).toContain('src="./');
      expect(text).toBe('');
    }
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:|data:/);
  });

  it('has a preload that requires Electron alone, as its sandbox allows', () => {
    const required = [...read('preload', 'preload.cjs').matchAll(/\brequire\(["']([^"']+)["']\)/g)];
    expect(new Set(required.map(([, name]) => name))).toEqual(new Set(['electron']));
  });

  it('loads from node_modules only the packages that are packed with it', () => {
    const names = readdirSync(join(out, 'node'), { recursive: true, encoding: 'utf8' });
    const code = names.filter((name) => name.endsWith('.js')).map((name) => read('node', name));
    const imported = code.flatMap((text) =>
      [...text.matchAll(/^(?:import|export)\b[^;'"]*?["']([^."'][^"']*)["'];?$/gm)].map(
        ([, name = '']) => name,
      ),
    );
    const own = imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => !externalPackages.some((allowed) => allowed === name))).toEqual([]);
  });
});
