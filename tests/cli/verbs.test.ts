import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleNames } from '../../electron/api/document.ts';
import { withCli } from './cli-harness.ts';

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe('the command line', () => {
  it('makes every sample and says where', () =>
    withCli(async ({ run }) => {
      for (const name of sampleNames) {
        const made = await run(['contoh', name, `${name}.sakip`]);
        expect(made).toEqual({
          exitCode: 0,
          out: `Berkas contoh ${name} dibuat: ${name}.sakip\n`,
          error: '',
        });
      }
    }));

  it('keeps a file that is there unless it is told to overwrite it', () =>
    withCli(async ({ dir, run }) => {
      const path = join(dir, 'ada.sakip');
      await writeFile(path, 'milik orang lain');
      const refused = await run(['contoh', 'lahat', 'ada.sakip']);
      expect(refused.exitCode).toBe(3);
      expect(refused.error).toContain('ada.sakip sudah ada');
      expect(await readFile(path, 'utf8')).toBe('milik orang lain');
      expect((await run(['contoh', 'lahat', 'ada.sakip', '--timpa'])).exitCode).toBe(0);
      expect((await readFile(path)).subarray(0, 15).toString()).toBe('SQLite format 3');
    }));

  it('prints the achievement of a year with its rules, and says that an example is one', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const { exitCode, out } = await run(['capaian', 'd.sakip', '--tahun', '2025']);
      expect(exitCode).toBe(0);
      expect(out).toContain('CONTOH: seluruh nama dan angka rekaan.');
      // 12.874 ÷ 19.560 × 100 = 65,8180…; ÷ 65 = 101,2585…
      expect(out).toMatch(/1\.1\.1\.a .*65,00 +65,82 +101,26% {2}Sangat Tinggi/);
      // Lower is better: (2 × 8,0 − 8,6) ÷ 8,0 = 92,5
      expect(out).toMatch(/1\.1\.2\.b .*8,0 +8,6 +92,50%/);
      // 1 − |56 − 50| ÷ 50 = 88
      expect(out).toMatch(/1\.2\.1\.d .*50 +56 +88,00% {2}Tinggi/);
      // B is rank 4, BB rank 5: 4 ÷ 5
      expect(out).toMatch(/3\.1\.1\.a .*BB +B +80,00%/);
      // (80 + 100) ÷ 2, under an objective with two indicators
      expect(out).toMatch(/\nRata-rata +90,00% {2}Tinggi\nProgram 1\.06\.01/);
      // The mean goes by goals (3) and objectives (19); programs and what is below them have their own lines.
      expect(out).toContain('22 dari 22 indikator terukur');
      // 1.534 ÷ 1.921 × 100 = 79,8542…; ÷ 78 = 102,3772…
      expect(out).toMatch(/1\.06\.04\.a .*78,00 +79,85 +102,38%/);
      expect(out).toContain('varian negatif A, tanpa batas atas');
    }));

  it('refuses a year outside the period, and takes any for a plan without one', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      await run(['contoh', 'lahat', 'l.sakip']);
      const outside = 'Tahun 2030 berada di luar periode rencana. Pilih tahun dalam periode.\n';
      const report = ['--jenis', 'renstra', '--keluar', 'r.pdf'];
      for (const line of [
        ['capaian', 'd.sakip'],
        ['laporan', 'd.sakip', ...report],
      ]) {
        expect(await run([...line, '--tahun', '2030'])).toEqual({ exitCode: 3, out: '', error: outside });
      }
      const { exitCode, out } = await run(['capaian', 'l.sakip', '--tahun', '2030']);
      expect(exitCode).toBe(0);
      expect(out).toContain('belum ada; 0 dari 7 indikator terukur');
    }));

  it('measures a year under way by what was planned until a quarter, when asked', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const whole = await run(['capaian', 'd.sakip', '--tahun', '2026', '--json']);
      const upTo = await run(['capaian', 'd.sakip', '--tahun', '2026', '--triwulan', '3', '--json']);
      const find = (out: string) =>
        JSON.parse(out).indicators.find(({ name }: { name: string }) => name.startsWith('Jumlah keluhan'));
      // A sum, the lower the better: (2 × 10 − 6) ÷ 10 against the year, (2 × 8 − 6) ÷ 8 against three quarters.
      expect([find(whole.out).achievement, find(upTo.out).achievement]).toEqual(['140', '125']);
      expect(JSON.parse(upTo.out).upTo).toBe(3);
      expect((await run(['capaian', 'd.sakip', '--tahun', '2026', '--triwulan', '3'])).out).toContain(
        'sampai triwulan 3',
      );
    }));

  it('gives the same achievement as JSON, missing ones null with their reason', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const { out } = await run(['capaian', 'd.sakip', '--tahun', '2026', '--json']);
      const { indicators, total } = JSON.parse(out);
      const missing = indicators.find((one: { code: string }) => one.code === '1.2.2.a');
      expect(missing).toMatchObject({ realization: null, achievement: null, reason: 'not-available' });
      expect(missing.missingReason).toContain('Januari 2027');
      // (7,9 + 7,2 + 8,4) ÷ 3 = 7,8333…; (15 − 7,8333…) ÷ 7,5 = 95,5555…
      const response = indicators.find((one: { code: string }) => one.code === '1.1.2.b');
      expect(response).toMatchObject({
        realization: '7.833333333333',
        achievement: '95.56',
        method: 'negative-a',
      });
      // Without 1.2.2.a, not available, and 3.1.a, not filled in.
      expect(total).toMatchObject({ measured: 20, total: 22 });
    }));

  it('checks a plan, with findings as exit code 1 and as JSON', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'lahat', 'l.sakip']);
      const printed = await run(['periksa', 'l.sakip']);
      expect(printed.exitCode).toBe(1);
      expect(printed.out).toContain('Berkas dan riwayatnya utuh.');
      expect(printed.out).toContain('Periode rencana belum diisi.');
      expect(printed.out).toContain('Memengaruhi kriteria LKE 1.b.5: Indikator memenuhi kriteria SMART.');
      const { history, findings } = JSON.parse((await run(['periksa', 'l.sakip', '--json'])).out);
      expect(history).toBeNull();
      expect(
        findings.filter((one: { rule: string }) => one.rule === 'indicator-without-direction'),
      ).toHaveLength(7);
      const slips = findings.filter((one: { rule: string }) => one.rule === 'word-misspelled');
      expect(slips.every((one: { criterion: unknown }) => one.criterion === null)).toBe(true);
      expect(slips.map((one: { fix: { kind: string } | null }) => one.fix?.kind)).toContain('set-node-text');
    }));

  it('checks the part it is asked to', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'lahat', 'l.sakip']);
      const file = await run(['periksa', 'l.sakip', '--bagian', 'berkas']);
      expect(file).toMatchObject({ exitCode: 0, out: 'Berkas dan riwayatnya utuh.\n' });
      const plan = await run(['periksa', 'l.sakip', '--bagian', 'rencana']);
      expect(plan.exitCode).toBe(1);
      expect(plan.out).not.toContain('riwayatnya');
      const unknown = await run(['periksa', 'l.sakip', '--bagian', 'lke']);
      expect(unknown.error).toContain('"lke" tidak dikenal. Yang tersedia: berkas, rencana');
    }));

  it('exports everything, twice alike', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const first = await run(['ekspor', 'd.sakip', '--json']);
      expect((await run(['ekspor', 'd.sakip', '--json'])).out).toBe(first.out);
      const { tables } = JSON.parse(first.out);
      // 60 of the plan and 11 of the one before
      expect(tables.indicator).toHaveLength(71);
      expect(tables.organization).toHaveLength(2);
      expect(tables).not.toHaveProperty('history');
    }));

  it('reads without changing a byte', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const before = await hashOf(join(dir, 'd.sakip'));
      await run(['capaian', 'd.sakip', '--tahun', '2025']);
      await run(['periksa', 'd.sakip']);
      await run(['ekspor', 'd.sakip', '--json']);
      expect(await hashOf(join(dir, 'd.sakip'))).toBe(before);
    }));

  it('speaks English when asked to', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const { out } = await run(['capaian', 'd.sakip', '--tahun', '2025', '--bahasa', 'en']);
      expect(out).toContain('EXAMPLE: every name and figure is invented.');
      expect(out).toContain('22 of 22 indicators measured');
    }));
});

