import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../electron/backend/reports/model/build-report-model.ts';
import {
  listBlocks,
  listSections,
  type ReportModel,
} from '../../electron/backend/reports/model/report-model.ts';
import { readSample } from '../samples/read-sample.ts';
import { expectOk } from '../support/temp-db.ts';

type SampleName = Parameters<typeof readSample>[0];

async function build(name: SampleName, kind: 'renstra' | 'strategy'): Promise<ReportModel> {
  return expectOk(buildReportModel(await readSample(name), { kind, year: null, date: '2026-11-21' }));
}

/** Everything a page says, one block a line. */
const readText = (model: ReportModel): string =>
  listBlocks(model)
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.runs.map(({ text }) => text).join('');
        case 'list':
          return block.items.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
        case 'definitions':
          return block.items.map(({ term, meaning }) => `${term} – ${meaning}`).join('\n');
        case 'table':
          return [...block.header, ...block.rows.map(({ cells }) => cells)]
            .map((cells) => cells.map(({ text }) => text).join(' | '))
            .join('\n');
        case 'placeholder':
          return `[${block.text}]`;
        default:
          return '';
      }
    })
    .join('\n');

const titlesOf = (model: ReportModel): readonly string[] =>
  listSections(model.sections).map(({ title }) => title);

describe('a founding document on paper', () => {
  it('explains the seven terms of Bandung’s vision and lists its abbreviations', async () => {
    const model = await build('bandung', 'renstra');
    const text = readText(model);
    for (const term of ['Kesejahteraan Sosial', 'Dari Masyarakat', 'Unggul', 'Nyaman', 'Sejahtera']) {
      expect(text).toContain(`${term} – `);
    }
    expect(titlesOf(model)).toContain('Daftar Singkatan');
    expect(text).toMatch(/PMKS – Penyandang Masalah Kesejahteraan Sosial/);
  });

  it('gives Metro’s duties with meaning, form and units, its motto, and the vision it serves', async () => {
    const text = readText(await build('metro', 'renstra'));
    expect(text).toMatch(/Rehabilitasi Sosial – .*proses pengembalian.*dilaksanakan oleh .*Rehabilitasi/);
    expect(text).toContain('Help People to Help Themselves');
    expect(text).toMatch(/Undang-Undang Nomor 11 Tahun 2009.*Nomor 14 Tahun 2019/);
    expect(text).toContain('“Terwujudnya Kota Metro Berpendidikan, Sehat, Sejahtera dan Berbudaya”');
  });

  it('tells Lampung’s figures with their years, marks what is computed, and says who said it', async () => {
    const text = readText(await build('lampung', 'renstra'));
    // 8,734 of 156,856 persons are 5.568 %, 11,927 of 616,092 households 1.936 %.
    expect(text).toContain('5,57% *');
    expect(text).toContain('1,94% *');
    expect(text).toMatch(/± 7\.932\.132 \| jiwa \| 2013/);
    expect(text).toContain('Asal pernyataan: Sumarju Saeni');
    expect(text).toContain('24 Agustus 2017');
  });

  it('prints Copenhagen’s strategy in its own words and a visible gap for what the source leaves open', async () => {
    const model = await build('kobenhavn', 'strategy');
    expect(model.title).toBe('En by med plads til alle - socialstrategi 2018-2022');
    expect(model.cover?.title).toBe(model.title);
    expect(titlesOf(model)).toEqual(
      expect.arrayContaining(['Vision og formål', 'Visioner', 'Hvem strategien er til for', 'Udmøntning']),
    );
    const text = readText(model);
    expect(text).toContain('Vision 1.1: Et værdigt liv');
    expect(text).toContain('Suppleret, kilde: kk.dk');
    expect(text).toMatch(
      /Særligt behov: handicap; sindslidelse; misbrug; kriminalitet; hjemløshed; mistrivsel/,
    );
    expect(text).toContain('[Mangler endnu: mål og status.]');
    expect(text).toContain('forelægges Socialudvalget');
  });
});
