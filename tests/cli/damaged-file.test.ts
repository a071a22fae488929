import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/sqlite/open.ts';
import { type Cli, withCli } from './cli-harness.ts';

/** Somebody else's program in the file, with the guards off that it has in ours. */
async function tamper({ dir, run }: Cli, statement: string): Promise<void> {
  await run(['contoh', 'dinsos', 'd.sakip']);
  const connection = connect(join(dir, 'd.sakip'), { readonly: false });
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  connection.exec(statement);
  connection.close();
}

const damageOne = (value: string): string =>
  `UPDATE realization SET value = '${value}' WHERE year = 2025 AND quarter = 0 AND indicator_id =
    (SELECT id FROM indicator WHERE name = 'Persentase penduduk miskin' AND id = realization.indicator_id)`;

describe('periksa', () => {
  it.each([
    ['statements under none that exists', "UPDATE node SET parent_id = 'x' WHERE parent_id IS NOT NULL"],
    ['rows of a plan that is gone', 'DELETE FROM plan'],
  ])('finds %s', (_, statement) =>
    withCli(async (cli) => {
      await tamper(cli, statement);
      const { exitCode, error } = await cli.run(['periksa', 'd.sakip']);
      expect(error).toContain('d.sakip rusak atau terpotong');
      expect(exitCode).toBe(3);
    }),
  );

  it('names every damaged value, what it belongs to and where it stands', () =>
    withCli(async (cli) => {
      await tamper(
        cli,
        `${damageOne('abc')};
        UPDATE indicator SET aggregation = 'guess' WHERE id =
          (SELECT max(id) FROM indicator WHERE name = 'Persentase penduduk miskin')`,
      );
      const { exitCode, out } = await cli.run(['periksa', 'd.sakip']);
      const lines = out.trimEnd().split('\n');
      expect(lines.map((line) => /rusak: (.*), yang tidak/.exec(line)?.[1])).toEqual([
        '"Persentase penduduk miskin" di tabel indicator memuat "guess" di kolom aggregation',
        'realisasi "Persentase penduduk miskin" tahun 2025 memuat "abc" di kolom value',
      ]);
      expect(exitCode).toBe(1);
      const json = JSON.parse((await cli.run(['periksa', 'd.sakip', '--json'])).out);
      expect(json.damaged.map(({ count }: { count: number }) => count)).toEqual([2, 2]);
    }));

  it('names the entry of the history that was changed', () =>
    withCli(async (cli) => {
      await tamper(cli, "UPDATE history SET actor = 'Orang lain'");
      const { exitCode, out } = await cli.run(['periksa', 'd.sakip']);
      expect(out).toContain('Riwayat berkas tidak utuh mulai entri 1.');
      expect(exitCode).toBe(1);
      expect(JSON.parse((await cli.run(['periksa', 'd.sakip', '--json'])).out).history).toEqual({
        seq: 1,
        reason: 'entry-altered',
      });
    }));
});

describe('a damaged figure', () => {
  const sentence = (value: string) =>
    `realisasi "Persentase penduduk miskin" tahun 2025 memuat "${value}" di kolom value, yang tidak dapat dibaca`;

  it.each(['abc', '1e5'])('as %j is named by every command that reads, which then counts nothing', (value) =>
    withCli(async (cli) => {
      await tamper(cli, damageOne(value));
      for (const line of [
        ['capaian', 'd.sakip', '--tahun', '2025'],
        ['laporan', 'd.sakip', '--jenis', 'lkjip', '--tahun', '2025', '--keluar', 'l.docx'],
        ['ekspor', 'd.sakip', '--xlsx', 't.xlsx'],
        ['pohon', 'd.sakip', '--keluar', 'p.svg'],
        ['lembar', 'd.sakip', '--tahun', '2025', '--triwulan', '1', '--keluar', 'lembar'],
        ['bandingkan', 'd.sakip', '--versi', 'kerja', 'kerja'],
      ]) {
        const { exitCode, error, out } = await cli.run(line);
        expect({ line, exitCode, out, error }).toMatchObject({ exitCode: 3, out: '' });
        expect(error).toContain(sentence(value));
        expect(error).toContain('Buka salinan atau cadangannya');
      }
      expect(await cli.list()).toEqual(['d.sakip']);
    }),
  );

  it('leaves the file as JSON with everything else, and is told beside it', () =>
    withCli(async (cli) => {
      await tamper(cli, damageOne('abc'));
      const { exitCode, error, out } = await cli.run(['ekspor', 'd.sakip', '--json']);
      expect(exitCode).toBe(1);
      expect(error).toContain(sentence('abc'));
      const { tables } = JSON.parse(out) as { tables: { realization: { value: string | null }[] } };
      expect(tables.realization.filter(({ value }) => value === 'abc')).toHaveLength(1);
      // Mended by hand, it is a whole file again.
      await writeFile(join(cli.dir, 'd.json'), out.replace('"abc"', '"12.5"'));
      expect((await cli.run(['impor', '--json', 'd.json', 'baru.sakip'])).exitCode).toBe(0);
      expect((await cli.run(['capaian', 'baru.sakip', '--tahun', '2025'])).exitCode).toBe(0);
    }));
});

describe('what the program cannot make sense of', () => {
  it('is told with a reference, and its own words go into the log', () =>
    withCli(async (cli) => {
      await tamper(
        cli,
        `INSERT INTO plan_version SELECT 'v' || id, organization_id, 1, id, 0, '2026-01-01', null, null, '{rusak' FROM plan`,
      );
      await copyFile(join(cli.dir, 'd.sakip'), join(cli.dir, 'sebelum'));
      const { exitCode, error } = await cli.run(['bandingkan', 'd.sakip', '--versi', 'ditetapkan', 'kerja']);
      const [, reference] = /catatan ([0-9A-F]{8})\)/.exec(error) ?? [];
      expect({ exitCode, hasEnglish: /JSON|Expected/.test(error) }).toEqual({
        exitCode: 3,
        hasEnglish: false,
      });
      const log = await readFile(join(cli.dir, 'state', 'selaras.log'), 'utf8');
      expect(log).toContain(`${reference} command line\n`);
      expect(log).toContain('JSON');
      expect(await readFile(join(cli.dir, 'd.sakip'))).toEqual(await readFile(join(cli.dir, 'sebelum')));
    }));
});