describe('what the command line does not know', () => {
  it.each([
    [['terbang'], 'Perintah "terbang" tidak dikenal'],
    [['toString'], 'Perintah "toString" tidak dikenal'],
    [
      ['contoh', 'atlantis', 'a.sakip'],
      '"atlantis" tidak dikenal. Yang tersedia: dinsos, bandung, metro, lampung, lahat, kobenhavn',
    ],
    [['contoh', 'lahat'], 'BERKAS'],
    [['capaian', 'tak-ada.sakip', '--tahun', '2025'], 'tak-ada.sakip tidak ditemukan'],
    [['capaian', 'tak-ada.sakip'], '--tahun'],
    [['capaian', 'x.sakip', '--tahun', 'dua ribu'], '"dua ribu" tidak dikenal'],
    [['periksa', 'x.sakip', '--warna'], '"--warna" tidak dikenal'],
    [['hitung'], '--csv'],
    [['hitung', '--csv', 'tak-ada.csv'], 'tak-ada.csv tidak ditemukan'],
    [['hitung', '--csv', '-', '--angka', 'jp'], '"jp" tidak dikenal'],
  ])('answers %j with a sentence and exit code 2', (line, sentence) =>
    withCli(async ({ run }) => {
      const { exitCode, out, error } = await run(line);
      expect(error).toContain(sentence);
      expect(error).not.toMatch(/\n.*\bat /);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    }),
  );

  it('refuses files that are none of ours with exit code 3 and leaves them alone', () =>
    withCli(async ({ dir, run }) => {
      const cases: Record<string, [Buffer, string]> = {
        'kosong.sakip': [Buffer.alloc(0), 'kosong (0 byte)'],
        'teks.sakip': [Buffer.from('ini bukan SQLite\n'.repeat(20)), 'bukan berkas SAKIP'],
      };
      for (const [name, [bytes, sentence]] of Object.entries(cases)) {
        await writeFile(join(dir, name), bytes);
        const { exitCode, error } = await run(['capaian', name, '--tahun', '2025']);
        expect(exitCode).toBe(3);
        expect(error).toContain(sentence);
        expect(await readFile(join(dir, name))).toEqual(bytes);
      }
      await mkdir(join(dir, 'folder.sakip'));
      const folder = await run(['periksa', 'folder.sakip']);
      expect(folder).toMatchObject({ exitCode: 3 });
      expect(folder.error).toContain('adalah folder');
    }));

  it('prints its help in both languages', () =>
    withCli(async ({ run }) => {
      for (const line of [[], ['--help'], ['capaian', '--help']]) {
        const { exitCode, out } = await run(line);
        expect(exitCode).toBe(0);
        expect(out).toContain('Cara pakai:');
        expect(out).toContain('Usage:');
      }
      const { out } = await run(['capaian', '--help']);
      expect(out).toContain('  capaian BERKAS --tahun N');
      expect(out).toContain('  capaian FILE --tahun YEAR');
      expect(out).not.toContain('laporan');
    }));
});
