import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type SourceFile = Readonly<{ path: string; text: string }>;

/** Every TypeScript file below a folder of the project, with / between folders. */
export function listSources(folder: string): SourceFile[] {
  const full = join(projectRoot, folder);
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => join(full, name))
    .map((file) => ({
      path: relative(projectRoot, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

export type Import = Readonly<{ specifier: string; isTypeOnly: boolean }>;

const statement = /^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** What a file imports or re-exports, statically or while it runs. */
export function readImports(text: string): Import[] {
  const stated = [...text.matchAll(statement)].map(([whole, specifier = '']) => ({
    specifier,
    isTypeOnly: /^(?:import|export)\s+type\s/.test(whole),
  }));
  const called = [...text.matchAll(call)].map(([, specifier = '']) => ({ specifier, isTypeOnly: false }));
  return [...stated, ...called];
}

/** Where a relative import leads, from the project's top; a package's name stays as it is. */
export function resolveImport(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return join(dirname(from), specifier).split(sep).join('/');
}

/** The code without comments and without the contents of plain strings, so that prose is not taken for code. */
export function stripProse(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => '\n'.repeat(comment.split('\n').length - 1))
    .replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
