import { applicationId } from './header.ts';
import type { Connection } from './open.ts';

/** What a light copy does without: the bytes of evidence, which may be gigabytes. */
const leftOut: ReadonlySet<string> = new Set(['evidence_piece']);

/** Tables that name files without which a document would not be the same: logo and font, and the pictures of texts. */
export type KeptFiles = readonly ('office_file' | 'document_image')[];

/**
 * Everything but the pieces of evidence, as it is at one moment, into an empty database; those of the files that are
 * to be kept come along. Row by row, because the pages of a file cannot be copied in part.
 */
export function copyWithoutPieces(source: Connection, target: Connection, kept: KeptFiles): void {
  target.pragma('foreign_keys = OFF');
  target.pragma(`application_id = ${applicationId}`);
  source.exec('begin');
  target.exec('begin');
  try {
    for (const { type, name, sql } of listSchema(source)) {
      target.exec(sql);
      if (type === 'table' && !leftOut.has(name)) copyTable(source, target, name);
    }
    for (const table of kept) {
      const named = `hash in (select file_hash from ${table})`;
      copyTable(source, target, 'evidence_piece', { only: named, mayBeThere: true });
    }
    target.pragma(`user_version = ${source.pragma('user_version', { simple: true })}`);
    target.exec('commit');
  } finally {
    source.exec('rollback');
    if (target.inTransaction) target.exec('rollback');
  }
  target.pragma('foreign_keys = ON');
}

type SchemaRow = Readonly<{ type: string; name: string; sql: string }>;

/** As they were made: a table stands before its indexes. */
const listSchema = (source: Connection): readonly SchemaRow[] =>
  source
    .prepare(
      'select type, name, sql from sqlite_schema ' +
        "where sql is not null and name not like 'sqlite\\_%' escape '\\' order by rowid",
    )
    .all() as SchemaRow[];

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function copyTable(
  source: Connection,
  target: Connection,
  name: string,
  { only = 'true', mayBeThere = false }: Readonly<{ only?: string; mayBeThere?: boolean }> = {},
): void {
  const read = source.prepare(`select * from ${quoteName(name)} where ${only}`).raw();
  const places = read.columns().map(() => '?');
  // A logo may stand in a text as well.
  const insert = mayBeThere ? 'insert or ignore' : 'insert';
  const write = target.prepare(`${insert} into ${quoteName(name)} values (${places.join(', ')})`);
  for (const row of read.iterate() as IterableIterator<unknown[]>) write.run(...row);
}
