import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeResources } from '../backend/support/resources.ts';
import { readPdf } from '../support/pdf-text.ts';
import { withCli } from './cli-harness.ts';

describe('selaras pohon', () => {
  it('draws the tree as SVG with the achievements of a year, down to the level asked for', () =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const made = await run([
        'pohon',
        'd.sakip',
        '--keluar',
        'pohon.svg',
        '--tahun',
        '2025',
        '--sampai',
        'sasaran',
      ]);
      expect(made).toMatchObject({ exitCode: 0, error: '' });
      expect(made.out).toMatch(/^Pohon kinerja .*: pohon\.svg \(\d+ KB\)\n$/);
      const svg = await readFile(join(dir, 'pohon.svg'), 'utf8');
      expect(svg).toContain('CONTOH');
      expect(svg).toContain('Capaian tahun 2025');
      expect(svg).toContain('>Sasaran<');
      expect(svg).not.toContain('>Program<');
    }));

  it('makes a PDF in as many pages as are allowed', () =>
    withCli(async ({ dir, run }) => {
      makeResources(dir);
      await run(['contoh', 'lahat', 'l.sakip']);
      const line = [
        'pohon',
        'l.sakip',
        '--keluar',
        'l.pdf',
        '--kertas',
        'F4',
        '--halaman',
        '2',
        '--arah',
        'kanan',
      ];
      const made = await run(line);
      expect(made).toMatchObject({ exitCode: 0, error: '' });
      const { pages } = await readPdf(await readFile(join(dir, 'l.pdf')));
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(made.out).toContain(`${pages.length} halaman`);
      expect((await run(line)).exitCode).toBe(3);
    }));

  it('names what it does not know, with what there is', () =>
    withCli(async ({ run }) => {
      await run(['contoh', 'dinsos', 'd.sakip']);
      const refuse = (...rest: string[]) => run(['pohon', 'd.sakip', '--keluar', 'x.pdf', ...rest]);
      expect(await refuse('--sampai', 'eselon')).toMatchObject({ exitCode: 2 });
      expect((await refuse('--sampai', 'eselon')).error).toContain('sub kegiatan');
      expect((await refuse('--kertas', 'B5')).error).toContain('A4, F4, A3');
      expect((await refuse('--halaman', '0')).error).toContain('1–400');
      expect((await refuse('--arah', 'naik')).error).toContain('bawah, kanan');
      expect((await run(['pohon', 'd.sakip', '--keluar', 'x.png'])).error).toContain('.svg, .pdf');
    }));
});
