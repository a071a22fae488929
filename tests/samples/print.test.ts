import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleNames } from '../../electron/api/document.ts';
import { withCli } from '../cli/cli-harness.ts';
import { readDocx } from '../support/docx-text.ts';

/** Words of each document that its pages cannot do without. */
const words: Readonly<Record<(typeof sampleNames)[number], readonly string[]>> = {
  bandung: ['Oleh Masyarakat', 'rawan sosial keluarga dan anak'],
  metro: ['Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial', 'Bidang Rehabilitasi & Pemberdayaan Sosial'],
  lampung: ['dari semua dan untuk semua', 'terpenuhinya kebutuhan material, spiritual dan sosial'],
  kobenhavn: ['En helstøbt løsning', '2018–2022'],
  lahat: ['meningkatnya pelayanan prima bagi masyarakat', 'Indek Kepuasan Masyarakat (IKM)'],
  dinsos: ['Persentase korban bencana yang menerima bantuan dalam 24 jam'],
};

describe('a Renstra of every sample', () => {
  it.each(sampleNames)('%s prints, however little the source says', (name) =>
    withCli(async ({ dir, run }) => {
      await run(['contoh', name, 'c.sakip']);
      const line = ['laporan', 'c.sakip', '--jenis', 'renstra', '--keluar', 'r.docx'];
      expect(await run(line)).toMatchObject({ exitCode: 0 });
      const { paragraphs, parts } = readDocx(await readFile(join(dir, 'r.docx')));
      const text = paragraphs.map((one) => one.text).join('\n');
      for (const word of words[name]) expect(text).toContain(word);
      // Only the fictional agency calls itself an example.
      expect(/rekaan/.test([...parts.values()].join('\n'))).toBe(name === 'dinsos');
    }),
  );
});
