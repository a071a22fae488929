import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../db/command.ts';
import { updatePlan } from '../../../db/commands/plan.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { readIdentity } from '../../../db/identity.ts';
import { toReader } from '../../../db/reader.ts';
import { type DocumentFile, openDocument } from '../../../db/sqlite/document-file.ts';
import { lockPathOf } from '../../../db/sqlite/lock.ts';
import {
  createOfficeFile,
  createTestClock,
  createTestDeps,
  createTestIds,
  expectOk,
  expectRefused,
  openFile,
  withTempDir,
} from '../../support/temp-db.ts';
import { dumpRows } from '../support/dump.ts';

const now = createTestClock();

async function withOffice(
  act: (path: string, folder: string, planId: string) => Promise<void>,
): Promise<void> {
  await withTempDir(async (folder) => {
    const path = join(folder, 'kantor.sakip');
    const { planId } = await createOfficeFile(path);
    await act(path, folder, planId);
  });
}

const rename = (file: DocumentFile, id: string, version: number, title: string): Promise<Result<unknown>> =>
  runCommand(createTestDeps(file.db, { explain: file.explain }), 'plan.update', (context) =>
    updatePlan(context, { id, version, patch: { title } }),
  );

const readPragma = async (file: DocumentFile, name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(file.db);
  return Object.values(rows[0] ?? {})[0];
};

const readTitle = async (db: ReturnType<typeof toReader>): Promise<string> =>
  (await db.selectFrom('plan').select('title').executeTakeFirstOrThrow()).title;

describe('an open document', () => {
  it('writes through a WAL that is synced with every commit, also after the first write and after reopening', () =>
    withOffice(async (path, _, planId) => {
      for (const version of [1, 2]) {
        const file = await openFile(path);
        expect(await readPragma(file, 'journal_mode')).toBe('wal');
        expect(await readPragma(file, 'synchronous')).toBe(2);
        expectOk(await rename(file, planId, version, `Judul ${version}`));
        expect(await readPragma(file, 'synchronous')).toBe(2);
        await file.close();
      }
    }));

  it('trusts nothing that stands in the file itself', () =>
    withOffice(async (path) => {
      const file = await openFile(path);
      expect(await readPragma(file, 'trusted_schema')).toBe(0);
      expect(await readPragma(file, 'cell_size_check')).toBe(1);
      expect(await readPragma(file, 'mmap_size')).toBe(0);
      expect(await readPragma(file, 'foreign_keys')).toBe(1);
      await file.close();
    }));

  it('is one whole file when it is closed', () =>
    withOffice(async (path, folder, planId) => {
      const file = await openFile(path);
      expectOk(await rename(file, planId, 1, 'Judul'));
      expect(readdirSync(folder).toSorted()).toEqual([
        'kantor.sakip',
        'kantor.sakip-shm',
        'kantor.sakip-wal',
        'kantor.sakip.lock',
      ]);
      await file.close();
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
      // Byte 18 is 1 where no WAL is needed to read the file (sqlite.org/fileformat2.html §1.3).
      expect(readFileSync(path)[18]).toBe(1);
    }));

  it('waits with closing for the command that is running', () =>
    withOffice(async (path, _, planId) => {
      const file = await openFile(path);
      const running = rename(file, planId, 1, 'Judul terakhir');
      await file.close();
      expectOk(await running);
      const again = await openFile(path);
      expect(await readTitle(toReader(again.db))).toBe('Judul terakhir');
      await again.close();
    }));

  it('moves what was committed into the file when asked', () =>
    withOffice(async (path, _, planId) => {
      const file = await openFile(path);
      expectOk(await rename(file, planId, 1, 'Judul yang dicari'));
      expect(readFileSync(path).includes('Judul yang dicari')).toBe(false);
      expectOk(await file.flush());
      expect(readFileSync(path).includes('Judul yang dicari')).toBe(true);
      await file.close();
    }));

  it('gives a report one state to read, whatever is written meanwhile', () =>
    withOffice(async (path, _, planId) => {
      const file = await openFile(path);
      expectOk(await rename(file, planId, 1, 'Sebelum laporan'));
      const snapshot = expectOk(await file.openSnapshot());
      expectOk(await rename(file, planId, 2, 'Selama laporan'));
      expect(await readTitle(snapshot.db)).toBe('Sebelum laporan');
      expect(await readTitle(toReader(file.db))).toBe('Selama laporan');
      snapshot.close();
      const later = expectOk(await file.openSnapshot());
      expect(await readTitle(later.db)).toBe('Selama laporan');
      // Left open: closing the document ends it.
      await file.close();
    }));

  it('cannot be written through a snapshot', () =>
    withOffice(async (path) => {
      const file = await openFile(path);
      const snapshot = expectOk(await file.openSnapshot());
      const writer = snapshot.db as unknown as DocumentFile['db'];
      await expect(writer.deleteFrom('narrative').execute()).rejects.toMatchObject({
        code: 'SQLITE_READONLY',
      });
      await file.close();
    }));

  it.each([
    ['percent and hash', 'Renstra 100% #1?.sakip'],
    ['an emoji and Arabic', 'Laporan 📊 تقرير.sakip'],
    ['all the letters there is room for', `${'n'.repeat(241)}.sakip`],
  ])('may have %s in its name', (_, name) =>
    withTempDir(async (folder) => {
      const path = join(folder, name);
      const { planId } = await createOfficeFile(path);
      const file = await openFile(path);
      expectOk(await rename(file, planId, 1, 'Judul'));
      await file.close();
      expect(readdirSync(folder)).toEqual([name]);
    }),
  );

  it('cannot have a name to which SQLite could add no ending', () =>
    withOffice(async (path, folder) => {
      const name = `${'n'.repeat(242)}.sakip`;
      renameSync(path, join(folder, name));
      const opened = await openDocument(join(folder, name), { access: 'view', now });
      expect(expectRefused(opened)).toEqual({ code: 'file-name-refused', detail: { name } });
    }));

  it('is the file itself where a link leads to it', () =>
    withOffice(async (path, folder, planId) => {
      const link = join(folder, 'pintasan.sakip');
      symlinkSync(path, link);
      const file = await openFile(link);
      expect(file.path).toBe(path);
      expectOk(await rename(file, planId, 1, 'Judul'));
      expect(existsSync(`${path}-wal`)).toBe(true);
      await file.close();
      expect(readdirSync(folder).toSorted()).toEqual(['kantor.sakip', 'pintasan.sakip']);
    }));
});

