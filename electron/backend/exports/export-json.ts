import { tables } from '../../../db/migrations/0002-initial/index.ts';
import type { Reader } from '../../../db/reader.ts';
import type { TableName } from '../../../db/schema.ts';

/** The form other programs can rely on; a reader refuses a number it does not know. */
const exportVersion = 1;

/** History stays in the file: it proves that file's past and means nothing in another. */
const notExported: ReadonlySet<TableName> = new Set(['history', 'history_change', 'file_property']);

export type ExportedDocument = Readonly<{
  format: 'selaras';
  version: number;
  program: string;
  /** Rows by table, every column as docs/file-format.md has it; figures are decimal text. */
  tables: Readonly<Record<string, readonly unknown[]>>;
}>;

/** Everything a file says, in a steady order, so that two exports of equal files are equal text. */
export async function exportDocument(
  reader: Reader,
  { appVersion }: { appVersion: string },
): Promise<ExportedDocument> {
  const names = (Object.keys(tables) as TableName[]).filter((name) => !notExported.has(name)).sort();
  const rows: Record<string, readonly unknown[]> = {};
  for (const name of names) {
    rows[name] = await reader
      .selectFrom(name as 'node')
      .selectAll()
      .orderBy('id')
      .execute();
  }
  return { format: 'selaras', version: exportVersion, program: appVersion, tables: rows };
}
