import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

type Row = readonly (string | number | null)[];

function makeWorkbook(rows: readonly Row[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'LRA');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const first = '1.06.05.2.01.0001';
const second = '1.06.05.2.02.0006';

describe('selaras serapan', () => {
  it('takes what was spent over by code, once, and undoes nothing by coming back', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const rows: Row[] = [
        ['LAPORAN REALISASI ANGGARAN TAHUN 2026'],
        ['Kode', 'Uraian', 'Pagu', 'Realisasi s.d. Triwulan IV', '%'],
        ['1.06.05.2.01', 'Pemeliharaan Anak-Anak Terlantar', 1, 900_000_000, 90],
        [first, 'Penjangkauan Anak-Anak Terlantar', 1, 900_000_000, 90],
        [second, 'Fasilitasi', 1, 'belum ada', null],
        ['1.06.05.2.09.0001', 'Kode lain', 5, 5, 100],
      ];
      await writeFile(join(dir, 'lra.xlsx'), makeWorkbook(rows));
      const before = JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out);
      const line = ['serapan', 'd.sakip', 'lra.xlsx', '--tahun', '2026'];

      const look = await run([...line, '--pratinjau']);
      expect(look).toMatchObject({ exitCode: 1, error: '' });
      expect(look.out).toContain('  D  Realisasi s.d. Triwulan IV → Realisasi s.d. TW IV\n');
      expect(look.out).toContain('1.06.05.2.09.0001  kode tidak ada dalam rencana\n');
      expect(look.out).toContain('Pratinjau saja: d.sakip tidak diubah.\n');
      expect(JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out)).toEqual(before);

      const done = await run([...line, '--json']);
      const { changes, applied } = JSON.parse(done.out);
      expect([applied, changes.length]).toEqual([true, 1]);
      const tables = JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out).tables;
      const { id } = tables.node.find(
        (one: { code: string; id: string }) => one.id === changes[0].nodeId && one.code === first,
      );
      const spent = tables.spending.filter(
        (one: { node_id: string; year: number }) => one.node_id === id && one.year === 2026,
      );
      // The four quarters together are what the table says since January.
      const total = spent.reduce((sum: number, one: { amount: string }) => sum + Number(one.amount), 0);
      expect([spent.length, total]).toEqual([4, 900_000_000]);

      const again = await run(line);
      expect(again.out).toContain('Tidak ada yang berubah dalam d.sakip.\n');
      expect(again.out).toContain('0 baru, 0 berubah, 1 tetap;');
    }));

  it('refuses a table without codes, a quarter that is none and a year outside every plan', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      await writeFile(join(dir, 'kosong.csv'), 'Uraian;Realisasi\r\nBelanja;5\r\n');
      const none = await run(['serapan', 'd.sakip', 'kosong.csv', '--tahun', '2026']);
      expect(none.exitCode).toBe(3);
      expect(none.error).toContain('kolom kode program');
      await writeFile(join(dir, 'tanpa.csv'), `Kode;Uraian\r\n${first};Penjangkauan\r\n`);
      expect((await run(['serapan', 'd.sakip', 'tanpa.csv', '--tahun', '2026'])).exitCode).toBe(3);
      const line = ['serapan', 'd.sakip', 'tanpa.csv', '--tahun'];
      expect((await run([...line, '2026', '--triwulan', '5'])).exitCode).toBe(2);
      expect((await run([...line, '1990'])).exitCode).toBe(3);
      expect((await run(['serapan', 'd.sakip', 'tiada.xlsx', '--tahun', '2026'])).exitCode).toBe(2);
      expect((await run(['serapan', '--help'])).out).toContain('serapan BERKAS TABEL --tahun N');
    }));
});
