import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { statementsUpTo } from '../../../db/migrate.ts';
import { tables } from '../../../db/migrations/0002-initial/index.ts';
import { hashSchema, passesFullCheck } from '../../../db/sqlite/integrity.ts';
import { migrateConnection, readUserVersion } from '../../../db/sqlite/migrate-file.ts';
import { connectInMemory } from '../../../db/sqlite/open.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('migration 0002', () => {
  // Files in offices are made by these very statements. From the first release on, a difference here is a new
  // migration, never a new number in this test.
  it.each([
    ['sqlite', 'e9a98ab5e4509de664775827e54c8980730c368d6862ef839bab9d9fda176fef'],
    ['postgres', 'e94b4da8c3ff7ea56848bdd168c08b0302198435bbebcbc9d592271ab42176f5'],
  ] as const)('is frozen for %s', (dialect, hash) => {
    expect(sha256(statementsUpTo(2, dialect).join(';\n'))).toBe(hash);
  });

  it('makes every table from nothing', () => {
    const connection = connectInMemory();
    expect(readUserVersion(connection)).toBe(0);
    migrateConnection(connection);
    expect(readUserVersion(connection)).toBe(2);
    const made = connection.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
    expect(made.toSorted()).toEqual(Object.keys(tables).toSorted());
    expect(passesFullCheck(connection)).toBe(true);
    connection.close();
  });

  it('does nothing to a database that has it', () => {
    const connection = connectInMemory();
    migrateConnection(connection);
    const before = hashSchema(connection);
    migrateConnection(connection);
    expect(hashSchema(connection)).toBe(before);
    connection.close();
  });
});
