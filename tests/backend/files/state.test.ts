import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPreferences } from '../../../electron/backend/files/preferences.ts';
import { openRecents } from '../../../electron/backend/files/recents.ts';
import { findStateDir } from '../../../electron/backend/files/state-dir.ts';
import { makeTempDir } from '../support/temp-dir.ts';

const minute = (at: number): Date => new Date(Date.UTC(2026, 10, 21, 8, at));

describe('the folder of the program', () => {
  const home = '/home/rina';
  it('is where each system keeps such things', () => {
    const windows = {
      platform: 'win32',
      home: 'C:\\Users\\Rina',
      env: { APPDATA: 'D:\\Profil\\Roaming' },
    } as const;
    expect(findStateDir(windows)).toBe('D:\\Profil\\Roaming\\Selaras');
    expect(findStateDir({ ...windows, env: {} })).toBe('C:\\Users\\Rina\\AppData\\Roaming\\Selaras');
    expect(findStateDir({ platform: 'darwin', home: '/Users/rina', env: {} })).toBe(
      '/Users/rina/Library/Application Support/Selaras',
    );
    expect(findStateDir({ platform: 'linux', home, env: {} })).toBe('/home/rina/.local/state/selaras');
    expect(findStateDir({ platform: 'linux', home, env: { XDG_STATE_HOME: '/data/state' } })).toBe(
      '/data/state/selaras',
    );
    expect(findStateDir({ platform: 'linux', home, env: { XDG_STATE_HOME: 'relative' } })).toBe(
      '/home/rina/.local/state/selaras',
    );
  });
});

describe('recent files', () => {
  it('keeps the ten latest, each once, the latest first', async () => {
    const dir = makeTempDir();
    const recents = openRecents(dir);
    for (let at = 0; at < 12; at += 1) await recents.add(`/berkas/${at}.sakip`, minute(at));
    await recents.add('/berkas/5.sakip', minute(30));
    const listed = await openRecents(dir).list();
    expect(listed.map(({ path: it }) => it)).toEqual(
      [5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((at) => `/berkas/${at}.sakip`),
    );
    expect(listed[0]?.openedAt).toBe('2026-11-21T08:30:00.000Z');
  });

  it('says which are still there', async () => {
    const dir = makeTempDir();
    const recents = openRecents(dir);
    writeFileSync(path.join(dir, 'ada.sakip'), '');
    await recents.add(path.join(dir, 'hilang.sakip'), minute(1));
    await recents.add(dir, minute(2));
    await recents.add(path.join(dir, 'ada.sakip'), minute(3));
    expect((await recents.list()).map(({ isThere }) => isThere)).toEqual([true, false, false]);
  });

  it('forgets one', async () => {
    const recents = openRecents(makeTempDir());
    await recents.add('/a.sakip', minute(1));
    await recents.add('/b.sakip', minute(2));
    await recents.forget('/a.sakip');
    expect((await recents.list()).map(({ path: it }) => it)).toEqual(['/b.sakip']);
  });

  it('loses none when several are added at once', async () => {
    const recents = openRecents(makeTempDir());
    await Promise.all([1, 2, 3, 4, 5].map((at) => recents.add(`/${at}.sakip`, minute(at))));
    expect(await recents.list()).toHaveLength(5);
  });

  it.each(['', '{', 'null', '{"path":1}', '[{"path":"","openedAt":"kemarin"}]', '\u0000\u0001'])(
    'begins anew from a spoilt list: %j',
    async (spoilt) => {
      const dir = makeTempDir();
      writeFileSync(path.join(dir, 'recents.json'), spoilt);
      const recents = openRecents(dir);
      expect(await recents.list()).toEqual([]);
      await recents.add('/a.sakip', minute(1));
      expect(await recents.list()).toHaveLength(1);
    },
  );

  it('tells when the folder of the program is not to be written', async () => {
    const dir = makeTempDir();
    mkdirSync(path.join(dir, 'recents.json'));
    expect(await openRecents(dir).add('/a.sakip', minute(1))).toMatchObject({
      ok: false,
      error: { code: 'file-is-folder' },
    });
  });
});

describe('preferences', () => {
  it('remember the language and the folder of each purpose', async () => {
    const dir = makeTempDir();
    const preferences = openPreferences(dir);
    expect(await preferences.readLanguage()).toBe('id');
    expect(await preferences.readLastFolder('open')).toBeNull();
    await preferences.setLanguage('en');
    await preferences.setLastFolder('open', '/home/rina/Dokumen');
    const again = openPreferences(dir);
    expect(await again.readLanguage()).toBe('en');
    expect(await again.readLastFolder('open')).toBe('/home/rina/Dokumen');
    expect(await again.readLastFolder('export-pdf')).toBeNull();
  });

  it('remember the columns of a plan, the latest hundred plans, and nothing of one that goes by itself', async () => {
    const preferences = openPreferences(makeTempDir());
    const asked = { shown: ['source'], hidden: ['unit'] };
    await preferences.setEntryColumns('first', asked);
    expect(await preferences.readEntryColumns()).toEqual({ first: asked });
    for (let plan = 1; plan <= 100; plan += 1) await preferences.setEntryColumns(`plan ${plan}`, asked);
    const kept = await preferences.readEntryColumns();
    expect([Object.keys(kept).length, 'first' in kept, 'plan 100' in kept]).toEqual([100, false, true]);
    await preferences.setEntryColumns('plan 100', { shown: [], hidden: [] });
    expect(await preferences.readEntryColumns()).not.toHaveProperty('plan 100');
  });

  it('keep what is whole when a part is spoilt', async () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'preferences.json'), '{"language":"klingon","lastFolders":{"open":"/a"}}');
    const preferences = openPreferences(dir);
    expect(await preferences.readLanguage()).toBe('id');
    expect(await preferences.readLastFolder('open')).toBe('/a');
    await preferences.setLanguage('id');
    expect(JSON.parse(readFileSync(path.join(dir, 'preferences.json'), 'utf8'))).toEqual({
      columnRoles: {},
      entryColumns: {},
      language: 'id',
      lastFolders: { open: '/a' },
      role: 'planner',
    });
  });
});
