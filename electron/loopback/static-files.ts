import { readFile } from 'node:fs/promises';
import { findPageFile } from '../host/page-files.ts';
import { type Answer, notFound } from './respond.ts';

type Kept = Readonly<{ modifiedMs: number; sizeBytes: number; body: Buffer }>;

/**
 * Serves the page's files. They are kept in memory after the first reading: the page is small, and every start
 * has a new port, so that the browser's own cache never helps. Nothing is compressed, as nothing crosses a network.
 */
export function createStaticFiles(pageDir: string): (pathname: string) => Promise<Answer> {
  const kept = new Map<string, Kept>();
  return async (pathname) => {
    const file = await findPageFile(pageDir, pathname);
    if (file === null) return notFound;
    const known = kept.get(file.path);
    const isFresh = known?.modifiedMs === file.modifiedMs && known.sizeBytes === file.sizeBytes;
    const body = isFresh ? known.body : await readFile(file.path);
    if (!isFresh) kept.set(file.path, { modifiedMs: file.modifiedMs, sizeBytes: file.sizeBytes, body });
    return {
      status: 200,
      headers: { 'content-type': file.contentType, 'cache-control': 'no-cache' },
      body,
    };
  };
}
