import { describe, expect, it } from 'vitest';
import { compareWithSource, listStatements } from './hold-source.ts';
import { readSample } from './read-sample.ts';
import { bandungSource } from './sources/bandung.ts';

describe('the Bandung document', () => {
  it('explains seven terms of its vision in the order of the source', async () => {
    const { nodes } = await readSample('bandung');
    const vision = nodes.find((node) => node.levelKind === 'vision');
    expect(vision?.text).toBe(
      'Kesejahteraan Sosial dari, oleh, dan untuk Masyarakat menuju Bandung yang Unggul, Nyaman, dan Sejahtera',
    );
    expect(vision?.glosses.map(({ term }) => term)).toEqual([
      'Kesejahteraan Sosial',
      'Dari Masyarakat',
      'Oleh Masyarakat',
      'Untuk Masyarakat',
      'Unggul',
      'Nyaman',
      'Sejahtera',
    ]);
  });

  it('has four missions, uncut, the last two of which explain a phrase of their own', async () => {
    const { nodes } = await readSample('bandung');
    const missions = nodes.filter((node) => node.levelKind === 'mission');
    expect(missions.map(({ code, text }) => `${code}. ${text}`)).toEqual(bandungSource.slice(-4));
    expect(missions.map(({ glosses }) => glosses.map(({ term }) => term))).toEqual([
      [],
      [],
      ['pelayanan sosial'],
      ['rawan sosial'],
    ]);
  });

  it('lists its abbreviations, and leaves the meaning of the one it does not spell out empty', async () => {
    const { abbreviations } = await readSample('bandung');
    expect(abbreviations.map(({ short, meaning }) => [short, meaning])).toEqual([
      ['APBD', null],
      ['PMKS', 'Penyandang Masalah Kesejahteraan Sosial'],
      ['PSKS', 'Potensi dan Sumber Kesejahteraan Sosial'],
    ]);
  });

  it('holds every word of the source and none of its own', async () => {
    const compared = compareWithSource(listStatements(await readSample('bandung')), bandungSource, [
      'Visi Dinas Sosial Kota Bandung yaitu',
      'Visi Dinas Sosial Kota Bandung tersebut dijabarkan sebagai berikut',
      'mengandung pengertian',
      'Untuk mencapai Visi tersebut, Dinas Sosial Kota Bandung merumuskan misi sebagai berikut',
      '\n1. ',
      '\n2. ',
      '\n3. ',
      '\n4. ',
    ]);
    expect(compared).toEqual({ foreign: [], left: '' });
  });

  it('leaves empty what the source does not say', async () => {
    const document = await readSample('bandung');
    expect(document.plan).toMatchObject({ periodStart: null, periodEnd: null, profile: null });
    expect(document.nodes).toHaveLength(5);
    const { indicators, budgets, statistics, duties, legalBases, units, officials, provenances } = document;
    expect([indicators, budgets, statistics, duties, legalBases, units, officials, provenances]).toEqual(
      Array.from({ length: 8 }, () => []),
    );
  });
});
