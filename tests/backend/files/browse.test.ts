import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePurpose, FolderListing } from '../../../electron/api/document.ts';
import { listFolder } from '../../../electron/backend/files/browse.ts';
import { createPlaceTokens, type PlaceTokens } from '../../../electron/backend/files/place-tokens.ts';
import { findFirstFolder, type PlaceDeps } from '../../../electron/backend/files/places.ts';
import { makeTempDir } from '../support/temp-dir.ts';

function makeTokens(): PlaceTokens {
  let made = 0;
  return createPlaceTokens(() => {
    made += 1;
    return `token-${made}`;
  });
}

const systemAt = (home: string): PlaceDeps => ({ platform: 'linux', home, user: 'rina', env: {} });

async function list(
  folder: string,
  purpose: FilePurpose = 'open',
  tokens: PlaceTokens = makeTokens(),
): Promise<FolderListing> {
  const listed = await listFolder(folder, purpose, tokens, systemAt(folder));
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

describe('the folder browser', () => {
  it('shows folders first and then files with the ending, in the order people count', async () => {
    const dir = makeTempDir();
    for (const name of [
      'Renstra 10.sakip',
      'Renstra 2.SAKIP',
      'lkjip.pdf',
      '.rahasia.sakip',
      'catatan.txt',
    ]) {
      writeFileSync(path.join(dir, name), 'isi');
    }
    for (const name of ['laporan', 'Arsip', '.git', '$RECYCLE.BIN']) mkdirSync(path.join(dir, name));
    utimesSync(path.join(dir, 'Renstra 2.SAKIP'), 1_700_000_000, 1_700_000_000);
    const { entries, displayPath, isWritable, omitted } = await list(dir);
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['folder', 'Arsip'],
      ['folder', 'laporan'],
      ['file', 'Renstra 2.SAKIP'],
      ['file', 'Renstra 10.sakip'],
    ]);
    expect(entries[2]).toMatchObject({ sizeBytes: 3, modifiedAt: '2023-11-14T22:13:20.000Z' });
    expect({ displayPath, isWritable, omitted }).toEqual({ displayPath: dir, isWritable: true, omitted: 0 });
    expect((await list(dir, 'export-pdf')).entries.map(({ name }) => name)).toEqual([
      'Arsip',
      'laporan',
      'lkjip.pdf',
    ]);
  });

  it('walks by tokens, which mean nothing for another purpose or kind', async () => {
    const dir = makeTempDir();
    mkdirSync(path.join(dir, 'dinas'));
    writeFileSync(path.join(dir, 'renstra.sakip'), 'isi');
    const tokens = makeTokens();
    const listing = await list(dir, 'open', tokens);
    const [folder, file] = listing.entries;
    expect(tokens.find(folder?.token ?? '', 'folder', 'open')).toBe(path.join(dir, 'dinas'));
    expect(tokens.find(folder?.token ?? '', 'folder', 'create')).toBeNull();
    expect(tokens.find(folder?.token ?? '', 'file', 'open')).toBeNull();
    expect(tokens.find(file?.token ?? '', 'file', 'open')).toBe(path.join(dir, 'renstra.sakip'));
    expect(tokens.find(listing.parent ?? '', 'folder', 'open')).toBe(path.dirname(dir));
    expect(tokens.find('token-999', 'folder', 'open')).toBeNull();
    expect((await list(dir, 'open', tokens)).entries).toEqual(listing.entries);
  });

  it('has no parent above the root', async () => {
    expect((await list(path.parse(makeTempDir()).root)).parent).toBeNull();
  });

  it('follows links to where they lead and leaves out dangling ones', async () => {
    const [dir, elsewhere] = [makeTempDir(), makeTempDir()];
    writeFileSync(path.join(elsewhere, 'asli.sakip'), 'isi');
    writeFileSync(path.join(elsewhere, 'passwd'), 'isi');
    symlinkSync(path.join(elsewhere, 'asli.sakip'), path.join(dir, 'tautan.sakip'));
    symlinkSync(path.join(elsewhere, 'passwd'), path.join(dir, 'menyamar.sakip'));
    symlinkSync(path.join(elsewhere, 'hilang.sakip'), path.join(dir, 'putus.sakip'));
    symlinkSync(elsewhere, path.join(dir, 'folder lain'));
    symlinkSync(path.join(dir, 'lingkar'), path.join(dir, 'lingkar'));
    const tokens = makeTokens();
    const { entries } = await list(dir, 'open', tokens);
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['folder', 'folder lain'],
      ['file', 'tautan.sakip'],
    ]);
    expect(tokens.find(entries[0]?.token ?? '', 'folder', 'open')).toBe(elsewhere);
    expect(tokens.find(entries[1]?.token ?? '', 'file', 'open')).toBe(path.join(elsewhere, 'asli.sakip'));
  });

  it('counts what an overfull folder has beyond its list', async () => {
    const dir = makeTempDir();
    for (let at = 0; at < 2_003; at += 1) mkdirSync(path.join(dir, `arsip ${at}`));
    const { entries, omitted } = await list(dir);
    expect([entries.length, omitted]).toEqual([2_000, 3]);
  });

  it('names a folder that is gone, and one that is a file', async () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'berkas'), '');
    const codeOf = async (folder: string) => {
      const listed = await listFolder(folder, 'open', makeTokens(), systemAt(dir));
      return listed.ok ? 'listed' : listed.error;
    };
    const gone = path.join(dir, 'hilang');
    expect(await codeOf(gone)).toEqual({ code: 'folder-not-found', detail: { folder: gone } });
    const file = path.join(dir, 'berkas');
    expect(await codeOf(file)).toEqual({ code: 'folder-not-found', detail: { folder: file } });
  });

  it('offers home and the documents folder in the language of the desktop', async () => {
    const home = makeTempDir();
    mkdirSync(path.join(home, 'Dokumen Kantor'));
    mkdirSync(path.join(home, '.config'));
    writeFileSync(
      path.join(home, '.config', 'user-dirs.dirs'),
      '# made by xdg-user-dirs\nXDG_DESKTOP_DIR="$HOME/Desktop"\nXDG_DOCUMENTS_DIR="$HOME/Dokumen Kantor"\n',
    );
    const { places } = await list(home);
    expect(places.map(({ kind, name }) => [kind, name])).toEqual([
      ['home', path.basename(home)],
      ['documents', 'Dokumen Kantor'],
    ]);
    expect(await findFirstFolder(systemAt(home))).toBe(path.join(home, 'Dokumen Kantor'));
    expect(await findFirstFolder(systemAt(path.join(home, 'Dokumen Kantor')))).toBe(
      path.join(home, 'Dokumen Kantor'),
    );
  });
});
