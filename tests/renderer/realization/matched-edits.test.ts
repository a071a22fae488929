import { describe, expect, it } from 'vitest';
import { matchBlock } from '../../../db/domain/entry/match-rows.ts';
import type { IndicatorRow } from '../../../renderer/features/realization/entry-rows.ts';
import { listMatchedEdits } from '../../../renderer/features/realization/matched-edits.ts';

const rowsOf = (...rows: readonly { readonly key: string; readonly isAnnualOnly?: boolean }[]) =>
  new Map(rows.map((row) => [row.key, { isAnnualOnly: false, ...row } as IndicatorRow]));
const rowOf = rowsOf({ key: 'a' }, { key: 'b' }, { key: 'c', isAnnualOnly: true });
const targets = ['a', 'b', 'c'].map((id) => ({ id, code: `1.${id}`, name: `Indikator ${id}` }));

function editsOf(
  lines: readonly (readonly string[])[],
  chosen: ReadonlyMap<number, string | null> = new Map(),
) {
  const block = lines.map((line) => line.map((text) => ({ text, raw: null })));
  const matched = matchBlock(block, targets, { headings: ['TW III'] });
  if (!matched) throw new Error('no table');
  const { edits, notes, ...counts } = listMatchedEdits(matched, chosen, rowOf);
  return { edits: edits.map(({ row, text }) => [row.key, text]), notes: [...notes], ...counts };
}

describe('a table that goes to the rows it names', () => {
  it('changes nothing where it has no figure, and says what it could not place', () => {
    const lines = [
      ['1.a', '5'],
      ['1.b', ''],
      ['1.c', '7'],
      ['9.z', '8'],
    ];
    expect(editsOf(lines)).toEqual({ edits: [['a', '5']], notes: [], unmatched: 1, closed: 1 });
  });

  it('follows what a person chose for a line, and says the same thing once', () => {
    const lines = [
      ['1.a', '5'],
      ['1.a', '5'],
      ['1.b', '6'],
    ];
    expect(editsOf(lines).edits).toEqual([
      ['a', '5'],
      ['b', '6'],
    ]);
    expect(editsOf(lines, new Map([[2, null]]))).toMatchObject({ edits: [['a', '5']], unmatched: 1 });
  });

  it('takes the ratio of two figures where there is none of its own, and the note along with it', () => {
    const lines = [
      ['Kode', 'Pembilang', 'Penyebut', 'TW III', 'Catatan'],
      ['1.a', '3', '4', '', 'survei'],
      ['1.b', '3', '4', '75', ''],
    ];
    expect(editsOf(lines)).toEqual({
      edits: [
        ['a', '=3/4'],
        ['b', '75'],
      ],
      notes: [['a', 'survei']],
      unmatched: 0,
      closed: 0,
    });
  });
});
