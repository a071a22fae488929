import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../db/domain/plan-document.ts';
import {
  fitsQuery,
  isOfYear,
  listItems,
  noFacts,
  passesFilter,
  sumBytes,
} from '../../../renderer/features/evidence/model/library-items.ts';
import { planPortions } from '../../../renderer/features/evidence/model/plan-portions.ts';
import { readAddress } from '../../../renderer/features/evidence/model/read-address.ts';
import { choosePreview } from '../../../renderer/features/evidence/preview/choose-preview.ts';
import { anIndicator } from '../realization/a-plan.ts';

const indicators = [
  anIndicator('one', { code: '1.1.a', name: 'Persentase penduduk miskin' }),
  anIndicator('two', { code: null, name: 'Indeks kepuasan' }),
];

function aFile(id: string, change: Partial<Evidence> = {}): Evidence {
  return {
    id,
    version: 1,
    indicatorId: 'one',
    year: 2026,
    quarter: 0,
    sort: 0,
    kind: 'file',
    title: `Judul ${id}`,
    documentDate: null,
    note: null,
    fileHash: `hash ${id}`,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1000,
    location: null,
    body: null,
    ...change,
  };
}
const items = (evidences: readonly Evidence[], facts = noFacts) =>
  listItems({ indicators, evidences }, facts);

describe('the items of the library', () => {
  it('are one for the same bytes, whatever they prove, in the order of the plan', () => {
    const [item, ...others] = items([
      aFile('b', { fileHash: 'same', indicatorId: 'two' }),
      aFile('a', { fileHash: 'same', quarter: 3 }),
      aFile('c', { fileHash: 'same', indicatorId: null, year: 2025 }),
    ]);
    expect(others).toEqual([]);
    expect(item?.key).toBe('a');
    expect(item?.links.map(({ indicator, quarter }) => [indicator.id, quarter])).toEqual([
      ['one', 3],
      ['two', 0],
    ]);
    expect(item && [isOfYear(item, 2025), isOfYear(item, 2027), isOfYear(item, null)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('keep their key when they are renamed, so that nothing jumps', () => {
    const note = { kind: 'text', fileHash: null, fileName: null, body: 'Arsip' } as const;
    const [before] = items([aFile('n', { ...note, title: 'Lama' })]);
    const [after] = items([aFile('n', { ...note, title: 'Baru' })]);
    expect(after?.key).toBe(before?.key);
  });

  it('are duplicates when they bear one name and differ in what they hold', () => {
    const found = items([
      aFile('a', { fileName: 'Rekap.PDF', title: 'Rekap' }),
      aFile('b', { fileName: 'rekap.pdf', title: 'Rekap baru' }),
      aFile('c'),
    ]);
    expect(found.map(({ key, twins }) => [key, twins])).toEqual([
      ['a', ['Rekap baru']],
      ['b', ['Rekap']],
      ['c', []],
    ]);
    expect(found.filter((item) => passesFilter(item, 'twin'))).toHaveLength(2);
  });

  it('say what is not linked, out of its period, missing or damaged', () => {
    const found = items(
      [
        aFile('a', { indicatorId: null }),
        // A document of 2019 proves nothing of 2026, whose reporting ends on 31 March 2027.
        aFile('b', { documentDate: '2019-11-03' }),
        aFile('c', { documentDate: '2027-03-31' }),
        aFile('d'),
        // Of another plan: not one of these indicators.
        aFile('e', { indicatorId: 'elsewhere' }),
      ],
      { added: [], leftOut: ['hash c'], faults: [{ id: 'd', state: 'damaged' }] },
    );
    const keys = (filter: Parameters<typeof passesFilter>[1]) =>
      found.filter((item) => passesFilter(item, filter)).map(({ key }) => key);
    expect(keys('all')).toHaveLength(5);
    expect(keys('unlinked')).toEqual(['a', 'e']);
    expect(keys('outside')).toEqual(['b']);
    expect(keys('missing')).toEqual(['c', 'd']);
    expect(found.map(({ fault }) => fault)).toEqual([null, null, 'left-out', 'damaged', null]);
  });

  it('stand with the newest first, and count each file once', () => {
    const added = [
      { id: 'a', actor: 'Rina', at: '2026-10-01T00:00:00.000Z' },
      { id: 'b', actor: 'Budi', at: '2026-10-03T00:00:00.000Z' },
      { id: 'c', actor: 'Sari', at: '2026-10-09T00:00:00.000Z' },
    ];
    const found = items(
      [aFile('a', { fileHash: 'x' }), aFile('b'), aFile('c', { fileHash: 'x', indicatorId: 'two' })],
      { ...noFacts, added },
    );
    expect(found.map(({ key, added: by }) => [key, by?.actor])).toEqual([
      ['b', 'Budi'],
      ['a', 'Rina'],
    ]);
    expect(sumBytes(found)).toBe(2000);
  });

  it('are found by their words and by what they prove', () => {
    const [item] = items([aFile('a', { note: 'Ditandatangani camat' })]);
    const fits = (query: string) => item !== undefined && fitsQuery(item, query);
    expect(['', 'judul', 'A.PDF', 'camat ditandatangani', '1.1.a', 'penduduk'].map(fits)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(fits('kepuasan')).toBe(false);
  });
});

describe('checking files through', () => {
  it('goes in portions of about the same size, each file once and links not at all', () => {
    const big = (id: string) => aFile(id, { sizeBytes: 20_000_000 });
    const found = items([
      big('a'),
      aFile('b'),
      big('c'),
      aFile('d', { kind: 'link', fileHash: null, location: 'x' }),
    ]);
    expect(planPortions(found)).toEqual([
      { ids: ['a', 'b'], bytes: 20_001_000 },
      { ids: ['c'], bytes: 20_000_000 },
    ]);
    const many = Array.from({ length: 450 }, (_, at) => aFile(`f${String(at).padStart(3, '0')}`));
    expect(planPortions(items(many)).map(({ ids }) => ids.length)).toEqual([200, 200, 50]);
  });
});

describe('an address', () => {
  it.each([
    ['https://bps.go.id/tabel?x=1', 'https://bps.go.id/tabel?x=1'],
    [' bps.go.id/tabel ', 'https://bps.go.id/tabel'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['bps', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['file:///C:/rahasia.txt', null],
    ['dua kata.id', null],
  ])('%j is read as %j', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });
});

describe('the preview', () => {
  it('is chosen by what the file is, and never for links and words', () => {
    expect(choosePreview(aFile('a'))).toBe('pdf');
    expect(choosePreview(aFile('a', { mediaType: 'application/zip' }))).toBe('none');
    expect(choosePreview(aFile('a', { mediaType: 'image/svg+xml' }))).toBe('none');
    expect(choosePreview(aFile('a', { kind: 'link', mediaType: null }))).toBe('none');
  });
});
