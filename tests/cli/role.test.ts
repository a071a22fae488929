import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPreferences } from '../../electron/backend/files/preferences.ts';
import { type Cli, withCli } from './cli-harness.ts';

const setRole = async (dir: string, role: 'planner' | 'evaluator'): Promise<void> => {
  await mkdir(join(dir, 'state'), { recursive: true });
  const kept = await openPreferences(join(dir, 'state')).setRole(role);
  if (!kept.ok) throw new Error(kept.error.code);
};

/** Every line that changes a file. */
const listLines = (dir: string): readonly (readonly string[])[] => [
  ['isi', 'd.sakip', join(dir, 'isian.csv'), '--tahun', '2026', '--triwulan', '4'],
  ['serapan', 'd.sakip', join(dir, 'serapan.csv'), '--tahun', '2026'],
  ['bukti', 'tambah', 'd.sakip', join(dir, 'bukti.pdf'), '--indikator', '1.1.1.a', '--tahun', '2026'],
];

async function prepare({ dir, run }: Cli): Promise<void> {
  await run(['contoh', 'dinsos', 'd.sakip']);
  await writeFile(join(dir, 'isian.csv'), 'Kode;Realisasi\n1.1.1.a;68\n');
  await writeFile(join(dir, 'serapan.csv'), 'Kode;Realisasi s.d. Triwulan IV\n1.06.05.2.01.0001;900000000\n');
  await writeFile(join(dir, 'bukti.pdf'), '%PDF-1.4\n%%EOF\n');
}

describe('the role of the computer on the command line', () => {
  it('keeps an evaluator from changing an office’s file, which stays as it was to the byte', () =>
    withCli(async (cli) => {
      const { dir, run } = cli;
      await prepare(cli);
      await setRole(dir, 'evaluator');
      const before = await readFile(join(dir, 'd.sakip'));
      for (const line of listLines(dir)) {
        const refused = await run(line);
        expect([line[0], refused.exitCode]).toEqual([line[0], 3]);
        expect(refused.error).toContain('Peran di komputer ini penilai: isi kantor hanya dibaca.');
      }
      expect((await readFile(join(dir, 'd.sakip'))).equals(before)).toBe(true);
      // What only reads is an evaluator's work.
      expect((await run(['capaian', 'd.sakip', '--tahun', '2026'])).exitCode).toBe(0);
      expect((await run([...(listLines(dir)[0] ?? []), '--pratinjau'])).error).toBe('');
    }));

  it('lets a planner write', () =>
    withCli(async (cli) => {
      await prepare(cli);
      await setRole(cli.dir, 'planner');
      for (const line of listLines(cli.dir)) {
        const { exitCode, error } = await cli.run(line);
        expect([line[0], error]).toEqual([line[0], '']);
        expect(exitCode).toBeLessThan(3);
      }
    }));
});
