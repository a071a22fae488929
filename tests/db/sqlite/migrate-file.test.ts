import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Migration, migrations } from '../../../db/migrate.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { hashSchema } from '../../../db/sqlite/integrity.ts';
import { migrateConnection, readUserVersion } from '../../../db/sqlite/migrate-file.ts';
import { type Connection, connect, connectInMemory } from '../../../db/sqlite/open.ts';
import {
  createOfficeFile,
  createTestClock,
  expectOk,
  expectRefused,
  openFile,
  withTempDir,
} from '../../support/temp-db.ts';
import { dumpRows } from '../support/dump.ts';

const now = createTestClock();

/** A second step as a later version may bring one: a column, a table rebuilt, rows changed. */
const second: Migration = {
  version: 3,
  name: 'colours',
  statements: () => [
    'alter table "unit" add column "colour" text',
    'create table "colour" ("name" text not null, constraint "colour_key" primary key ("name")) strict',
    'create table "unit_new" ("id" text not null primary key, "name" text not null) strict',
    'insert into "unit_new" select "id", "name" from "unit"',
    'drop table "unit_new"',
    `update "plan" set "title" = "title" || ' (diperbarui)'`,
  ],
};
const later = [...migrations, second];

const describeDatabase = (connection: Connection): string =>
  JSON.stringify([
    readUserVersion(connection),
    hashSchema(connection),
    connection.prepare('select * from "plan"').all(),
    connection.prepare('select * from "unit"').all(),
  ]);

const hashFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('bringing a file to a later version', () => {
  it('leaves it as it was when any statement fails', () => {
    const statements = second.statements('sqlite');
    for (let failing = 0; failing <= statements.length; failing += 1) {
      const connection = connectInMemory();
      migrateConnection(connection);
      const before = describeDatabase(connection);
      const broken: Migration = {
        ...second,
        statements: () => [...statements.slice(0, failing), 'select nonsense', ...statements.slice(failing)],
      };
      expect(() => migrateConnection(connection, [...migrations, broken])).toThrow(
        'migration 3 (colours) failed',
      );
      expect(describeDatabase(connection)).toBe(before);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
      migrateConnection(connection, later);
      expect(readUserVersion(connection)).toBe(3);
      connection.close();
    }
  });

  it('refuses a step that leaves references without their row', () => {
    const connection = connectInMemory();
    migrateConnection(connection);
    const careless: Migration = {
      version: 3,
      name: 'careless',
      statements: () => ["insert into \"history_change\" values (9, 0, 't', 'r', null, null, 's', 'h')"],
    };
    expect(() => migrateConnection(connection, [...migrations, careless])).toThrow(
      '1 references without a row',
    );
    expect(readUserVersion(connection)).toBe(2);
    connection.close();
  });

  it('keeps a copy of the file as it was, named with version and second, that opens as before', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createOfficeFile(path);
      const old = await openFile(path);
      const rows = await dumpRows(old.db);
      await old.close();

      const at = () => new Date('2027-02-03T04:05:06.789Z');
      const updated = await openFile(path, { migrations: later, now: at });
      expect((await dumpRows(updated.db)).plan).toMatchObject([
        { title: 'Renstra Dinas Sosial Kabupaten Contoh (diperbarui)' },
      ]);
      await updated.close();
      const backup = 'kantor (versi 2, 2027-02-03 04.05.06).sakip';
      expect(readdirSync(folder).toSorted()).toEqual([backup, 'kantor.sakip']);

      const restored = await openFile(join(folder, backup));
      expect(await dumpRows(restored.db)).toEqual(rows);
      await restored.close();
      // This version meets a file from the future.
      const before = hashFile(path);
      const refused = await openDocument(path, { access: 'write-or-view', now });
      expect(expectRefused(refused)).toEqual({
        code: 'file-newer-than-app',
        detail: { name: 'kantor.sakip', fileVersion: 3, appVersion: 2 },
      });
      expect(hashFile(path)).toBe(before);
      expect(readdirSync(folder).toSorted()).toEqual([backup, 'kantor.sakip']);
    }));

  it('leaves the file, and keeps the copy, when a step fails', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createOfficeFile(path);
      const failing = [...migrations, { ...second, statements: () => ['select nonsense'] }];
      await expect(openDocument(path, { access: 'write', now, migrations: failing })).rejects.toThrow(
        'migration 3 (colours) failed',
      );
      const files = readdirSync(folder);
      expect(files.filter((name) => !name.endsWith('.sakip'))).toEqual([]);
      expect(files).toHaveLength(2);
      const file = expectOk(await openDocument(path, { access: 'write', now }));
      await file.close();
    }));

  it('looks at an older file without changing it', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createOfficeFile(path);
      const before = hashFile(path);
      const file = await openFile(path, { access: 'view', migrations: later });
      await file.close();
      expect(hashFile(path)).toBe(before);
      const connection = connect(path, { readonly: true });
      expect(readUserVersion(connection)).toBe(2);
      connection.close();
    }));
});
