import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { createTestDeps, createTestIds, expectOk, openFile, withTempDir } from '../support/temp-db.ts';
import { startChild, waitForExit } from './support/child.ts';
import { createPairFile, findPair, writePair } from './support/pair.ts';

const isUnix = process.platform !== 'win32';
if (!isUnix) console.info('skipped: permissions of another OS');

type Report = Readonly<{
  forWriting: unknown;
  readOnly?: unknown;
  value?: number;
  written?: unknown;
  copied?: unknown;
  created: unknown;
  error?: unknown;
}>;

/** A folder other users may look into, with a folder for temporary files of theirs. */
async function withPublicDir(
  act: (folder: string, look: (path: string, target: string) => Promise<Report>) => Promise<void>,
): Promise<void> {
  await withTempDir(async (outer) => {
    chmodSync(outer, 0o755);
    const folder = join(outer, 'kantor');
    const temporary = join(outer, 'tmp');
    mkdirSync(folder);
    mkdirSync(temporary);
    chmodSync(temporary, 0o777);
    const look = async (path: string, target: string): Promise<Report> => {
      const child = startChild('try-as-user.ts', [path, target], { env: { TMPDIR: temporary } });
      const line = await child.nextLine();
      await waitForExit(child);
      expect(readdirSync(temporary)).toEqual([]);
      return JSON.parse(line ?? '{}') as Report;
    };
    try {
      await act(folder, look);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
}

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A document whose last commits are in the WAL alone, as a process leaves it that was ended. */
async function leaveWal(folder: string, path: string): Promise<void> {
  const origin = join(folder, 'asal.sakip');
  await createPairFile(origin);
  const file = await openFile(origin);
  const pair = await findPair(file.db);
  const deps = createTestDeps(file.db, { newId: createTestIds(4_000_000) });
  expectOk(await runCommand(deps, 'target.set', (context) => writePair(context, pair, 7)));
  copyFileSync(origin, path);
  copyFileSync(`${origin}-wal`, `${path}-wal`);
  await file.close();
}

describe.skipIf(!isUnix)('a document that may not be written', () => {
  it('as a file opens to be viewed, says so, and refuses every change', () =>
    withPublicDir(async (folder, look) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      chmodSync(path, 0o444);
      chmodSync(folder, 0o777);
      const before = hash(path);
      const report = await look(path, join(folder, 'salinan.sakip'));
      expect(report).toEqual({
        forWriting: { code: 'file-read-only', detail: { name: 'kantor.sakip' } },
        readOnly: { reason: 'file', holder: null },
        value: 0,
        written: { code: 'file-read-only', detail: { name: 'kantor.sakip' } },
        copied: null,
        created: { code: 'target-exists', detail: { name: 'salinan.sakip' } },
      });
      expect(hash(path)).toBe(before);
      expect(readdirSync(folder).toSorted()).toEqual(['kantor.sakip', 'salinan.sakip']);
    }));

  it('in a folder that may not be written opens to be viewed and leaves nothing there', () =>
    withPublicDir(async (folder, look) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      chmodSync(path, 0o666);
      chmodSync(folder, 0o555);
      const before = hash(path);
      expect(await look(path, join(folder, 'salinan.sakip'))).toEqual({
        forWriting: { code: 'folder-read-only', detail: { folder } },
        readOnly: { reason: 'folder', holder: null },
        value: 0,
        written: { code: 'file-read-only', detail: { name: 'kantor.sakip' } },
        copied: { code: 'folder-read-only', detail: { folder } },
        created: { code: 'folder-read-only', detail: { folder } },
      });
      expect(hash(path)).toBe(before);
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
    }));

  it('shows what only the WAL beside it holds, in a folder where no WAL can be read', () =>
    withPublicDir(async (folder, look) => {
      const path = join(folder, 'kantor.sakip');
      await leaveWal(folder, path);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
      chmodSync(folder, 0o555);
      const before = [hash(path), hash(`${path}-wal`)];
      const report = await look(path, join(folder, 'salinan.sakip'));
      // Who may neither write the file nor its folder is told about the file.
      expect(report).toMatchObject({ readOnly: { reason: 'file' }, value: 7 });
      expect([hash(path), hash(`${path}-wal`)]).toEqual(before);
      expect(readdirSync(folder).toSorted()).toEqual(['asal.sakip', 'kantor.sakip', 'kantor.sakip-wal']);
    }));

  it('opens where the WAL went missing and only its mark in the file is left', () =>
    withPublicDir(async (folder, look) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      const bytes = readFileSync(path);
      bytes.writeUInt16BE(0x0202, 18);
      writeFileSync(path, bytes);
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
      expect(await look(path, join(folder, 'salinan.sakip'))).toMatchObject({
        readOnly: { reason: 'file' },
        value: 0,
      });
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
    }));

  it('or read is refused as such', () =>
    withPublicDir(async (folder, look) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      chmodSync(path, 0o000);
      const unreadable = { code: 'file-unreadable', detail: { name: 'kantor.sakip' } };
      expect(await look(path, join(folder, 'salinan.sakip'))).toMatchObject({
        forWriting: unreadable,
        error: unreadable,
      });
      chmodSync(folder, 0o000);
      const hidden = { code: 'folder-unreadable', detail: { folder } };
      expect(await look(path, join(folder, 'salinan.sakip'))).toMatchObject({
        forWriting: hidden,
        error: hidden,
      });
    }));
});
