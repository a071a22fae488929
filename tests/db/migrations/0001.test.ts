import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { statementsUpTo } from '../../../db/migrate.ts';
import { tables } from '../../../db/migrations/0001-initial/index.ts';
import { hashSchema, passesFullCheck } from '../../../db/sqlite/integrity.ts';
import { migrateConnection, readUserVersion } from '../../../db/sqlite/migrate-file.ts';
import { connectInMemory } from '../../../db/sqlite/open.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('migration 0001', () => {
  // Files in offices are made by these very statements. From the first release on, a difference here is a new
  // migration, never a new number in this test.
  it.each([
    ['sqlite', '1f3f79aebe5c1d6dff47d47c0690cf84028edf38276a2fe7521080fa59b65730'],
    ['postgres', '92cc0e399ca3ca0cf2fb8a72bde332e07d5a4cee85268124920e1c9fcebc8bcb'],
  ] as const)('is frozen for %s', (dialect, hash) => {
    expect(sha256(statementsUpTo(1, dialect).join(';\n'))).toBe(hash);
  });

  it('makes every table from nothing', () => {
    const connection = connectInMemory();
    expect(readUserVersion(connection)).toBe(0);
    migrateConnection(connection);
    expect(readUserVersion(connection)).toBe(1);
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