describe('a copy', () => {
  const options = { replace: false, now, newId: createTestIds(5_000_000), appVersion: '1.2.3' };

  it('holds the same rows under an identity of its own and the same lineage', () =>
    withOffice(async (path, folder, planId) => {
      const file = await openFile(path);
      expectOk(await rename(file, planId, 1, 'Judul di WAL'));
      const target = join(folder, 'salinan.sakip');
      expectOk(await file.saveCopy(target, options));
      const rows = await dumpRows(file.db);
      const origin = await readIdentity(toReader(file.db));
      await file.close();

      const copy = await openFile(target);
      expect(await dumpRows(copy.db)).toEqual(rows);
      const identity = await readIdentity(toReader(copy.db));
      expect(identity).toMatchObject({
        lineageId: origin?.lineageId,
        parentFileId: origin?.fileId,
        createdBy: '1.2.3',
      });
      expect(identity?.fileId).not.toBe(origin?.fileId);
      await copy.close();
      expect(readdirSync(folder).toSorted()).toEqual(['kantor.sakip', 'salinan.sakip']);
    }));

  it('takes the place of another file only when told to, and never of an open document', () =>
    withOffice(async (path, folder) => {
      const file = await openFile(path);
      const target = join(folder, 'ada.sakip');
      writeFileSync(target, 'yang lama');
      expect(expectRefused(await file.saveCopy(target, options))).toEqual({
        code: 'target-exists',
        detail: { name: 'ada.sakip' },
      });
      expect(readFileSync(target, 'utf8')).toBe('yang lama');
      expectOk(await file.saveCopy(target, { ...options, replace: true }));
      expect(expectRefused(await file.saveCopy(path, { ...options, replace: true })).code).toBe(
        'target-in-use',
      );
      const nowhere = join(folder, 'tidak ada', 'salinan.sakip');
      expect(expectRefused(await file.saveCopy(nowhere, options)).code).toBe('folder-not-found');
      expect(expectRefused(await file.saveCopy(folder, { ...options, replace: true })).code).toBe(
        'file-is-folder',
      );
      await file.close();
      expect(readdirSync(folder).toSorted()).toEqual(['ada.sakip', 'kantor.sakip']);
    }));
});

