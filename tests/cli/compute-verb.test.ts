import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

const table = 'arah,metode,target,target_maks,realisasi,cap,skala\npositif,,80,,72,,\n';

describe('hitung --csv', () => {
  it.each([
    ['kosong.csv', Buffer.alloc(0), 'Berkas kosong.csv kosong (0 byte). Pilih berkas lain.'],
    ['latin.csv', Buffer.from(`${table}positif,,80,,72,,caf\xe9\n`, 'latin1'), 'latin.csv bukan teks UTF-8.'],
    ['utf16.csv', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf16.csv bukan teks UTF-8.'],
    ['tanpa-tanda.csv', Buffer.from(table, 'utf16le'), 'tanpa-tanda.csv bukan teks UTF-8.'],
    [
      'lain.csv',
      Buffer.from('nama,nilai\na,1\n'),
      'Kolom "arah, metode, target, target_maks, realisasi, cap, skala" tidak ada.',
    ],
    ['dua.csv', Buffer.from(table.replace('cap', 'cap,TARGET')), 'Kolom "target" ada dua kali.'],
  ])('refuses %s with a sentence and exit code 3', (name, bytes, sentence) =>
    withCli(async ({ dir, run }) => {
      await writeFile(join(dir, name), bytes);
      const { exitCode, out, error } = await run(['hitung', '--csv', name]);
      expect(error).toContain(sentence);
      expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    }),
  );

  it('reads standard input as it reads a file', () =>
    withCli(async ({ run }) => {
      expect((await run(['hitung', '--csv', '-'], table)).out).toContain('90.00,Tinggi');
      expect(await run(['hitung', '--csv', '-'])).toEqual({
        exitCode: 3,
        out: '',
        error: 'Berkas masukan baku kosong (0 byte). Pilih berkas lain.\n',
      });
    }));

  it('goes on after a bad row, counts it on the other stream and ends with exit code 1', () =>
    withCli(async ({ run }) => {
      const { exitCode, out, error } = await run(['hitung', '--csv', '-'], `${table}naik,,80,,72,,\n`);
      expect(exitCode).toBe(1);
      expect(out.trimEnd().split('\n')).toHaveLength(3);
      expect(error).toBe('Baris: 2. Tidak dapat dihitung: 1.\n');
    }));
});
