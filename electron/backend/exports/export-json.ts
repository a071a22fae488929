import { contentTables } from '../../../db/check-rows.ts';
import { readIdentity } from '../../../db/identity.ts';
import type { Reader } from '../../../db/reader.ts';
import {
  type CarriedFile,
  carriedTables,
  carryFiles,
  listNamedFiles,
  type NamedFile,
} from './export-bytes.ts';

export const exportFormat = 'selaras';
/** The form other programs can rely on; a reader refuses a number it does not know. */
export const exportVersion = 1;

type LeftFiles = Readonly<{ files: number; bytes: number }>;

export type ExportedDocument = Readonly<{
  format: typeof exportFormat;
  version: number;
  program: string;
  /** The same in every file that descends from the same first one. */
  lineage: string | null;
  /** How many files of evidence, of final documents and of pictures, logo and font stay behind; absent where there are none. */
  leftOut?: Readonly<{
    evidenceFiles: number;
    bytes: number;
    finals?: LeftFiles;
    documents?: LeftFiles;
  }>;
  /** Pictures, logo and font, which documents cannot be printed without; absent where there are none. */
  files?: readonly CarriedFile[];
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
  const evidence = measureFiles(listNamedFiles(rows.evidence ?? []));
  const finals = measureFiles(listNamedFiles(rows.final_file ?? []));
  const { carried, left } = await carryFiles(
    reader,
    listNamedFiles(carriedTables.flatMap((table) => rows[table] ?? [])),
  );
  const documents = measureFiles(left);
  return {
    format: exportFormat,
    version: exportVersion,
    program: appVersion,
    lineage: identity?.lineageId ?? null,
    ...(evidence.files + finals.files + documents.files === 0
      ? {}
      : {
          leftOut: {
            evidenceFiles: evidence.files,
            bytes: evidence.bytes,
            ...(finals.files === 0 ? {} : { finals }),
            ...(documents.files === 0 ? {} : { documents }),
          },
        }),
    ...(carried.length === 0 ? {} : { files: carried }),
    tables: rows,
  };
}

const measureFiles = (files: readonly NamedFile[]): LeftFiles => ({
  files: files.length,
  bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
});

/** Its text, always the same for the same document. */
export const writeExport = (exported: ExportedDocument): string => `${JSON.stringify(exported, null, 2)}\n`;
