import { describe, expect, it } from 'vitest';
import { guessTier } from '../../db/domain/nomenclature/entry.ts';
import { type ReadList, readNomenclature } from '../../db/domain/nomenclature/read-list.ts';
import {
  findChain,
  findEntry,
  indexNomenclature,
  type SearchWish,
  searchNomenclature,
} from '../../db/domain/nomenclature/search.ts';
import { generateRows, nomenclatureRows, withTitles } from '../support/nomenclature-workbook.ts';

function read(rows: Parameters<typeof readNomenclature>[0]): ReadList {
  const list = readNomenclature(rows);
  if (!list) throw new Error('no headings were found');
  return list;
}

const titlesOf = (list: ReadList, code: string) =>
  list.entries.filter((entry) => entry.code === code).map(({ tier, title }) => [tier, title]);

describe('an official list', () => {
  it('gives every code of every level once, with its words tidied', () => {
    const list = read(nomenclatureRows);
    expect(list.rowCount).toBe(7);
    expect(list.unread).toEqual([]);
    expect(titlesOf(list, '1.06')).toEqual([[null, 'URUSAN PEMERINTAHAN BIDANG SOSIAL']]);
    expect(titlesOf(list, '1.06.04')).toEqual([[null, 'PROGRAM REHABILITASI SOSIAL']]);
    expect(titlesOf(list, '1.06.04.2.01')).toEqual([
      ['district', 'Rehabilitasi Sosial Dasar Anak Telantar di Luar Panti'],
    ]);
    expect(list.entries.find(({ code }) => code === '1.06.04.2.01.0011')).toEqual({
      code: '1.06.04.2.01.0011',
      kind: 'subactivity',
      tier: 'district',
      title: 'Pemeliharaan Anak-Anak Telantar',
      performance: 'Terpeliharanya Anak Telantar',
      indicator: 'Jumlah Anak Telantar yang Dipelihara',
      unitOfMeasure: 'Orang',
    });
  });

  it('keeps both titles of a code that provinces and districts call differently', () => {
    expect(titlesOf(read(nomenclatureRows), '1.06.05.3.01.0001')).toEqual([
      ['province', 'Pendataan di Provinsi'],
      ['district', 'Pendataan di Kabupaten/Kota'],
    ]);
  });

  it('is found under title rows, and reads one code a row as well', () => {
    expect(read(withTitles(nomenclatureRows)).entries).toEqual(read(nomenclatureRows).entries);
    const coded = read([
      ['Lampiran I'],
      ['KODE', '', '', '', '', 'NOMENKLATUR', 'INDIKATOR', 'SATUAN'],
      ['1.06', '04', null, null, null, 'PROGRAM REHABILITASI SOSIAL'],
      ['1.06', '04', '2.01', '0011', null, 'Pemeliharaan Anak-Anak Telantar', 'Jumlah Anak', 'Orang'],
    ]);
    expect(coded.entries.map(({ code, kind, indicator }) => [code, kind, indicator])).toEqual([
      ['1.06.04', 'program', null],
      ['1.06.04.2.01.0011', 'subactivity', 'Jumlah Anak'],
    ]);
  });

  it('names the rows it cannot read and takes the others', () => {
    const [headings, ...rows] = nomenclatureRows;
    const list = read([
      headings ?? [],
      ['KABKOT', 'Jumlah seluruhnya'],
      [
        'KABKOT',
        '1.06 BIDANG SOSIAL',
        '1.07.04 PROGRAM LAIN',
        '1.07.04.2.01 Kegiatan',
        '1.07.04.2.01.0001 Sub',
      ],
      ...rows,
    ]);
    expect(list.unread.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'no-code'],
      [3, 'code-outside-parent'],
    ]);
    expect(list.entries).toEqual(read(nomenclatureRows).entries);
  });

  it('is not made of any table', () => {
    expect(
      readNomenclature([
        ['Tujuan', 'Sasaran', 'Indikator'],
        ['a', 'b', 'c'],
      ]),
    ).toBeNull();
    expect(readNomenclature([])).toBeNull();
  });
});

