import { describe, expect, it } from 'vitest';
import { toFixedHalfUp } from '../../db/domain/rational.ts';
import { measureStatistic } from '../../db/domain/statistic.ts';
import { compareWithSource, listStatements } from './hold-source.ts';
import { readSample } from './read-sample.ts';
import { lampungSource } from './sources/lampung.ts';

describe('the Lampung document', () => {
  it('has a vision with what it means, which is not its goal', async () => {
    const { nodes } = await readSample('lampung');
    const vision = nodes.find((node) => node.levelKind === 'vision');
    const goals = nodes.filter((node) => node.levelKind === 'goal');
    expect(vision?.text).toMatch(/dari semua dan untuk semua$/);
    expect(vision?.explanation).toMatch(/mengacu pada kebijakan pembangunan nasional dan daerah/);
    expect(vision?.glosses).toHaveLength(1);
    expect(goals.map(({ text }) => text)).toEqual([
      'terpenuhinya kebutuhan material, spiritual dan sosial agar dapat hidup layak dan mampu mengembangkan ' +
        'diri, sehingga dapat melakukan fungsi sosialnya',
    ]);
  });

  it('has six priorities and five policy directions in the order of the source', async () => {
    const { nodes } = await readSample('lampung');
    const textsOf = (kind: string) => nodes.filter((one) => one.levelKind === kind).map(({ text }) => text);
    expect(textsOf('priority')).toEqual([
      'kemiskinan',
      'ketelantaran',
      'kedisabilitasan',
      'ketunaan sosial',
      'korban bencana alam',
      'bencana sosial',
    ]);
    expect(textsOf('policy').map((text) => text.split(' ')[0])).toEqual([
      'meningkatkan',
      'meningkatkan',
      'memantapkan',
      'menciptakan',
      'mendukung',
    ]);
  });

  it('tells five figures with unit, year and source, the population as about so many', async () => {
    const { statistics } = await readSample('lampung');
    const told = statistics.filter((one) => one.partId === null);
    expect(told.map((one) => [one.value, one.unitOfMeasure, one.year])).toEqual([
      ['7932132', 'jiwa', 2013],
      ['156856', 'jiwa', 2016],
      ['616092', 'KK', 2016],
      ['8734', 'jiwa', 2016],
      ['11927', 'KK', 2016],
    ]);
    expect(told.map((one) => one.isApproximate)).toEqual([true, false, false, false, false]);
    expect(told.map((one) => one.isUpToYear)).toEqual([false, true, true, true, true]);
    expect(told.map((one) => one.source)).toEqual(['BPS Lampung', null, null, null, null]);
  });

  it('computes how many are served, persons of persons and households of households', async () => {
    const document = await readSample('lampung');
    const computed = document.statistics.filter((one) => one.partId !== null);
    const shares = computed.map((one) => measureStatistic(document, one));
    // 8.734 ÷ 156.856 = 0,055681…; 11.927 ÷ 616.092 = 0,019359…
    expect(shares.map((one) => one.kind === 'computed' && toFixedHalfUp(one.value, 2))).toEqual([
      '5.57',
      '1.94',
    ]);
    expect(shares.map((one) => one.kind === 'computed' && one.part.unitOfMeasure)).toEqual(['jiwa', 'KK']);
    expect(shares.map((one) => one.kind === 'computed' && one.years)).toEqual([null, null]);
    expect(computed.map((one) => one.value)).toEqual([null, null]);
  });

  it('says who said it, where, when, and who reported it', async () => {
    const { provenances } = await readSample('lampung');
    expect(provenances).toMatchObject([
      {
        speaker: 'Sumarju Saeni',
        position: 'Kepala Dinas Sosial Provinsi Lampung',
        statedOn: '2017-08-24',
        place: 'Swiss-Bel Hotel, Bandar Lampung',
        publisher: 'Jejamo.com, Bandar Lampung',
      },
    ]);
  });

  it('holds every word of the source and none of its own', async () => {
    const compared = compareWithSource(listStatements(await readSample('lampung')), lampungSource, [
      'yaitu',
      'Maknanya',
      'Demikian disampaikan',
      'Kamis kemarin',
      'di ',
      'Sumarju menjelaskan, tujuan pembangunan kesos yakni',
      'Berdasarkan data',
      'tahun',
      'kurang lebih',
      'sedangkan',
      'sampai dengan',
      'berjumlah',
      'dan',
      'katanya',
      'Adapun prioritas pembangunan bidang kesejahteraan sosial meliputi',
      'kata dia, arah kebijakan Dinas Sosial pada masa yang akan datang ada beberapa poin',
      'Pertama',
      'Kedua',
      'Ketiga',
      'Keempat',
      'Kelima',
    ]);
    expect(compared).toEqual({ foreign: [], left: '' });
  });

  it('leaves empty what the source does not say', async () => {
    const document = await readSample('lampung');
    expect(document.plan).toMatchObject({ periodStart: null, periodEnd: null, profile: null });
    const { indicators, budgets, units, officials, duties, mottos } = document;
    expect([indicators, budgets, units, officials, duties, mottos]).toEqual([[], [], [], [], [], []]);
  });
});
