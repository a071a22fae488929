import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/sqlite/open.ts';
import { withCli } from './cli-harness.ts';

const pdf = '%PDF-1.7\n% rekap triwulan\n';
const tambah = ['bukti', 'tambah', 'd.sakip', '--indikator', '01', '--tahun', '2026'];

describe('selaras bukti', () => {
  it('puts files beside a figure and gives them out in a folder', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      await writeFile(join(dir, 'Rekap Juni.pdf'), pdf);
      await writeFile(join(dir, 'jahat.pdf'), 'MZ');
      const { indicators } = JSON.parse((await run(['capaian', 'd.sakip', '--tahun', '2026', '--json'])).out);
      expect(indicators.length).toBeGreaterThan(0);
      const asked = [...tambah.slice(0, 4)];
      const unknown = await run([...asked, 'tidak-ada', '--tahun', '2026', 'Rekap Juni.pdf']);
      expect(unknown).toMatchObject({ exitCode: 2, out: '' });
      const code = /Yang tersedia: ([^,]+),/.exec(unknown.error)?.[1] ?? '';
      const done = await run([
        ...asked,
        code,
        '--tahun',
        '2026',
        '--triwulan',
        '2',
        'Rekap Juni.pdf',
        'jahat.pdf',
      ]);
      expect(done.exitCode).toBe(1);
      expect(done.out).toMatch(
        /^Bukti ditambahkan: 1, untuk .+\.\njahat\.pdf: Isi jahat\.pdf bukan berkas \.pdf\./,
      );
      const out = await run(['bukti', 'ekspor', 'd.sakip', '--tahun', '2026', '--keluar', 'folder bukti']);
      expect(out).toMatchObject({ exitCode: 0, error: '' });
      expect(out.out).toBe('Bukti diekspor ke folder bukti: 1 berkas, 1 KB, dengan indeksnya.\n');
      const names = await readdir(join(dir, 'folder bukti'));
      expect(names.toSorted()).toEqual(['00 Indeks bukti dukung 2026.xlsx', `${code}_TW2_Rekap Juni.pdf`]);
      expect(await readFile(join(dir, 'folder bukti', `${code}_TW2_Rekap Juni.pdf`), 'utf8')).toBe(pdf);
      const again = await run(['bukti', 'ekspor', 'd.sakip', '--tahun', '2026', '--keluar', 'folder bukti']);
      expect(again).toMatchObject({ exitCode: 3, out: '' });
    }));

  it('leaves the bytes out of JSON, says so, and knows them by name in the file made from it', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'lahat', 'd.sakip']);
      await writeFile(join(dir, 'a.pdf'), pdf);
      const name = /Yang tersedia: ([^,]+),/.exec(
        (await run(['bukti', 'tambah', 'd.sakip', '--indikator', '?', '--tahun', '2026', 'a.pdf'])).error,
      )?.[1];
      const added = await run([
        'bukti',
        'tambah',
        'd.sakip',
        '--indikator',
        name ?? '',
        '--tahun',
        '2026',
        'a.pdf',
      ]);
      expect(added).toMatchObject({ exitCode: 0, error: '' });
      const exported = await run(['ekspor', 'd.sakip', '--json']);
      // 26 bytes are one kilobyte, rounded up.
      expect(exported.error).toContain('Tanpa isi 1 berkas bukti dukung (1 KB)');
      expect(JSON.parse(exported.out).leftOut).toEqual({ evidenceFiles: 1, bytes: 26 });
      await writeFile(join(dir, 'e.json'), exported.out);
      expect(await run(['impor', '--json', 'e.json', 'baru.sakip'])).toMatchObject({ exitCode: 0 });
      expect((await run(['ekspor', 'baru.sakip', '--json'])).out).toBe(exported.out);
      const checked = await run(['periksa', 'baru.sakip', '--bagian', 'berkas']);
      expect(checked).toMatchObject({ exitCode: 0 });
      expect(checked.out).toContain('Isi berkas tidak ada dalam salinan ringan ini: a.pdf\n');
      const out = await run(['bukti', 'ekspor', 'baru.sakip', '--tahun', '2026', '--keluar', 'b']);
      expect(out.exitCode).toBe(1);
      expect(await readdir(join(dir, 'b'))).toHaveLength(1);
    }));

  it('is checked by periksa: a damaged file is named, and the document still read', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'lahat', 'd.sakip']);
      await writeFile(join(dir, 'a.pdf'), pdf);
      const name = /Yang tersedia: ([^,]+),/.exec(
        (await run(['bukti', 'tambah', 'd.sakip', '--indikator', '?', '--tahun', '2026', 'a.pdf'])).error,
      )?.[1];
      await run(['bukti', 'tambah', 'd.sakip', '--indikator', name ?? '', '--tahun', '2026', 'a.pdf']);
      expect((await run(['periksa', 'd.sakip', '--bagian', 'berkas'])).exitCode).toBe(0);
      const connection = connect(join(dir, 'd.sakip'), { readonly: false });
      connection.prepare('update evidence_piece set bytes = ?').run(Buffer.from('%PDF-lain'));
      connection.close();
      const checked = await run(['periksa', 'd.sakip', '--bagian', 'berkas']);
      expect(checked.exitCode).toBe(1);
      expect(checked.out).toBe(
        'Berkas dan riwayatnya utuh.\nIsi berkas rusak, lampirkan lagi dari aslinya: a.pdf\n',
      );
    }));

  it.each([
    ['an action there is not', ['bukti', 'hapus', 'd.sakip'], 2],
    ['no indicator', ['bukti', 'tambah', 'd.sakip', '--tahun', '2026', 'a.pdf'], 2],
    ['no files', ['bukti', 'tambah', 'd.sakip', '--indikator', 'x', '--tahun', '2026'], 2],
    ['a quarter there is not', [...tambah, '--triwulan', '5', 'a.pdf'], 2],
    ['a file too many', ['bukti', 'ekspor', 'd.sakip', '--tahun', '2026', '--keluar', 'x', 'y'], 2],
  ])('refuses %s', (_, line, exitCode) =>
    withCli(async ({ run }) => {
      expect(await run(line)).toMatchObject({ exitCode, out: '' });
    }),
  );
});
