import { describe, expect, it } from 'vitest';
import {
  type EntryCell,
  findRepeats,
  matchBlock,
  measureLikeness,
} from '../../../db/domain/entry/match-rows.ts';

type ClipboardBlock = readonly (readonly EntryCell[])[];

const targets = [
  { id: 'a', code: '1.1.1.a', name: 'Angka kematian ibu' },
  { id: 'b', code: '1.1.1.b', name: 'Angka kematian bayi' },
  { id: 'c', code: null, name: 'Prevalensi stunting balita' },
];
const blockOf = (...lines: string[][]): ClipboardBlock =>
  lines.map((line) => line.map((text) => ({ text, raw: null })));
const headings = ['2026', 'realisasi'];
const pairsOf = (block: ClipboardBlock) =>
  matchBlock(block, targets, { headings })?.lines.map((line) => [
    line.targetId,
    line.value.text,
    line.isCertain,
  ]);

describe('a pasted table that names indicators', () => {
  it('finds them by code, in any order', () => {
    expect(pairsOf(blockOf(['1.1.1.b', '13,4'], ['1.1.1.a', '118']))).toEqual([
      ['b', '13,4', true],
      ['a', '118', true],
    ]);
  });

  it('finds them by name in other letters and spacing', () => {
    expect(pairsOf(blockOf(['PREVALENSI  STUNTING BALITA', '18,6'], ['Angka kematian ibu', '118']))).toEqual([
      ['c', '18,6', true],
      ['a', '118', true],
    ]);
  });

  it('finds a name with a slip in it, but not for certain', () => {
    expect(pairsOf(blockOf(['Prevalensi stuntng balita', '18,6'], ['Angka kematian ibu', '1']))).toEqual([
      ['c', '18,6', false],
      ['a', '1', true],
    ]);
  });

  it('leaves a line that names nothing without an indicator', () => {
    expect(pairsOf(blockOf(['1.1.1.a', '1'], ['1.1.1.b', '2'], ['9.9.9', '3']))).toEqual([
      ['a', '1', true],
      ['b', '2', true],
      [null, '3', false],
    ]);
  });

  it('takes the column headed by the open period, and offers the others', () => {
    const block = blockOf(
      ['Indikator', 'Satuan', '2025', '2026', 'Target 2027'],
      ['Angka kematian ibu', '/100 rb', '124', '118', '110'],
      ['Angka kematian bayi', '/1.000', '13,9', '13,4', '13'],
    );
    const matched = matchBlock(block, targets, { headings });
    expect(matched?.lines.map((line) => line.value.text)).toEqual(['118', '13,4']);
    expect(matched?.valueColumns.map((column) => column.heading)).toEqual([
      '2026',
      'Target 2027',
      '2025',
      'Satuan',
    ]);
    expect(
      matchBlock(block, targets, { headings, valueColumn: 2 })?.lines.map((line) => line.value.text),
    ).toEqual(['124', '13,9']);
  });

  it('does not guess between indicators of the same name', () => {
    const twins = [...targets, { id: 'd', code: null, name: 'angka kematian ibu' }];
    const line = matchBlock(blockOf(['Angka kematian ibu', '118'], ['1.1.1.b', '1']), twins, { headings })
      ?.lines[0];
    expect(line?.isCertain).toBe(false);
  });
});

describe('a pasted block of figures', () => {
  it('is not taken for a table of indicators', () => {
    expect(matchBlock(blockOf(['18,6'], ['58,3']), targets, { headings })).toBeNull();
    expect(matchBlock(blockOf(['18,6', 'baik'], ['58,3', 'cukup']), targets, { headings })).toBeNull();
  });
});

describe('likeness of names', () => {
  it('is 1 for the same words and falls with what differs', () => {
    expect(measureLikeness('angka kematian ibu', 'angka kematian ibu')).toBe(1);
    // "ab" is padded to the pairs " a", "ab", "b "; "ac" to " a", "ac", "c ": one shared of three and three.
    expect(measureLikeness('ab', 'ac')).toBeCloseTo(2 / 6);
    expect(measureLikeness('abc', 'xyz')).toBe(0);
  });
});

describe('a table that has to be looked at', () => {
  const matchOf = (...lines: string[][]) => matchBlock(blockOf(...lines), targets, { headings });
  const repeatsOf = (...lines: string[][]): readonly number[] => {
    const found = matchOf(...lines)?.lines ?? [];
    return [...findRepeats(found, (index) => found[index]?.targetId ?? null)];
  };

  it('names one indicator twice with different figures', () => {
    expect(repeatsOf(['1.1.1.a', '118'], ['1.1.1.b', '13'], ['Angka kematian ibu', '120'])).toEqual([0, 2]);
    expect(repeatsOf(['1.1.1.a', '118'], ['1.1.1.a', '118'])).toEqual([]);
    expect(repeatsOf(['9.9.1', '1'], ['1.1.1.a', '118'], ['9.9.2', '3'], ['1.1.1.b', '2'])).toEqual([]);
  });

  it('gives a line the code of one indicator and the name of another', () => {
    const [line] = matchOf(['1.1.1.a', 'Angka kematian bayi', '5'])?.lines ?? [];
    expect([line?.targetId, line?.isCertain]).toEqual(['a', false]);
  });

  it('is far longer than the plan: three of its indicators are enough to see what it is', () => {
    const others = Array.from({ length: 397 }, (_, index) => [`9.9.${index}`, String(index)]);
    const known = [
      ['1.1.1.a', '118'],
      ['1.1.1.b', '13,4'],
      ['Prevalensi stunting balita', '18,6'],
    ];
    const lines = matchOf(...others, ...known)?.lines ?? [];
    expect(lines).toHaveLength(400);
    expect(lines.filter(({ targetId }) => targetId !== null)).toHaveLength(3);
  });

  it('has columns of its own for notes and for the two figures of a ratio', () => {
    const found = matchOf(
      ['Kode', 'Pembilang', 'Penyebut', '2026', 'Keterangan'],
      ['1.1.1.a', '12', '14.550', '', 'survei'],
      ['1.1.1.b', '', '', '13,4', ''],
    );
    expect(found?.extraColumns).toEqual(['numerator', 'denominator', 'note']);
    expect(found?.valueColumns.map(({ heading }) => heading)).toEqual(['2026']);
    expect(found?.lines[0]?.extras).toMatchObject({
      numerator: { text: '12' },
      denominator: { text: '14.550' },
      note: { text: 'survei' },
    });
  });
});
