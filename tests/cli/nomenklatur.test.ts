import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, nomenclatureRows, withTitles } from '../support/nomenclature-workbook.ts';
import { withCli } from './cli-harness.ts';

describe('selaras nomenklatur', () => {
  it('imports lists side by side and finds codes and words in the newest', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      await writeFile(join(dir, 'Lama.xlsx'), makeWorkbook(nomenclatureRows.slice(0, 4)));
      await writeFile(join(dir, 'daftar.xlsx'), makeWorkbook(withTitles(nomenclatureRows)));
      expect((await run(['nomenklatur', 'impor', 'd.sakip', 'Lama.xlsx'])).exitCode).toBe(0);
      const name = 'Kepmendagri 900.1-861/2026';
      const made = await run(['nomenklatur', 'impor', 'd.sakip', 'daftar.xlsx', '--nama', name]);
      expect(made).toMatchObject({ exitCode: 0, error: '' });
      expect(made.out).toBe(
        `Daftar ${name} diimpor: 7 baris; 2 bidang urusan, 4 program, 6 kegiatan, 7 sub kegiatan.\n`,
      );
      const words = await run(['nomenklatur', 'cari', 'd.sakip', 'anak', 'telantar']);
      expect(words.out.split('\n').filter((line) => /^\d/.test(line))).toEqual([
        '1.06.04.2.01  Rehabilitasi Sosial Dasar Anak Telantar di Luar Panti',
        '1.06.04.2.01.0011  Pemeliharaan Anak-Anak Telantar',
      ]);
      expect(words.out).toContain('    Jumlah Anak Telantar yang Dipelihara (Orang)\n');
      // The supporting program is written out for the field of the office.
      const support = await run(['nomenklatur', 'cari', 'd.sakip', '1.06.01', '--json']);
      expect(JSON.parse(support.out).hits[0]).toMatchObject({ code: '1.06.01', kind: 'program' });
      const old = await run(['nomenklatur', 'cari', 'd.sakip', 'anak', '--nama', 'Lama']);
      expect(old).toMatchObject({ exitCode: 0, out: 'Tidak ada hasil untuk "anak".\n' });
    }));

  it('says what it did not read, and refuses what is no list or is there already', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'lahat', 'l.sakip']);
      const none = await run(['nomenklatur', 'cari', 'l.sakip', 'anak']);
      expect(none.exitCode).toBe(3);
      expect(none.error).toContain('belum berisi daftar nomenklatur');
      const [headings = [], ...rows] = nomenclatureRows;
      await writeFile(join(dir, 'a.xlsx'), makeWorkbook([headings, ['KABKOT', 'Jumlah'], ...rows]));
      const partly = await run(['nomenklatur', 'impor', 'l.sakip', 'a.xlsx']);
      expect(partly.exitCode).toBe(1);
      expect(partly.out).toContain('Baris 2 dilewati, tanpa kode: KABKOT Jumlah\n');
      expect(await run(['nomenklatur', 'impor', 'l.sakip', 'a.xlsx'])).toMatchObject({
        exitCode: 3,
        error: 'Daftar a sudah ada dalam berkas ini. Beri nama lain dengan --nama.\n',
      });
      await writeFile(
        join(dir, 'b.xlsx'),
        makeWorkbook([
          ['Tujuan', 'Sasaran'],
          ['a', 'b'],
        ]),
      );
      const wrong = await run(['nomenklatur', 'impor', 'l.sakip', 'b.xlsx']);
      expect(wrong.exitCode).toBe(3);
      expect(wrong.error).toContain('b.xlsx');
      expect((await run(['nomenklatur', 'impor', 'l.sakip', 'tiada.xlsx'])).exitCode).toBe(2);
      expect((await run(['nomenklatur', 'cari', 'l.sakip', 'x', '--nama', 'Lain'])).exitCode).toBe(2);
      expect((await run(['nomenklatur', 'hapus', 'l.sakip', 'x'])).exitCode).toBe(2);
    }));
});
