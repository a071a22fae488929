import { realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** A page file that may be served, or nothing: what is not in the table is not part of the page. */
export type PageFile = Readonly<{ path: string; contentType: string; sizeBytes: number; modifiedMs: number }>;

/** One segment of an address: what a build tool names files with, and no dot in front. */
const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Turns the path of an address into names below the page folder. An allow-list of characters, so that no form of
 * `..`, drive, backslash, NUL or second encoding has to be thought of; null for everything else.
 */
export function parsePagePath(pathname: string): readonly string[] | null {
  if (pathname === '/' || pathname === '') return ['index.html'];
  if (!pathname.startsWith('/')) return null;
  const names = pathname.slice(1).split('/');
  return names.every((name) => segment.test(name)) ? names : null;
}

/** Finds a file of the page. A symbolic link anywhere on the way is no file of ours, wherever it leads. */
export async function findPageFile(pageDir: string, pathname: string): Promise<PageFile | null> {
  const names = parsePagePath(pathname);
  if (names === null) return null;
  const contentType = contentTypes[extname(names.at(-1) ?? '').toLowerCase()];
  if (contentType === undefined) return null;
  try {
    const root = await realpath(pageDir);
    const path = join(root, ...names);
    if ((await realpath(path)) !== path) return null;
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { path, contentType, sizeBytes: found.size, modifiedMs: found.mtimeMs };
  } catch {
    return null; // not there, or not readable: the same answer to whoever asks
  }
}
