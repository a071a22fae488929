import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCli } from './cli-harness.ts';

const makers: readonly (readonly [string, (target: string) => readonly string[]])[] = [
  ['contoh', (target) => ['contoh', 'lahat', target]],
  ['laporan', (target) => ['laporan', 'l.sakip', '--jenis', 'renstra', '--keluar', target]],
];

describe.each(makers)('where %s writes', (_, makeLine) => {
  const target = 'hasil.pdf';

  it('a folder is never a file, and nothing is offered to replace it', () =>
    withCli(async ({ dir, run }) => {
      await mkdir(join(dir, target));
      for (const flags of [[], ['--timpa']]) {
        const { exitCode, error } = await run([...makeLine(target), ...flags]);
        expect({ exitCode, error }).toEqual({
          exitCode: 3,
          error: 'hasil.pdf adalah folder, bukan berkas. Pilih berkas di dalamnya.\n',
        });
      }
    }));

  it('a missing folder is refused with exit code 3: it is no input', () =>
    withCli(async ({ dir, run }) => {
      const { exitCode, error } = await run(makeLine('tak ada/hasil.pdf'));
      expect({ exitCode, error }).toEqual({
        exitCode: 3,
        error: `Folder ${join(dir, 'tak ada')} tidak ditemukan. Pilih folder lain.\n`,
      });
    }));

  it('a file in the place of a folder is refused alike', () =>
    withCli(async ({ dir, run }) => {
      await writeFile(join(dir, 'berkas'), 'isi');
      const { exitCode, error } = await run(makeLine('berkas/hasil.pdf'));
      expect(exitCode).toBe(3);
      expect(error).toContain('tidak ditemukan');
      expect(await readFile(join(dir, 'berkas'), 'utf8')).toBe('isi');
    }));

  it.skipIf(process.platform === 'win32')('what is no file is not replaced, whatever was asked', () =>
    withCli(async ({ dir, run, list }) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(dir, target), resolve));
      try {
        const { exitCode, error } = await run([...makeLine(target), '--timpa']);
        expect(exitCode).toBe(3);
        expect(error).toContain('hasil.pdf tidak dapat dipakai sebagai nama berkas');
        expect(await list()).toEqual([target]);
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    }),
  );
});
