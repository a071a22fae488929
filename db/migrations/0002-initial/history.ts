import { integer, nullable, numberReference, plainTable, text, timestamp } from '../../columns.ts';

/** One row per command: who did what when, chained by hashes. Written by the command runner alone. */
export const history = plainTable(
  {
    seq: integer({ min: 1 }),
    command: text(),
    actor: text(),
    at: timestamp(),
    /** The entry this one takes back; null for an ordinary command. */
    undoes: nullable(integer({ min: 1 })),
    payload_hash: text(),
    prev_hash: text(),
    hash: text(),
  },
  { primaryKey: ['seq'] },
);

/**
 * The rows an entry changed, in order. `before` and `after` are canonical JSON, null for a row that was not there.
 * Personal data can be erased by clearing both: `hash` stays, so the chain still proves the rest.
 */
export const history_change = plainTable(
  {
    seq: numberReference('history'),
    position: integer({ min: 0 }),
    table_name: text(),
    row_id: text(),
    before: nullable(text()),
    after: nullable(text()),
    salt: text(),
    hash: text(),
  },
  { primaryKey: ['seq', 'position'] },
);
