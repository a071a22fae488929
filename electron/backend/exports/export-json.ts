import { contentTables } from '../../../db/check-rows.ts';
import { readIdentity } from '../../../db/identity.ts';
import type { Reader } from '../../../db/reader.ts';

export const exportFormat = 'selaras';
/** The form other programs can rely on; a reader refuses a number it does not know. */
export const exportVersion = 1;

export type ExportedDocument = Readonly<{
  format: typeof exportFormat;
  version: number;
  program: string;
  /** The same in every file that descends from the same first one. */
  lineage: string | null;
  /** Bytes are no text: how many files of evidence and of final documents stay behind; absent where there are none. */
  leftOut?: Readonly<{
    evidenceFiles: number;
    bytes: number;
    finals?: Readonly<{ files: number; bytes: number }>;
  }>;
  /** Rows by table, every column as docs/file-format.md has it; figures are decimal text. */
  tables: Readonly<Record<string, readonly unknown[]>>;
}>;

/**
 * Everything a file says, in a steady order, so that two exports of equal files are equal text. History stays in the
 * file: it proves that file's past and means nothing in another.
 */
export async function exportDocument(
  reader: Reader,
  { appVersion }: { appVersion: string },
): Promise<ExportedDocument> {
  const rows: Record<string, readonly unknown[]> = {};
  for (const name of contentTables.toSorted()) {
    rows[name] = await reader
      .selectFrom(name as 'node')
      .selectAll()
      .orderBy('id')
      .execute();
  }
  const identity = await readIdentity(reader);
  const evidence = measureFiles(rows.evidence);
  const finals = measureFiles(rows.final_file);
  return {
    format: exportFormat,
    version: exportVersion,
    program: appVersion,
    lineage: identity?.lineageId ?? null,
    ...(evidence.files + finals.files === 0
      ? {}
      : {
          leftOut: {
            evidenceFiles: evidence.files,
            bytes: evidence.bytes,
            ...(finals.files === 0 ? {} : { finals }),
          },
        }),
    tables: rows,
  };
}

type NamesFile = Readonly<{ file_hash: string | null; size_bytes: number | null }>;

/** Each file once, however many rows name it. */
function measureFiles(rows: readonly unknown[] | undefined): Readonly<{ files: number; bytes: number }> {
  const named = (rows ?? []) as readonly NamesFile[];
  const sizes = new Map(
    named.flatMap((row) => (row.file_hash ? [[row.file_hash, row.size_bytes ?? 0] as const] : [])),
  );
  return { files: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** Its text, always the same for the same document. */
export const writeExport = (exported: ExportedDocument): string => `${JSON.stringify(exported, null, 2)}\n`;