describe('a search in the list', () => {
  const list = read(nomenclatureRows);
  const index = indexNomenclature(list.entries.map((entry, at) => ({ ...entry, id: `entry-${at}` })));
  const wish: SearchWish = {
    text: '',
    kinds: ['program', 'activity', 'subactivity'],
    tier: 'district',
    fields: ['1.06'],
    under: null,
    limit: 50,
  };
  const codesFor = (text: string, more: Partial<SearchWish> = {}): readonly string[] =>
    searchNomenclature(index, { ...wish, text, ...more }).hits.map(({ code }) => code);

  it('finds a code by its beginning', () => {
    expect(codesFor('1.06.04.2')).toEqual(['1.06.04.2.01', '1.06.04.2.01.0005', '1.06.04.2.01.0011']);
    expect(codesFor('1.06.04.')).toContain('1.06.04.2.01.0011');
  });

  it('finds all words in any order by their beginnings, without accents and case', () => {
    expect(codesFor('TELANTAR anak')).toEqual(['1.06.04.2.01', '1.06.04.2.01.0011']);
    expect(codesFor('pemelih')).toEqual(['1.06.04.2.01.0011']);
    expect(codesFor('spirítual')).toEqual(['1.06.04.2.01.0005']);
    expect(codesFor('elantar')).toEqual([]);
  });

  it('puts a title that begins so before one that has the words, and that before what it is measured by', () => {
    expect(codesFor('rehabilitasi sosial')).toEqual(['1.06.04', '1.06.04.2.01']);
    // "Orang" stands in no title of a district, but in one indicator.
    expect(codesFor('orang')).toEqual(['1.06.04.2.01.0005']);
    expect(codesFor('jumlah')).toEqual(
      expect.arrayContaining(['1.06.04.2.01.0005', '1.06.04.2.01.0011', '1.06.05.3.01.0001']),
    );
  });

  it('writes the supporting program out for the fields of the office', () => {
    expect(codesFor('dokumen perencanaan')).toEqual(['1.06.01.2.01.0001']);
    expect(codesFor('dokumen perencanaan', { fields: ['1.06', '2.08'] })).toEqual([
      '1.06.01.2.01.0001',
      '2.08.01.2.01.0001',
    ]);
    expect(codesFor('dokumen perencanaan', { fields: [] })).toEqual(['X.XX.01.2.01.0001']);
    // A code that is typed says the field itself.
    expect(codesFor('2.08.01', { fields: [] })).toEqual(['2.08.01', '2.08.01.2.01', '2.08.01.2.01.0001']);
    expect(codesFor('', { under: '1.06.01.2.01' })).toEqual(['1.06.01.2.01.0001']);
  });

  it('keeps to one government where titles differ', () => {
    const hitsFor = (tier: SearchWish['tier']) =>
      searchNomenclature(index, { ...wish, text: 'pendataan', tier }).hits.map(({ title }) => title);
    expect(hitsFor('district')).toEqual(['Pendataan di Kabupaten/Kota']);
    expect(hitsFor('province')).toEqual(['Pendataan di Provinsi']);
    expect(hitsFor(null)).toHaveLength(2);
  });

  it('says how many there are beyond those it shows, and where each stands', () => {
    const { hits, total } = searchNomenclature(index, { ...wish, text: '1.06.04', limit: 1 });
    expect([hits.length, total]).toEqual([1, 4]);
    const [deep] = searchNomenclature(index, { ...wish, text: 'pemeliharaan' }).hits;
    expect(deep?.path).toEqual([
      'PROGRAM REHABILITASI SOSIAL',
      'Rehabilitasi Sosial Dasar Anak Telantar di Luar Panti',
    ]);
  });

  it('knows an entry by the code an office writes, and what stands above it', () => {
    expect(findEntry(index, '1.06.01.2.01.0001', 'district')?.title).toBe(
      'Penyusunan Dokumen Perencanaan Perangkat Daerah',
    );
    expect(findEntry(index, '1.06.09', 'district')).toBeNull();
    expect(findChain(index, '1.06.01.2.01.0001', 'district').map(({ code }) => code)).toEqual([
      '1.06.01',
      '1.06.01.2.01',
      '1.06.01.2.01.0001',
    ]);
  });

  it('guesses the government from the name of the region', () => {
    expect(guessTier('Provinsi Lampung')).toBe('province');
    expect(guessTier('Kabupaten Lahat')).toBe('district');
    expect(guessTier('Kota Metro')).toBe('district');
    expect(guessTier('København')).toBeNull();
    expect(guessTier(null)).toBeNull();
  });

  it('makes as many sub-activities as a list of the size of the national one has', () => {
    const generated = read(generateRows(7_765));
    expect(generated.entries.filter(({ kind }) => kind === 'subactivity')).toHaveLength(7_765);
    expect(generated.unread).toEqual([]);
  });
});
