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
    ['sqlite', '4cb68c6c02aa3dd97dbc54603dc4ddc9c2d5df8124da8787c9ab676687eceb03'],
    ['postgres', '2efa812f17d79086ee45dc263ec030ecb9038ed62b8271ec26468eae671df995'],
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
