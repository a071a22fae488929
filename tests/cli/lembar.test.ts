import { mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnTags } from '../../db/domain/entry-sheet/read-rows.ts';
import { lockPathOf } from '../../db/sqlite/lock.ts';
import { type Filling, fillSheet, findCell, readCells } from '../support/fill-sheet.ts';
import { type Cli, withCli } from './cli-harness.ts';

const period = ['--tahun', '2026', '--triwulan', '3'];
const folder = 'Lembar isian';

/** The sample with its sheets in a folder. */
const withSheets = (act: (cli: Cli) => Promise<void>): Promise<void> =>
  withCli(async (cli) => {
    await cli.run(['contoh', 'dinsos', 'd.sakip']);
    const made = await cli.run(['lembar', 'd.sakip', ...period, '--keluar', folder]);
    expect(made).toMatchObject({ exitCode: 0, error: '' });
    expect(made.out).toMatch(
      /^Lembar isian dibuat di Lembar isian: 5 berkas\.\n {2}Lembar isian Sekretariat TW III 2026\.xlsx: 8 indikator\n/,
    );
    await act(cli);
  });

/** Fills the first empty cells of a column in the sheet of a unit, and gives the ids of their indicators. */
async function fill(
  { dir }: Cli,
  unit: string,
  values: readonly Filling[],
  column: string = columnTags.value,
) {
  const file = join(dir, folder, `Lembar isian ${unit} TW III 2026.xlsx`);
  const bytes = await readFile(file);
  const cells = readCells(bytes);
  const ids = [...cells]
    .filter(([address, text]) => address.startsWith('A') && /^[0-9a-f-]{36}$/.test(text))
    .map(([, id]) => id)
    .filter((id) => cells.get(findCell(bytes, columnTags.value, id)) === '');
  const filled = Object.fromEntries(
    values.map((value, index) => [findCell(bytes, column, ids[index] ?? ''), value]),
  );
  await writeFile(file, fillSheet(bytes, filled));
  return { name: `${folder}/Lembar isian ${unit} TW III 2026.xlsx`, ids: ids.slice(0, values.length) };
}

type Row = {
  row: number;
  indicatorId: string;
  state: string;
  isTaken: boolean;
  problems: { sentence: string }[];
};
const readRows = (out: string): readonly Row[] =>
  (JSON.parse(out) as { files: { rows: Row[] }[] }).files.flatMap(({ rows }) => rows);

describe('selaras lembar', () => {
  it('writes one sheet for each unit into a new folder, and over another one only when told to', () =>
    withSheets(async ({ dir, run }) => {
      const again = await run(['lembar', 'd.sakip', ...period, '--keluar', folder]);
      expect(again).toMatchObject({ exitCode: 3, out: '' });
      await writeFile(join(dir, folder, 'catatan.txt'), 'tetap di sini');
      const over = await run(['lembar', 'd.sakip', ...period, '--keluar', folder, '--timpa', '--json']);
      expect(over.exitCode).toBe(0);
      const made = JSON.parse(over.out) as { name: string; unitName: string; rows: number }[];
      expect(made.map(({ rows }) => rows)).toEqual([8, 5, 9, 9, 3]);
      expect((await readdir(join(dir, folder))).toSorted()).toEqual(
        ['catatan.txt', ...made.map(({ name }) => name)].toSorted(),
      );
      const nowhere = await run(['lembar', 'd.sakip', '--tahun', '2026', '--triwulan', '5', '--keluar', 'x']);
      expect(nowhere).toMatchObject({ exitCode: 2, out: '' });
    }));
});

