import { blob, date, integer, nullable, oneOf, plainTable, reference, table, text } from '../../columns.ts';

const holds = (columns: readonly string[], isThere: boolean): string =>
  columns.map((column) => `"${column}" is ${isThere ? 'not null' : 'null'}`).join(' and ');
const ofFile = ['file_hash', 'file_name', 'media_type', 'size_bytes'];

/**
 * What shows that a figure is true (AKIP criterion 2.b.2): a file kept inside the document, the address of something
 * kept elsewhere, or words. `quarter` 0 is the year.
 */
export const evidence = table(
  {
    /** Null while it proves nothing yet: it waits in the library of the office. */
    indicator_id: nullable(reference('indicator')),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    sort: integer(),
    kind: oneOf('file', 'link', 'text'),
    title: text(),
    /** The day it was made or signed; null where nobody has said. */
    document_date: nullable(date()),
    note: nullable(text()),
    /**
     * SHA-256 of the bytes. No reference: a copy without files and a document made from an export know their evidence by
     * name, and undo may bring back a row whose bytes were left out.
     */
    file_hash: nullable(text()),
    file_name: nullable(text()),
    media_type: nullable(text()),
    size_bytes: nullable(integer({ min: 1 })),
    /** Of what is kept elsewhere. */
    location: nullable(text()),
    body: nullable(text()),
  },
  {
    indexes: [['file_hash']],
    checks: {
      evidence_has_what_its_kind_needs: [
        `("kind" = 'file' and ${holds(ofFile, true)} and ${holds(['location', 'body'], false)})`,
        `("kind" = 'link' and ${holds(['location'], true)} and ${holds([...ofFile, 'body'], false)})`,
        `("kind" = 'text' and ${holds(['body'], true)} and ${holds([...ofFile, 'location'], false)})`,
      ].join(' or '),
    },
  },
);

/** The bytes of a file, once however often it is evidence. Not part of the history: the rows of `evidence` are. */
export const evidence_file = plainTable(
  { hash: text(), size_bytes: integer({ min: 1 }), piece_count: integer({ min: 1 }) },
  { primaryKey: ['hash'] },
);

/** At most 1 MB each, so that no read needs more memory than that. */
export const evidence_piece = plainTable(
  { hash: reference('evidence_file'), position: integer({ min: 0 }), bytes: blob() },
  { primaryKey: ['hash', 'position'] },
);
