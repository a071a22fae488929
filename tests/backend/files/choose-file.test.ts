import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseExisting, chooseFromHost, chooseNew } from '../../../electron/backend/files/choose-file.ts';
import { makeTempDir } from '../support/temp-dir.ts';

const codeOf = (chosen: Awaited<ReturnType<typeof chooseExisting>>) =>
  chosen.ok ? chosen.value : chosen.error.code;

describe('choosing a file', () => {
  it('takes one that is there, under its real name', async () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'renstra.sakip'), 'isi');
    symlinkSync(path.join(dir, 'renstra.sakip'), path.join(dir, 'tautan.sakip'));
    const real = { path: path.join(dir, 'renstra.sakip'), mayReplace: false };
    expect(codeOf(await chooseExisting(path.join(dir, 'tautan.sakip')))).toEqual(real);
    expect(codeOf(await chooseFromHost(path.join(dir, 'renstra.sakip'), 'open'))).toEqual(real);
    expect(codeOf(await chooseExisting(path.join(dir, 'hilang.sakip')))).toBe('file-not-found');
    expect(codeOf(await chooseExisting(dir))).toBe('file-is-folder');
  });

  it('gives a new one its ending and replaces only what the user has seen', async () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'ada.pdf'), 'isi');
    mkdirSync(path.join(dir, 'folder.pdf'));
    expect(codeOf(await chooseNew(dir, 'baru', 'export-pdf', false))).toEqual({
      path: path.join(dir, 'baru.pdf'),
      mayReplace: false,
    });
    expect(codeOf(await chooseNew(dir, 'ada', 'export-pdf', false))).toBe('target-exists');
    expect(codeOf(await chooseNew(dir, 'ada', 'export-pdf', true))).toEqual({
      path: path.join(dir, 'ada.pdf'),
      mayReplace: true,
    });
    expect(codeOf(await chooseNew(dir, 'folder', 'export-pdf', true))).toBe('file-is-folder');
    expect(codeOf(await chooseNew(dir, '../luar', 'export-pdf', true))).toBe('file-name-refused');
    expect(codeOf(await chooseNew(path.join(dir, 'hilang'), 'baru', 'export-pdf', false))).toBe(
      'folder-not-found',
    );
    expect(codeOf(await chooseNew(path.join(dir, 'ada.pdf'), 'baru', 'export-pdf', false))).toBe(
      'folder-not-found',
    );
  });

  it('replaces the name a system dialog asked about, not the one that got its ending afterwards', async () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'ada.docx'), 'isi');
    expect(codeOf(await chooseFromHost(path.join(dir, 'ada.docx'), 'export-docx'))).toEqual({
      path: path.join(dir, 'ada.docx'),
      mayReplace: true,
    });
    expect(codeOf(await chooseFromHost(path.join(dir, 'ada'), 'export-docx'))).toBe('target-exists');
    expect(codeOf(await chooseFromHost(path.join(dir, 'baru'), 'export-docx'))).toEqual({
      path: path.join(dir, 'baru.docx'),
      mayReplace: false,
    });
  });

  it('replaces what a link leads to, not the link', async () => {
    const [dir, elsewhere] = [makeTempDir(), makeTempDir()];
    writeFileSync(path.join(elsewhere, 'asli.pdf'), 'isi');
    symlinkSync(path.join(elsewhere, 'asli.pdf'), path.join(dir, 'tautan.pdf'));
    expect(codeOf(await chooseNew(dir, 'tautan.pdf', 'export-pdf', true))).toEqual({
      path: path.join(elsewhere, 'asli.pdf'),
      mayReplace: true,
    });
  });
});
