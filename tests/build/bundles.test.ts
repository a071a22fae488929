import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { configureNode, externalPackages, nodeEntries } from '../../build/vite/node.ts';
import { configurePage } from '../../build/vite/page.ts';
import { configurePreload } from '../../build/vite/preload.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

/** The programs import what programs of this kind import: a native package, a bundled one, Node, each other. */
function makeSources(): string {
  const root = makeTempFolder();
  const program = `
    import Database from 'better-sqlite3';
    import { readFileSync } from 'node:fs';
    import { greet } from 'greeting';
    console.log(greet(), Database, readFileSync);`;
  writeFiles(root, {
    ...Object.fromEntries(Object.values(nodeEntries).map((path) => [path, program])),
    'electron/preload.ts': `
      import { contextBridge } from 'electron';
      import { greet } from 'greeting';
      contextBridge.exposeInMainWorld('api', { greet });`,
    'renderer/index.html': `<!doctype html><html><head><title>Uji</title></head><body>
      <script type="module" src="./main.ts"></script></body></html>`,
    'renderer/main.ts': `
      import './style.css';
      import picture from './dot.svg';
      import('./later.ts').then(({ later }) => later(picture));`,
    'renderer/later.ts': 'export const later = (text: string) => console.log(text);',
    'renderer/style.css': 'body { background: url(./dot.svg); }',
    'renderer/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'node_modules/better-sqlite3/package.json': '{ "name": "better-sqlite3", "main": "index.js" }',
    'node_modules/better-sqlite3/index.js': 'module.exports = class Database {};',
    'node_modules/greeting/package.json': '{ "name": "greeting", "type": "module", "exports": "./index.js" }',
    'node_modules/greeting/index.js': `export const greet = () => 'bundled greeting';`,
  });
  return root;
}

const listScripts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|cjs|mjs)$/.test(name));

describe('the programs in Node', () => {
  it('carry all they import but Node, Electron and the packages with native parts', async () => {
    const root = makeSources();
    await build(configureNode(root));
    const folder = join(root, 'out', 'node');
    const names = listScripts(folder);
    expect(names).toEqual(expect.arrayContaining(Object.keys(nodeEntries).map((name) => `${name}.js`)));
    const code = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const imported = [...code.matchAll(/from ?["']([^."'][^"']*)["']/g)].map(([, name = '']) => name);
    const allowed = [...externalPackages, ...builtinModules.map((name) => `node:${name}`)];
    expect(new Set(imported)).toEqual(new Set(['better-sqlite3', 'node:fs']));
    expect(imported.every((name) => allowed.includes(name))).toBe(true);
    expect(code).toContain('bundled greeting');
  });
});

describe('the preload', () => {
  it('is one CommonJS file that requires Electron alone', async () => {
    const root = makeSources();
    await build(configurePreload(root));
    const folder = join(root, 'out', 'preload');
    expect(readdirSync(folder)).toEqual(['preload.cjs']);
    const code = readFileSync(join(folder, 'preload.cjs'), 'utf8');
    const required = [...code.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
    expect(code).not.toMatch(/^(import|export) /m);
    expect(code).toContain('bundled greeting');
  });
});

describe('the page', () => {
  it('has nothing inline and nothing from elsewhere, and names that change with the content', async () => {
    const root = makeSources();
    await build(configurePage(root));
    const folder = join(root, 'out', 'page');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    for (const [, attributes, text] of scripts) {
      expect(attributes).toMatch(/src="\.\/assets\/[\w-]+-[\w-]{8}\.js"/);
      expect(text).toBe('');
    }
    expect(html).not.toMatch(/<style|style=|\son\w+=|data:|https?:/);
    const files = readdirSync(join(folder, 'assets'));
    expect(files.every((name) => /-[\w-]{8}\.(js|css|svg)$/.test(name))).toBe(true);
    // The picture stays a file: the policy has no data: addresses for fonts.
    expect(files.some((name) => name.endsWith('.svg'))).toBe(true);
    const code = files.map((name) => readFileSync(join(folder, 'assets', name), 'utf8')).join('\n');
    expect(code).not.toMatch(/data:image|sourceMappingURL/);
  });
});
