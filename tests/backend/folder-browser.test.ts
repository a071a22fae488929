import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePurpose } from '../../electron/api/document.ts';
import { makeBackend } from './support/make-backend.ts';
import type { TestSession } from './support/test-session.ts';

async function openFolder(page: TestSession, purpose: FilePurpose, ...names: readonly string[]) {
  let listing = await page.get('files.listFolder', { purpose, folder: null });
  for (const name of names) {
    const token = listing.entries.find((entry) => entry.name === name)?.token ?? '';
    listing = await page.get('files.listFolder', { purpose, folder: token });
  }
  return listing;
}

describe('walking through folders', () => {
  it('begins in the documents, goes down and comes back up', async () => {
    const { home, openSession } = makeBackend();
    mkdirSync(path.join(home, 'Documents', 'Dinas Sosial'), { recursive: true });
    const page = await openSession();
    const start = await openFolder(page, 'open');
    expect(start.displayPath).toBe(path.join(home, 'Documents'));
    expect(start.places.map(({ kind }) => kind).slice(0, 2)).toEqual(['home', 'documents']);
    const below = await openFolder(page, 'open', 'Dinas Sosial');
    expect(below.displayPath).toBe(path.join(home, 'Documents', 'Dinas Sosial'));
    const up = await page.get('files.listFolder', { purpose: 'open', folder: below.parent });
    expect(up.token).toBe(start.token);
  });

  it('begins at home when the folder of last time is gone', async () => {
    const { home, openSession } = makeBackend();
    const page = await openSession();
    mkdirSync(path.join(home, 'flashdisk'));
    const listing = await openFolder(page, 'create', 'flashdisk');
    const place = { purpose: 'create', folder: listing.token, name: 'renstra', replace: false } as const;
    const { grant } = await page.get('files.grantNew', place);
    await page.get('document.create', {
      grant,
      organizationName: 'Dinas',
      organizationKind: 'agency',
      periodStart: 2025,
      periodEnd: 2029,
    });
    await page.get('document.close', {});
    expect((await openFolder(page, 'create')).displayPath).toBe(path.join(home, 'flashdisk'));
    rmSync(path.join(home, 'flashdisk'), { recursive: true });
    expect((await openFolder(page, 'create')).displayPath).toBe(home);
    expect(await page.refusal('files.listFolder', { purpose: 'create', folder: listing.token })).toBe(
      'folder-not-found',
    );
  });

  it('hands out no folder to another session, for another purpose, or by guessing', async () => {
    const { openSession } = makeBackend();
    const [page, other] = [await openSession(), await openSession()];
    const { token: folder } = await openFolder(page, 'export-pdf');
    expect(await page.refusal('files.listFolder', { purpose: 'export-pdf', folder })).toBe('accepted');
    expect(await page.refusal('files.listFolder', { purpose: 'export-docx', folder })).toBe('grant-unknown');
    expect(await other.refusal('files.listFolder', { purpose: 'export-pdf', folder })).toBe('grant-unknown');
    for (const guess of ['/', '/etc', '..', 'C:\\', folder.slice(1)]) {
      expect(await page.refusal('files.listFolder', { purpose: 'export-pdf', folder: guess })).toBe(
        'grant-unknown',
      );
      const place = { purpose: 'export-pdf', folder: guess, name: 'a', replace: true } as const;
      expect(await page.refusal('files.grantNew', place)).toBe('grant-unknown');
      expect(await page.refusal('files.grantExisting', { purpose: 'open', file: guess })).toBe(
        'grant-unknown',
      );
      expect(await page.refusal('files.openRecent', { recent: guess })).toBe('grant-unknown');
      expect(await page.refusal('files.forgetRecent', { recent: guess })).toBe('grant-unknown');
    }
  });
});

describe('choosing in the folder browser', () => {
  it('grants an existing file for opening', async () => {
    const { home, openSession } = makeBackend();
    writeFileSync(path.join(home, 'renstra.sakip'), 'isi');
    const page = await openSession();
    const file = (await openFolder(page, 'open')).entries[0]?.token ?? '';
    const { grant, name } = await page.get('files.grantExisting', { purpose: 'open', file });
    expect(name).toBe('renstra.sakip');
    // The grant is good; the file is not.
    expect(await page.refusal('document.open', { grant })).toBe('file-not-sqlite');
    rmSync(path.join(home, 'renstra.sakip'));
    expect(await page.refusal('files.grantExisting', { purpose: 'open', file })).toBe('file-not-found');
  });

  it('does not turn an existing file into a target without being told to replace it', async () => {
    const { home, openSession } = makeBackend();
    writeFileSync(path.join(home, 'lkjip.pdf'), 'isi');
    const page = await openSession();
    const listing = await openFolder(page, 'export-pdf');
    const file = listing.entries[0]?.token ?? '';
    expect(await page.refusal('files.grantExisting', { purpose: 'export-pdf', file })).toBe('target-exists');
    const place = { purpose: 'export-pdf', folder: listing.token, name: 'lkjip' } as const;
    expect(await page.refusal('files.grantNew', { ...place, replace: false })).toBe('target-exists');
    expect((await page.get('files.grantNew', { ...place, replace: true })).name).toBe('lkjip.pdf');
  });

  it('puts a new file nowhere but in the folder shown', async () => {
    const { home, openSession } = makeBackend();
    mkdirSync(path.join(home, 'laporan'));
    symlinkSync('/', path.join(home, 'akar'));
    const page = await openSession();
    const { token: folder } = await openFolder(page, 'export-pdf', 'laporan');
    const names = [
      '../rahasia',
      '..',
      '/etc/passwd',
      'a/b',
      'a\\b',
      'C:\\a',
      'a\u0000',
      'CON',
      'nul.pdf',
      '.a',
      ' ',
    ];
    for (const name of names) {
      const place = { purpose: 'export-pdf', folder, name, replace: true } as const;
      expect([name, await page.refusal('files.grantNew', place)]).toEqual([name, 'file-name-refused']);
    }
    const opens = { purpose: 'open', folder, name: 'a', replace: true } as const;
    expect(await page.refusal('files.grantNew', opens)).toBe('grant-unknown');
  });

  it('remembers the language', async () => {
    const { backend, openSession } = makeBackend();
    const page = await openSession();
    await page.get('app.setLanguage', { language: 'en' });
    expect(await backend.readProfile()).toEqual({
      person: 'Rina',
      language: 'en',
      role: 'planner',
      entryColumns: {},
    });
  });
});
