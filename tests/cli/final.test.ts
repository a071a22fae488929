import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/sqlite/open.ts';
import { makeResources } from '../backend/support/resources.ts';
import { signature } from '../support/pdf-signature.ts';
import { type Cli, withCli } from './cli-harness.ts';

type Listed = Readonly<{
  id: string;
  document: string;
  reason: string | null;
  openFindings: number;
  files: readonly Readonly<{ role: string; fileHash: string }>[];
}>;

const withExample = (act: (cli: Cli) => Promise<void>) =>
  withCli(async (cli) => {
    makeResources(cli.dir);
    await cli.run(['contoh', 'dinsos', 'd.sakip']);
    await act(cli);
  });
const read = ({ dir }: Cli, name: string): Buffer => readFileSync(join(dir, name));
const makeIku = (cli: Cli, name: string) =>
  cli.run([
    'laporan',
    'd.sakip',
    '--jenis',
    'iku',
    '--tanggal',
    '2026-01-12',
    '--final',
    '--alasan',
    'Dibahas dalam rapat',
    '--keluar',
    name,
  ]);
const list = async (cli: Cli, file = 'd.sakip'): Promise<readonly Listed[]> =>
  JSON.parse((await cli.run(['final', file, '--json'])).out) as Listed[];
const shorten = ({ id }: Listed): string => id.slice(-8);

/** A name that stands in the document, changed past the program's own screens. */
function renameIndicators({ dir }: Cli): void {
  const connection = connect(join(dir, 'd.sakip'), { readonly: false });
  connection.exec("update indicator set name = 'Indeks Ketangguhan' where kind = 'iku'");
  connection.close();
}

