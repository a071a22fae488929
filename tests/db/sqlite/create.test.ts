import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readIdentity } from '../../../db/identity.ts';
import { currentVersion } from '../../../db/migrate.ts';
import { toReader } from '../../../db/reader.ts';
import { createDocument } from '../../../db/sqlite/create.ts';
import { applicationId, readHeader } from '../../../db/sqlite/header.ts';
import {
  createTestClock,
  createTestIds,
  expectOk,
  expectRefused,
  openFile,
  withTempDir,
} from '../../support/temp-db.ts';

const options = { replace: false, now: createTestClock(), newId: createTestIds(), appVersion: '0.1.0' };
const empty = async () => succeed(null);

describe('a new document', () => {
  it('is one file that says what it is, which program made it and when', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'baru.sakip');
      expectOk(await createDocument(path, options, empty));
      expect(readdirSync(folder)).toEqual(['baru.sakip']);
      expect(expectOk(readHeader(path))).toEqual({
        applicationId,
        userVersion: currentVersion,
        isWal: false,
        lengthFault: null,
      });
      const file = await openFile(path);
      const identity = await readIdentity(toReader(file.db));
      expect(identity).toMatchObject({ parentFileId: null, createdBy: '0.1.0' });
      expect(identity?.lineageId).toBe(identity?.fileId);
      await file.close();
    }));

  it('leaves nothing behind when filling it is refused or fails, and what was there stays', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'baru.sakip');
      writeFileSync(path, 'yang lama');
      const replacing = { ...options, replace: true };
      const refused = await createDocument(path, replacing, async () =>
        refuse('period-ends-before-it-starts', { start: 2, end: 1 }),
      );
      expect(expectRefused(refused).code).toBe('period-ends-before-it-starts');
      const failing = createDocument(path, replacing, async () => {
        throw new Error('a bug');
      });
      await expect(failing).rejects.toThrow('a bug');
      expect(readdirSync(folder)).toEqual(['baru.sakip']);
      expect(readFileSync(path, 'utf8')).toBe('yang lama');
    }));

  it('replaces a file only when told to, with everything that belonged to it', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'baru.sakip');
      writeFileSync(path, 'yang lama');
      writeFileSync(`${path}-wal`, 'of the old file');
      const refused = await createDocument(path, options, empty);
      expect(expectRefused(refused)).toEqual({ code: 'target-exists', detail: { name: 'baru.sakip' } });
      expect(readFileSync(path, 'utf8')).toBe('yang lama');
      expectOk(await createDocument(path, { ...options, replace: true }, empty));
      expect(readdirSync(folder)).toEqual(['baru.sakip']);
      await (await openFile(path)).close();
    }));

  it('does not take the place of a file that appears while it is being filled', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'baru.sakip');
      const made = await createDocument(path, options, async () => {
        writeFileSync(path, 'a faster one');
        return succeed(null);
      });
      expect(expectRefused(made).code).toBe('target-exists');
      expect(readFileSync(path, 'utf8')).toBe('a faster one');
      expect(readdirSync(folder)).toEqual(['baru.sakip']);
    }));

  it('names what stands in its way', () =>
    withTempDir(async (folder) => {
      mkdirSync(join(folder, 'map.sakip'));
      writeFileSync(join(folder, 'berkas'), '');
      const make = async (name: string) =>
        expectRefused(await createDocument(join(folder, name), { ...options, replace: true }, empty)).code;
      expect(await make('tidak ada/baru.sakip')).toBe('folder-not-found');
      expect(await make('berkas/baru.sakip')).toBe('folder-not-found');
      expect(await make('map.sakip')).toBe('file-is-folder');
      expect(await make(`${'n'.repeat(300)}.sakip`)).toBe('file-name-refused');
    }));

  it('never takes the place of what is no file, a pipe or a device', (context) => {
    if (process.platform === 'win32')
      return context.skip('another OS: Windows has no named pipes in folders');
    return withTempDir(async (folder) => {
      const pipe = join(folder, 'pipa.sakip');
      execFileSync('mkfifo', [pipe]);
      const made = await createDocument(pipe, { ...options, replace: true }, empty);
      expect(expectRefused(made).code).toBe('file-name-refused');
      expect(statSync(pipe).isFIFO()).toBe(true);
    });
  });

  it('does not take the place of a document that is open', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'baru.sakip');
      expectOk(await createDocument(path, options, empty));
      const file = await openFile(path);
      const again = await createDocument(path, { ...options, replace: true }, empty);
      expect(expectRefused(again)).toEqual({ code: 'target-in-use', detail: { name: 'baru.sakip' } });
      await file.close();
    }));
});
