import { describe, expect, it } from 'vitest';
import { compareWithSource, listStatements } from './hold-source.ts';
import { readSample, readSamplePlans } from './read-sample.ts';
import { metroSource } from './sources/metro.ts';

describe('the Metro document', () => {
  it('is an agency under its city’s plan, whose vision and one mission without a number are the city’s', async () => {
    const [own, regional] = await readSamplePlans('metro');
    expect(own?.organization.name).toBe('Dinas Sosial Kota Metro');
    expect(own?.plan).toMatchObject({ kind: 'renstra', servesId: regional?.plan.id, periodStart: null });
    expect(regional?.organization).toMatchObject({ kind: 'region', name: 'Kota Metro' });
    expect(regional?.plan).toMatchObject({ kind: 'rpjmd', periodStart: 2021, periodEnd: 2026 });
    expect(regional?.nodes.map(({ levelKind, code, text }) => [levelKind, code, text])).toEqual([
      ['vision', null, 'Terwujudnya Kota Metro Berpendidikan, Sehat, Sejahtera dan Berbudaya'],
      ['mission', null, 'Mewujudkan Masyarakat Sehat Jasmani, Rohani dan Sehat Secara Sosial'],
    ]);
  });

  it('links what the agency does to both statements of the city it carries', async () => {
    const { nodes, links, linkedNodes } = await readSample('metro');
    expect(nodes.map((node) => node.levelKind)).toEqual(['strategy']);
    expect(links.map(({ fromNodeId, kind }) => [fromNodeId, kind])).toEqual([
      [nodes[0]?.id, 'supports'],
      [nodes[0]?.id, 'supports'],
    ]);
    expect(linkedNodes.map(({ levelKind }) => levelKind).toSorted()).toEqual(['mission', 'vision']);
  });

  it('keeps the mandate with its amendment apart from the establishment', async () => {
    const { legalBases } = await readSample('metro');
    const [mandate, amendment, establishment] = legalBases;
    expect(mandate).toMatchObject({
      role: 'mandate',
      kind: 'Undang-Undang',
      number: '11',
      year: 2009,
      title: 'Kesejahteraan Sosial',
    });
    expect(amendment).toMatchObject({ amendsId: mandate?.id, number: '14', year: 2019, title: null });
    expect(establishment).toMatchObject({ role: 'establishment', amendsId: null, number: '43', year: 2021 });
    expect(legalBases).toHaveLength(3);
  });

  it('states its task with both principles, and four functions with what they are and in what form', async () => {
    const { duties } = await readSample('metro');
    const [first, , , second] = duties;
    expect(duties.filter((one) => one.parentId === first?.id).map(({ kind, name }) => [kind, name])).toEqual([
      ['principle', 'otonomi'],
      ['principle', 'tugas pembantuan'],
    ]);
    const functions = duties.filter((one) => one.parentId === second?.id);
    expect(functions.map(({ name }) => name)).toEqual([
      'Rehabilitasi Sosial',
      'Perlindungan Sosial',
      'Pemberdayaan Sosial',
      'Jaminan Sosial',
    ]);
    for (const { meaning, form } of functions) {
      expect(meaning).toEqual(expect.any(String));
      expect(form).toMatch(/^(dilakukan|dilaksanakan)/);
    }
  });

  it('has two divisions that share five functions, one of them without a definition', async () => {
    const { units, duties, unitDuties } = await readSample('metro');
    const dutiesOf = units.map((unit) =>
      unitDuties
        .filter((one) => one.unitId === unit.id)
        .map((one) => duties.find((duty) => duty.id === one.dutyId)?.name),
    );
    expect(units.map(({ name }) => name)).toEqual([
      'Bidang Rehabilitasi & Pemberdayaan Sosial',
      'Bidang Perlindungan, Jaminan Sosial & Penanganan Fakir Miskin',
    ]);
    expect(dutiesOf).toEqual([
      ['Rehabilitasi Sosial', 'Pemberdayaan Sosial'],
      ['Perlindungan Sosial', 'Jaminan Sosial', 'Penanganan Fakir Miskin'],
    ]);
    expect(duties.find(({ name }) => name === 'Penanganan Fakir Miskin')).toMatchObject({
      meaning: null,
      form: null,
      parentId: null,
    });
  });

  it('has a motto in English with its Indonesian meaning', async () => {
    const { mottos } = await readSample('metro');
    expect(mottos).toMatchObject([
      {
        text: 'Help People to Help Themselves',
        language: 'en',
        meaning: 'menolong seseorang/masyarakat untuk dapat menolong diri mereka sendiri',
      },
    ]);
  });

  it('holds every word of the source and none of its own', async () => {
    const plans = await readSamplePlans('metro');
    const statements = [...new Set(plans.flatMap(listStatements))];
    const titled = plans.flatMap(({ plan }) => (plan.kind === 'rpjmd' ? [plan.title] : []));
    const { foreign, left } = compareWithSource([...statements, ...titled], metroSource, [
      'GAMBARAN UMUM',
      'yang dibentuk dalam rangka menjalankan amanat',
      'Nomor',
      'Tahun',
      'tentang',
      'sebagaimana telah diubah menjadi',
      'dibentuk berdasarkan',
      'Dalam peraturan tersebut, Dinas Sosial mempunyai tugas untuk',
      'Dalam hal ini, Dinas Sosial mengampu Visi Misi',
      'yaitu Visi',
      'dan Misi',
      'Dinas Sosial melaksanakan tugas',
      'yaitu',
      'adalah',
      'dalam hal ini',
      'yang',
      'Dalam melaksanakan program-program penyelenggaraan kesejahteraan sosial tersebut',
      'memiliki 2 (dua) bidang utama',
      ', dan Bidang',
      'Dengan menjalankan motto',
      'yang memiliki makna',
      'berupaya',
      'dan',
    ]);
    expect({ foreign, left }).toEqual({ foreign: [], left: '' });
  });

  it('leaves empty what the source does not say', async () => {
    for (const document of await readSamplePlans('metro')) {
      const { indicators, budgets, statistics, officials, provenances } = document;
      expect([indicators, budgets, statistics, officials, provenances]).toEqual([[], [], [], [], []]);
    }
  });
});