describe('final', () => {
  it('keeps a document as it was given out, and gives those very bytes again after the data changed', () =>
    withExample(async (cli) => {
      expect(await cli.run(['final', 'd.sakip'])).toMatchObject({
        exitCode: 0,
        out: 'Belum ada dokumen final.\n',
      });
      const made = await makeIku(cli, 'iku.pdf');
      expect(made).toMatchObject({ exitCode: 0, error: '' });
      const [final, ...others] = await list(cli);
      if (!final) throw new Error('nothing was made final');
      expect(others).toEqual([]);
      const id = shorten(final);
      expect(made.out).toContain(`Dijadikan final dengan nomor ${id}.`);
      const listed = (await cli.run(['final', 'd.sakip', '--jenis', 'iku'])).out;
      expect(listed).toContain('iku; 12 Januari 2026; Siap ttd');
      expect((await cli.run(['final', 'd.sakip', '--tahun', '2025'])).out).toBe('Belum ada dokumen final.\n');

      renameIndicators(cli);
      const take = (name: string, ...flags: readonly string[]) =>
        cli.run(['final', 'd.sakip', '--ambil', id, '--keluar', name, ...flags]);
      expect((await take('lagi.pdf')).exitCode).toBe(0);
      expect(read(cli, 'lagi.pdf')).toEqual(read(cli, 'iku.pdf'));
      expect((await take('lagi.docx')).exitCode).toBe(0);
      expect(read(cli, 'lagi.docx').subarray(0, 2).toString()).toBe('PK');
      expect((await take('isi.json')).exitCode).toBe(0);
      expect(JSON.parse(read(cli, 'isi.json').toString())).toMatchObject({ form: 1, kind: 'iku' });
      expect((await take('lagi.pdf')).error).toContain('lagi.pdf');
      expect((await take('ttd.pdf', '--tertanda')).exitCode).not.toBe(0);
      expect((await take('x.odt')).error).toContain('.pdf, .docx, .xlsx, .json');
      expect(
        (await cli.run(['final', 'd.sakip', '--ambil', 'ffffffff', '--keluar', 'x.pdf'])).error,
      ).toContain(id);

      // What was given out says the old name, the data of now another.
      const compared = await cli.run(['final', 'd.sakip', '--bandingkan', id, 'kini']);
      expect(compared.exitCode).toBe(1);
      expect(compared.out).toContain('→ Indeks Ketangguhan');
      const same = await cli.run(['final', 'd.sakip', '--bandingkan', id, id]);
      expect(same).toEqual({ exitCode: 0, out: 'Isinya sama.\n', error: '' });
      expect((await cli.run(['final', 'd.sakip', '--bandingkan', id])).error).toContain('ID|kini');
    }));

  it('stores the signed PDF, says what it is, and what an export leaves behind', () =>
    withExample(async (cli) => {
      expect((await makeIku(cli, 'iku.pdf')).exitCode).toBe(0);
      const [final] = await list(cli);
      if (!final) throw new Error('nothing was made final');
      const attach = (name: string) =>
        cli.run(['final', 'd.sakip', '--tertanda', name, '--untuk', shorten(final)]);
      expect((await attach('iku.pdf')).error).toContain('belum ditandatangani');
      writeFileSync(join(cli.dir, 'ttd.pdf'), Buffer.concat([read(cli, 'iku.pdf'), signature]));
      const done = await attach('ttd.pdf');
      expect(done.out).toContain('Tanda tangan elektronik ditambahkan pada PDF yang dibuat.');
      const listed = (await cli.run(['final', 'd.sakip'])).out;
      expect(listed).toContain('Ditandatangani');
      expect(listed).toMatch(/ttd\.pdf \(\d+ KB\)\. Tanda tangan elektronik ditambahkan/);
      const take = ['final', 'd.sakip', '--ambil', shorten(final), '--tertanda', '--keluar', 'kembali.pdf'];
      expect((await cli.run(take)).exitCode).toBe(0);
      expect(read(cli, 'kembali.pdf')).toEqual(read(cli, 'ttd.pdf'));

      const exported = await cli.run(['ekspor', 'd.sakip', '--json']);
      expect(exported.error).toContain('Tanpa isi 5 berkas dokumen final');
      expect(JSON.parse(exported.out).leftOut).toMatchObject({ evidenceFiles: 0, finals: { files: 5 } });
      writeFileSync(join(cli.dir, 'e.json'), exported.out);
      expect(await cli.run(['impor', '--json', 'e.json', 'baru.sakip'])).toMatchObject({ exitCode: 0 });
      expect((await cli.run(['ekspor', 'baru.sakip', '--json'])).out).toBe(exported.out);
      expect(await list(cli, 'baru.sakip')).toEqual(await list(cli));
      const there = (await cli.run(['final', 'baru.sakip'])).out;
      expect(there).toContain('isinya tidak ikut dalam salinan ringan ini');
      const taken = await cli.run([
        'final',
        'baru.sakip',
        '--ambil',
        shorten(final),
        '--keluar',
        'tidak.pdf',
      ]);
      expect(taken.error).toContain('Salinan ringan ini tidak memuat isi');
      expect(await cli.list()).not.toContain('tidak.pdf');
    }));

  it('is not made of what is open without a reason, nor of a choice the file does not have', () =>
    withExample(async (cli) => {
      const make = (...flags: readonly string[]) =>
        cli.run(['laporan', 'd.sakip', '--jenis', 'lkjip', '--tahun', '2026', '--keluar', 'x.pdf', ...flags]);
      const refused = (await make('--final')).error;
      expect(refused).toContain('3 indikator belum punya realisasi');
      expect(refused).toContain('Hal yang masih terbuka');
      expect((await make('--final', '--mono')).error).toContain('--mono');
      expect((await make('--alasan', 'Mendesak')).error).toContain('--alasan');
      expect(await cli.list()).not.toContain('x.pdf');
      expect(await list(cli)).toEqual([]);
    }));

  it('finds damaged bytes when the file is checked', () =>
    withExample(async (cli) => {
      expect((await makeIku(cli, 'iku.pdf')).exitCode).toBe(0);
      const check = () => cli.run(['periksa', 'd.sakip', '--bagian', 'berkas']);
      expect(await check()).toMatchObject({ exitCode: 0 });
      const connection = connect(join(cli.dir, 'd.sakip'), { readonly: false });
      const [final] = await list(cli);
      const hash = final?.files.find(({ role }) => role === 'docx')?.fileHash;
      connection
        .prepare('update evidence_piece set bytes = ? where hash = ?')
        .run(Buffer.from('rusak'), hash);
      connection.close();
      const found = await check();
      expect(found.exitCode).toBe(1);
      expect(found.out).toContain('Isi dokumen final rusak');
      expect(found.out).toContain('.docx');
    }));
});