describe('selaras isi', () => {
  it('says what each row would do, takes it in one step, and changes nothing the second time', () =>
    withSheets(async (cli) => {
      const { run } = cli;
      const one = await fill(
        cli,
        'Bidang Penanganan Fakir Miskin',
        ['Menunggu BPS'],
        columnTags.missingReason,
      );
      const other = await fill(cli, 'Bidang Rehabilitasi Sosial', [81, { error: '#REF!' }]);
      const line = ['isi', 'd.sakip', one.name, other.name, ...period];
      const before = await run(['ekspor', 'd.sakip', '--json']);
      const preview = await run([...line, '--pratinjau']);
      expect(preview.exitCode).toBe(1);
      expect(preview.out).toMatch(/\[baru\] \d+: .+: kosong → t\.t\.: Menunggu BPS\n/);
      expect(preview.out).toMatch(
        /\[ditolak\] \d+: .+: kosong\n {6}I\d+: Rumus gagal \(#REF!\)\. Tulis angkanya\.\n/,
      );
      expect(preview.out).toMatch(/Bidang Pemberdayaan Sosial belum kembali \(\d+ indikator\)\n/);
      expect(preview.out).toMatch(
        /Baru: 2\. Berubah: 0\. Bentrok: 0\. Tetap: \d+\. Ditolak: 1\.\nPratinjau saja/,
      );
      expect((await run(['ekspor', 'd.sakip', '--json'])).out).toBe(before.out);

      const done = await run([...line, '--json']);
      expect(done.exitCode).toBe(1);
      const taken = readRows(done.out).filter(({ isTaken }) => isTaken);
      expect(taken.map(({ indicatorId }) => indicatorId).toSorted()).toEqual(
        [one.ids[0] ?? '', other.ids[0] ?? ''].toSorted(),
      );
      const again = await run(['isi', 'd.sakip', one.name, ...period]);
      expect(again.exitCode).toBe(0);
      expect(again.out).toMatch(/Sudah diterima 21 November 2026\.\n/);
      expect(again.out).toMatch(
        /Baru: 0\. Berubah: 0\. Bentrok: 0\. Tetap: 3\. Ditolak: 0\.\nTidak ada yang berubah/,
      );
    }));

  it('takes no conflict unless it is told to', () =>
    withSheets(async (cli) => {
      const { run, dir } = cli;
      const first = await fill(cli, 'Bidang Rehabilitasi Sosial', [81]);
      const sent = await readFile(join(dir, first.name));
      await run(['isi', 'd.sakip', first.name, ...period]);
      const cell = findCell(sent, columnTags.value, first.ids[0] ?? '');
      await mkdir(join(dir, 'lain'));
      await writeFile(join(dir, 'lain', 'kedua.xlsx'), fillSheet(sent, { [cell]: 80 }));
      const line = ['isi', 'd.sakip', 'lain/kedua.xlsx', ...period];
      const refused = await run(line);
      expect(refused.exitCode).toBe(1);
      expect(refused.out).toMatch(/\[bentrok\] \d+: .+: 81 → 80 \(tidak diambil\)\n/);
      const forced = await run([...line, '--timpa-konflik']);
      expect(forced.exitCode).toBe(0);
      expect((await run([...line, '--json'])).exitCode).toBe(0);
    }));

  it("reads an office's own table by code or name, and tells which lines it does not know", () =>
    withSheets(async (cli) => {
      const { run, dir } = cli;
      const exported = JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out) as {
        tables: { indicator: { id: string; name: string }[] };
      };
      const { ids } = await fill(cli, 'Bidang Rehabilitasi Sosial', [81]);
      const name = exported.tables.indicator.find(({ id }) => id === ids[0])?.name ?? '';
      await writeFile(
        join(dir, 'rekap.csv'),
        `Indikator;Realisasi\n${name};80,5\nJumlah planet yang dikunjungi;3\n`,
      );
      const done = await run(['isi', 'd.sakip', 'rekap.csv', ...period]);
      expect(done.exitCode).toBe(1);
      expect(done.out).toMatch(/^rekap\.csv \(tabel\):\n {2}\[baru\] 2: .+: kosong → 80,5\n/);
      expect(done.out).toMatch(/\[ditolak\] 3: .+\n {6}Tidak ada indikator seperti ini: Jumlah planet/);
    }));

  it('changes nothing while a window has the file open, and says who has it', () =>
    withCli(async ({ run, dir }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const file = join(dir, 'd.sakip');
      await writeFile(
        join(dir, 'rekap.csv'),
        'Indikator;Realisasi\nJumlah keluarga penerima bantuan pangan daerah;400\n',
      );
      // The parent of the tests' process: a process that lives and is not this one.
      const holder = {
        pid: process.ppid,
        host: hostname(),
        port: null,
        startedAt: new Date().toISOString(),
      };
      await writeFile(lockPathOf(await realpath(file)), JSON.stringify({ ...holder, token: 'another' }));
      const before = await readFile(file);
      const line = ['isi', 'd.sakip', 'rekap.csv', '--tahun', '2026', '--triwulan', '4'];
      const refused = await run(line);
      expect(refused.exitCode).toBe(3);
      expect(refused.error).toContain(`sedang dibuka oleh ${hostname()}`);
      expect(await readFile(file)).toEqual(before);
      await rm(lockPathOf(await realpath(file)));
      expect((await run(line)).exitCode).toBe(0);
    }));

  it('fills in one month of a table that has them all, and leaves the rest of the quarter', () =>
    withCli(async ({ run, dir }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const name = 'Jumlah keluarga penerima bantuan pangan daerah';
      await writeFile(
        join(dir, 'bulanan.csv'),
        `Indikator;Oktober;November;Desember\n${name};400;t.t.;420\nPersentase penduduk miskin;8,9;8,8;8,7\n`,
      );
      const line = ['isi', 'd.sakip', 'bulanan.csv', '--tahun', '2026', '--bulan'];
      const done = await run([...line, '10']);
      expect(done.out).toMatch(/\[baru\] 2: .+: kosong → 400\n/);
      await run([...line, '12', '--triwulan', '4']);
      const refused = await run([...line, '11', '--pratinjau']);
      // A month has no reason of its own, and what is measured by the year has no months.
      expect(refused.out).toMatch(/\[ditolak\] 2: /);
      expect(refused.out).toMatch(/\[ditolak\] 3: .+\n {6}Indikator ini diukur setahun sekali\./);
      expect(refused.exitCode).toBe(1);
      type Months = { quarter: number; year: number; value: string | null; month_1: string; month_3: string };
      const { tables } = JSON.parse((await run(['ekspor', 'd.sakip', '--json'])).out) as {
        tables: { realization: Months[] };
      };
      const ofFourth = tables.realization.filter(({ quarter, month_1 }) => quarter === 4 && month_1 !== null);
      expect(ofFourth).toMatchObject([
        { year: 2026, quarter: 4, value: null, month_1: '400', month_2: null, month_3: '420' },
      ]);
      // What months say goes out with an export and comes back with it.
      const exported = (await run(['ekspor', 'd.sakip', '--json'])).out;
      await writeFile(join(dir, 'd.json'), exported);
      expect(await run(['impor', '--json', 'd.json', 'baru.sakip'])).toMatchObject({ exitCode: 0 });
      expect((await run(['ekspor', 'baru.sakip', '--json'])).out).toBe(exported);
      for (const wrong of [['13'], ['10', '--triwulan', '1']]) {
        expect(await run([...line, ...wrong])).toMatchObject({ exitCode: 2, out: '' });
      }
    }));

  it('names what it cannot read beside what it can, and refuses a line without tables', () =>
    withSheets(async (cli) => {
      const { run, dir } = cli;
      await writeFile(join(dir, 'kosong.xlsx'), '');
      await writeFile(join(dir, 'surat.xlsx'), 'Kepada Yth.');
      const { name } = await fill(cli, 'Bidang Rehabilitasi Sosial', [81]);
      const mixed = await run([
        'isi',
        'd.sakip',
        'kosong.xlsx',
        'surat.xlsx',
        name,
        ...period,
        '--pratinjau',
      ]);
      expect(mixed.exitCode).toBe(1);
      expect(mixed.out).toMatch(/kosong\.xlsx: .+kosong/);
      expect(mixed.out).toMatch(/surat\.xlsx: /);
      expect(mixed.out).toMatch(/Baru: 1\./);
      const wrong = await run(['isi', 'd.sakip', name, '--tahun', '2026', '--triwulan', '2']);
      expect(wrong.exitCode).toBe(1);
      expect(wrong.out).toContain('Lembar ini untuk TW III 2026.');
      expect(await run(['isi', 'd.sakip', ...period])).toMatchObject({ exitCode: 2, out: '' });
      expect(await run(['isi', 'd.sakip', 'tidak-ada.xlsx', ...period])).toMatchObject({
        exitCode: 2,
        out: '',
      });
    }));
});
