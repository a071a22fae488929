import { createHash } from 'node:crypto';
import type { SheetPage } from '../../../db/domain/entry-sheet/compare-file.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { type OpenSpreadsheetOptions, readSpreadsheet } from '../imports/spreadsheet/open-spreadsheet.ts';

/** A file that came back, read but not compared yet. */
export type ReturnedFile = Readonly<{
  token: string;
  name: string;
  hash: string;
  pages: readonly SheetPage[];
}>;

/** Read as carefully as any foreign spreadsheet; its hash tells it from every other one. */
export async function readReturnedFile(
  { token, name, bytes }: Readonly<{ token: string; name: string; bytes: Uint8Array }>,
  options: OpenSpreadsheetOptions,
): Promise<Result<ReturnedFile>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const opened = await readSpreadsheet(name, bytes, options);
  return opened.ok ? succeed({ token, name, hash, pages: opened.value.sheets }) : opened;
}

export type ReturnedFiles = Readonly<{
  keep: (file: ReturnedFile) => void;
  find: (token: string) => ReturnedFile | null;
  drop: (token: string) => void;
}>;

/** More than an office has units; the oldest makes room. */
const keptFiles = 60;

/** Files of one session that wait to be accepted. */
export function createReturnedFiles(): ReturnedFiles {
  const files = new Map<string, ReturnedFile>();
  return {
    keep: (file) => {
      const oldest = files.keys().next();
      if (files.size >= keptFiles && !oldest.done) files.delete(oldest.value);
      files.set(file.token, file);
    },
    find: (token) => files.get(token) ?? null,
    drop: (token) => {
      files.delete(token);
    },
  };
}
