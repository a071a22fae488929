import { copyFile, readFile } from 'node:fs/promises';
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

describe('periksa', () => {
  it.each([
    ['a word where a figure belongs', "UPDATE realization SET value = 'abc' WHERE value IS NOT NULL"],
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

describe('what the program cannot make sense of', () => {
  it('is told with a reference, and its own words go into the log', () =>
    withCli(async (cli) => {
      await tamper(cli, "UPDATE realization SET value = 'abc' WHERE value IS NOT NULL");
      await copyFile(join(cli.dir, 'd.sakip'), join(cli.dir, 'sebelum'));
      const { exitCode, error } = await cli.run(['capaian', 'd.sakip', '--tahun', '2025']);
      const [, reference] = /catatan ([0-9A-F]{8})\)/.exec(error) ?? [];
      expect({ exitCode, hasEnglish: /Cannot|BigInt/.test(error) }).toEqual({
        exitCode: 3,
        hasEnglish: false,
      });
      const log = await readFile(join(cli.dir, 'state', 'selaras.log'), 'utf8');
      expect(log).toContain(`${reference} command line\n`);
      expect(log).toContain('abc');
      expect(await readFile(join(cli.dir, 'd.sakip'))).toEqual(await readFile(join(cli.dir, 'sebelum')));
    }));
});