describe('the lock', () => {
  const lockOf = (changed: Record<string, unknown>) =>
    JSON.stringify({
      pid: process.pid + 1,
      host: hostname(),
      port: 40123,
      startedAt: new Date().toISOString(),
      token: 'somebody',
      ...changed,
    });
  /** Of process 1, which lives as long as the machine does. */
  const livingPid = 1;
  const booted = () => Date.now() - uptime() * 1000;

  it('says who has the document open and goes with them', () =>
    withOffice(async (path) => {
      const file = await openFile(path, { port: 40123, now: () => new Date('2026-03-01T02:03:04.005Z') });
      expect(JSON.parse(readFileSync(lockPathOf(path), 'utf8'))).toMatchObject({
        pid: process.pid,
        host: hostname(),
        port: 40123,
        startedAt: '2026-03-01T02:03:04.005Z',
      });
      const second = await openDocument(path, { access: 'write-or-view', now });
      expect(expectRefused(second)).toEqual({
        code: 'file-in-use',
        detail: { name: 'kantor.sakip', holder: hostname() },
      });
      await file.close();
      expect(existsSync(lockPathOf(path))).toBe(false);
    }));

  it.each([
    ['of a process that is gone', { pid: 4_194_303 }],
    ['of an earlier process that had the same number', { pid: process.pid }],
    [
      'from before the machine was started',
      { pid: livingPid, startedAt: new Date(booted() - 3_600_000).toISOString() },
    ],
  ])('%s is taken over', (_, holder) =>
    withOffice(async (path) => {
      writeFileSync(lockPathOf(path), lockOf(holder));
      const file = await openFile(path);
      expect(file.readOnly).toBeNull();
      expect(JSON.parse(readFileSync(lockPathOf(path), 'utf8')).token).not.toBe('somebody');
      await file.close();
      expect(existsSync(lockPathOf(path))).toBe(false);
    }),
  );

  it.each(['', '{', 'null', '[]', '{"pid":"1"}'])('that cannot be read (%j) is taken over', (text) =>
    withOffice(async (path) => {
      writeFileSync(lockPathOf(path), text);
      const file = await openFile(path);
      expect(file.readOnly).toBeNull();
      await file.close();
    }),
  );

  it.each([
    ['another computer', { host: 'RINA-PC' }, 'RINA-PC'],
    ['a living process of this one', { pid: livingPid }, hostname()],
  ])('of %s leaves the document to be viewed, by name', (_, holder, name) =>
    withOffice(async (path, _folder, planId) => {
      const lock = lockOf(holder);
      writeFileSync(lockPathOf(path), lock);
      const before = readFileSync(path);
      const file = await openFile(path, { access: 'write-or-view' });
      expect(file.readOnly).toEqual({ reason: 'in-use', holder: name });
      expect(await readTitle(toReader(file.db))).toContain('Renstra');
      expect(await rename(file, planId, 1, 'Judul')).toMatchObject({ error: { code: 'file-read-only' } });
      await file.close();
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readFileSync(lockPathOf(path), 'utf8')).toBe(lock);
      const refused = await openDocument(path, { access: 'write', now });
      expect(expectRefused(refused)).toEqual({
        code: 'file-in-use',
        detail: { name: 'kantor.sakip', holder: name },
      });
    }),
  );

  it('is not taken by someone who only looks', () =>
    withOffice(async (path, folder) => {
      const file = await openFile(path, { access: 'view' });
      expect(file.readOnly).toEqual({ reason: 'requested', holder: null });
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
      const snapshot = expectOk(await file.openSnapshot());
      expect(await readTitle(snapshot.db)).toContain('Renstra');
      expectOk(await file.flush());
      await file.close();
    }));
});
