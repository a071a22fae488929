import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

describe('the arguments of a command', () => {
  it.each([
    // A name with a space and no quotation marks must not become another file's name.
    [['contoh', 'dinsos', 'berkas', 'saya.sakip'], '"saya.sakip" tidak dikenal di tempat itu'],
    [['hitung', 'tabel.csv'], '"tabel.csv" tidak dikenal di tempat itu'],
    [['capaian', 'd.sakip', '--json=ya', '--tahun', '2025'], '"--json=ya" tidak dikenal di tempat itu'],
    [['contoh', 'dinsos', ''], 'Keterangan BERKAS belum diberikan'],
    [['contoh'], 'Keterangan NAMA belum diberikan'],
    [['hitung', '--csv'], 'Keterangan --csv belum diberikan'],
    [['hitung', '--csv', ''], 'Keterangan --csv belum diberikan'],
    [['capaian', 'd.sakip', '--tahun', '--json'], 'Keterangan --tahun belum diberikan'],
    [['laporan', 'd.sakip', '--jenis', 'renja', '--keluar', 'x.pdf'], 'renstra, lkjip, lakip'],
    [['laporan', 'd.sakip', '--jenis', 'lkjip', '--keluar', 'x.doc'], '"--keluar x.doc" tidak dikenal'],
    [['capaian', 'd.sakip', '-x'], 'Pilihan "-x" tidak dikenal'],
    [['capaian', 'd.sakip', '--toString', 'x'], 'Pilihan "--toString" tidak dikenal'],
    [['capaian', 'd.sakip', '--bahasa', 'da'], '"da" tidak dikenal. Yang tersedia: id, en.'],
  ])('%j is refused with exit code 2 and nothing is made', (line, sentence) =>
    withCli(async ({ run, list }) => {
      const { exitCode, out, error } = await run(line);
      expect(error).toContain(sentence);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(await list()).toEqual([]);
    }),
  );

  it.each([
    [['terbang', '--bahasa', 'en'], 'The command "terbang" is not known.'],
    [['capaian', 'd.sakip', '--warna', '--bahasa=en'], 'The option "--warna" is not known.'],
    [['capaian', '--bahasa', 'en'], 'The argument FILE is missing.'],
    [['contoh', '--bahasa', 'en'], 'The argument NAME is missing.'],
  ])('%j is refused in English', (line, sentence) =>
    withCli(async ({ run }) => {
      const { exitCode, error } = await run(line);
      expect(error).toContain(sentence);
      expect(exitCode).toBe(2);
    }),
  );

  it('may stand behind an equals sign, and before the name of the file', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const { exitCode, out } = await run(['capaian', '--tahun=2025', '--bahasa=en', 'd.sakip']);
      expect(exitCode).toBe(0);
      expect(out).toContain('Performance of Dinas Sosial Kabupaten Nusa Raya in 2025');
    }));
});
