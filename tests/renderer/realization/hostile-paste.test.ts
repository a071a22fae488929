import { describe, expect, it } from 'vitest';
import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import { findRepeats, matchBlock } from '../../../db/domain/entry/match-rows.ts';
import { toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import { createRowBuilder, type IndicatorRow } from '../../../renderer/features/realization/entry-rows.ts';
import { judgeEdits } from '../../../renderer/features/realization/judge-edits.ts';
import { listMatchedEdits } from '../../../renderer/features/realization/matched-edits.ts';
import { indexProofs } from '../../../renderer/features/realization/proof-index.ts';
import { parseTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { parseTabText } from '../../../renderer/ui/grid/clipboard-text.ts';
import type { ClipboardBlock } from '../../../renderer/ui/grid/grid-types.ts';
import { anIndicator, aPlan, aTarget } from './a-plan.ts';

/** Percentages near 85, as an office has them. */
const document = aPlan({
  indicators: Array.from({ length: 60 }, (_, at) =>
    anIndicator(`i${at}`, { code: `1.1.${at}`, name: `Indikator ke-${at}`, unitOfMeasure: '%', decimals: 2 }),
  ),
  targets: Array.from({ length: 60 }, (_, at) => aTarget(`i${at}`, 2026, '85')),
  realizations: [],
});
const groups = createRowBuilder()({
  document,
  indicators: toCascadeIndicators(document),
  context: makeIndicatorContext(defaultSettings, document.ordinalScales),
  drafts: { rejected: new Map(), readings: new Map(), latest: null },
  pending: new Map(),
  hasQuarterTargets: false,
  proofs: indexProofs(document, { year: 2026, quarter: 0 }),
  chosen: new Set(),
  today: '2027-03-01',
  year: 2026,
  quarter: 0,
});
const rowOf = new Map<string, IndicatorRow>(
  groups.flatMap((group) => group.rows).map((row) => [row.key, row]),
);

/** The whole way of a paste: what the clipboard holds, which rows it names, what each cell is. */
function paste(block: ClipboardBlock) {
  const matched = matchBlock(block, document.indicators, { headings: ['2026', 'realisasi'] });
  if (!matched) throw new Error('it names no indicators');
  const found = listMatchedEdits(matched, new Map(), rowOf);
  const judged = judgeEdits(found.edits, 'id');
  const issueOf = (id: string) => judged.rejected.get(rowOf.get(id)?.entryKey ?? '')?.issue;
  return {
    lines: matched.lines,
    unmatched: found.unmatched,
    kept: judged.changes.map(({ row, patch }) => [row.key, patch.value ?? null]),
    refused: [...judged.rejected.values()].map(({ text, issue }) => [text, issue.kind]),
    readings: [...judged.readings.values()].map(({ text, value, marks }) => [text, value, marks]),
    issueOf,
  };
}
const cell = (text: string, attributes = ''): string => `<td ${attributes}>${text}</td>`;
const table = (...rows: readonly string[][]): ClipboardBlock =>
  parseTable(`<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`) ?? [];

describe('a table pasted from a spreadsheet', () => {
  it('keeps the figures that are figures, and leaves every other cell as it was with the reason', () => {
    const found = paste(
      table(
        [cell('Kode'), cell('Realisasi')],
        [cell('1.1.0'), cell('86,5')],
        [cell('1.1.1'), cell('#REF!')],
        [cell('1.1.2'), cell('12-Mei')],
        [cell('1.1.3'), cell('12/05/2026')],
        [cell('1.1.4'), cell('1E+308', `data-sheets-value='{"1":3,"3":1e308}'`)],
        [cell('1.1.5'), cell('#DIV/0!')],
      ),
    );
    expect(found.kept).toEqual([['i0', '86.5']]);
    expect(found.refused).toEqual([
      ['#REF!', 'sheet-error'],
      ['12-Mei', 'date'],
      ['12/05/2026', 'date'],
      ['1E+308', 'too-large'],
      ['#DIV/0!', 'sheet-error'],
    ]);
  });

  it('reads 0.9 behind 90% as the 90 that is shown, and doubts a 0,9 that shows itself', () => {
    const asPercent = cell(
      '90%',
      'data-sheets-value=\'{"1":3,"3":0.9}\' data-sheets-numberformat=\'{"1":3,"2":"0%"}\'',
    );
    const found = paste(
      table(
        [cell('Kode'), cell('Realisasi')],
        [cell('1.1.0'), asPercent],
        [cell('1.1.1'), cell('0,9')],
        [cell('1.1.2'), cell('90%')],
      ),
    );
    expect(found.kept).toEqual([
      ['i0', '90'],
      ['i2', '90'],
    ]);
    // 85 is more than 20 times 0.9: probably a share that was meant as 90.
    expect(found.issueOf('i1')).toMatchObject({ kind: 'far', read: '0.9' });
  });

  it('takes a negative zero for zero, and says that it was read so', () => {
    const found = paste(parseTabText('Kode\tRealisasi\r\n1.1.0\t-0\r\n1.1.1\t0\r\n'));
    const zeros = [...found.kept, ...found.refused];
    // Zero percent where 85 was to be reached may be true; its sign never is.
    expect(zeros).toEqual([
      ['i0', '0'],
      ['i1', '0'],
    ]);
    expect(found.readings).toEqual([['-0', '0', []]]);
  });

  it('keeps its columns in line under merged headings, and fills no row from a merged figure', () => {
    const found = paste(
      table(
        [cell('Kode', 'rowspan="2"'), cell('Indikator', 'rowspan="2"'), cell('Realisasi', 'colspan="1"')],
        [cell('2026')],
        [cell('1.1.0'), cell('Indikator ke-0'), cell('86', 'rowspan="2"')],
        [cell('1.1.1'), cell('Indikator ke-1')],
        [cell('1.1.2'), cell('Indikator ke-2'), cell('88')],
      ),
    );
    expect(found.kept).toEqual([
      ['i0', '86'],
      ['i2', '88'],
    ]);
  });

  it('of 400 rows for 60 indicators fills the 60 and counts the others, changing nothing for them', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `1.1.${at}\t${80 + (at % 10)}`);
    const found = paste(parseTabText(`Kode\tRealisasi\r\n${lines.join('\r\n')}\r\n`));
    expect(found.lines).toHaveLength(400);
    expect(found.unmatched).toBe(340);
    expect(found.kept).toHaveLength(60);
    // 80 + 59 mod 10
    expect(found.kept.at(-1)).toEqual(['i59', '89']);
    expect(found.refused).toEqual([]);
  });

  it('that names an indicator twice with two figures asks which one is meant', () => {
    const { lines } = paste(parseTabText('1.1.0\t80\r\n1.1.1\t81\r\n1.1.0\t82\r\n'));
    expect([...findRepeats(lines, (at) => lines[at]?.targetId ?? null)]).toEqual([0, 2]);
  });
});
