import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsx, type XlsxText } from '../support/xlsx-text.ts';
import { type Cli, withCli } from './cli-harness.ts';

const read = ({ dir }: Cli, name: string): XlsxText => readXlsx(readFileSync(join(dir, name)));
const make = (cli: Cli, ...flags: readonly string[]) => cli.run(['laporan', 'd.sakip', ...flags]);
const withExample = (act: (cli: Cli) => Promise<void>) =>
  withCli(async (cli) => {
    await cli.run(['contoh', 'dinsos', 'd.sakip']);
    await act(cli);
  });

describe('laporan', () => {
  it('says beside the document what is open in it, and nothing where nothing is', () =>
    withExample(async (cli) => {
      const open = await make(cli, '--jenis', 'pengukuran', '--tahun', '2026', '--keluar', 'p.xlsx');
      expect(open.exitCode).toBe(0);
      const lines = open.error.split('\n');
      expect(lines.slice(0, 2)).toEqual(['3 hal perlu diselesaikan', '! 3 indikator belum punya realisasi']);
      expect(lines).toContain('    Indeks tata kelola perangkat daerah');
      expect(lines).toContain('- Angka 2026 belum diverifikasi');
      const clean = await make(cli, '--jenis', 'renaksi', '--tahun', '2026', '--keluar', 'r.xlsx');
      expect(clean.error).toBe('- Data contoh: nama dan angka rekaan\n');
    }));

  it('makes every document that has tables as a workbook, and names it', () =>
    withExample(async (cli) => {
      const titles = {
        lkjip: 'Laporan Kinerja Instansi Pemerintah Tahun 2025',
        lakip: 'Laporan Kinerja Instansi Pemerintah Tahun 2025',
        renstra: 'Rencana Strategis Tahun 2025–2029',
        iku: 'Indikator Kinerja Utama Tahun 2025–2029',
        'kamus-iku': 'Kamus Indikator Kinerja Utama Tahun 2025–2029',
        pk: 'Perjanjian Kinerja Tahun 2025',
        renaksi: 'Rencana Aksi Tahun 2025',
        pengukuran: 'Pengukuran Kinerja Tahun 2025',
        ringkasan: 'Ringkasan Kinerja Tahun 2025',
      } as const;
      for (const [kind, title] of Object.entries(titles)) {
        const name = `${kind}.xlsx`;
        const made = await make(cli, '--jenis', kind, '--tahun', '2025', '--keluar', name);
        expect(made).toMatchObject({ exitCode: 0 });
        expect(made.out).toContain(`${title}: ${name}`);
        expect(read(cli, name).sheets.length).toBeGreaterThan(0);
      }
    }));

  it('makes the agreement of the head, of one official by a part of the name, or of all in one document', () =>
    withExample(async (cli) => {
      const pk = (...flags: readonly string[]) =>
        make(cli, '--jenis', 'pk', '--tahun', '2025', '--keluar', 'pk.xlsx', '--timpa', ...flags);
      const offices = (): readonly string[] => {
        const lines = read(cli, 'pk.xlsx').sheets.map(
          ({ cells }) => cells.find(({ at }) => at === 'A3')?.shown,
        );
        return [...new Set(lines.map((line) => line ?? ''))];
      };
      expect((await pk()).exitCode).toBe(0);
      expect(offices()).toEqual(['Perjanjian Kinerja: Kepala Dinas Sosial']);
      expect((await pk('--pejabat', 'misal')).exitCode).toBe(0);
      expect(offices()).toEqual(['Perjanjian Kinerja: Kepala Bidang Rehabilitasi Sosial']);
      expect((await pk('--pejabat', 'all')).exitCode).toBe(0);
      expect(offices()).toHaveLength(6);
    }));

  it('holds the money of the day of the document', () =>
    withExample(async (cli) => {
      const names = async (date: string): Promise<readonly string[]> => {
        const flags = ['--tahun', '2025', '--tanggal', date, '--keluar', 'pk.xlsx', '--timpa'];
        expect((await make(cli, '--jenis', 'pk', ...flags)).exitCode).toBe(0);
        return read(cli, 'pk.xlsx').sheets.map(({ name }) => name);
      };
      // Before the revised budget of 2 October there is nothing to compare with.
      expect(await names('1 Feb 2025')).toEqual(['Kinerja 1', 'Anggaran 1']);
      expect(await names('2025-10-02')).toEqual(['Kinerja 1', 'Anggaran 1', 'Perubahan 1']);
    }));

  it.each([
    [
      ['--jenis', 'strategi', '--keluar', 'x.xlsx'],
      'Jenis strategi tidak dapat disusun sebagai .xlsx. Yang tersedia: .pdf, .docx.',
    ],
    [
      ['--jenis', 'pk', '--pejabat', 'Budi', '--keluar', 'x.xlsx'],
      '"Budi" tidak dikenal. Yang tersedia: all, Dra. Contoh Wulandari',
    ],
    [['--jenis', 'pk', '--tanggal', 'kemarin', '--keluar', 'x.xlsx'], '"--tanggal kemarin" tidak dikenal'],
    [['--jenis', 'lkjip', '--pejabat', 'all', '--keluar', 'x.xlsx'], '--pejabat'],
    [['--jenis', 'pk', '--tahun', '2035', '--keluar', 'x.xlsx'], '2035'],
    [['--jenis', 'pk', '--keluar', 'x.ods'], '.pdf, .docx, .xlsx'],
  ])('refuses %j with a sentence and writes nothing', (flags, words) =>
    withExample(async (cli) => {
      const { exitCode, error, out } = await make(cli, ...flags);
      expect(exitCode).not.toBe(0);
      expect(out).toBe('');
      expect(error).toContain(words);
      expect(await cli.list()).not.toContain('x.xlsx');
    }),
  );

  it('says that an office without officials has no agreement to put in a workbook', () =>
    withCli(async (cli) => {
      await cli.run(['contoh', 'lahat', 'd.sakip']);
      const { exitCode, error } = await make(cli, '--jenis', 'pk', '--tahun', '2025', '--keluar', 'x.xlsx');
      expect(exitCode).not.toBe(0);
      expect(error).toContain('tidak memuat tabel');
    }));
});
