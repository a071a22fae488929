import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { parseTabText, writeTable, writeTabText } from '../../../renderer/ui/grid/clipboard-text.ts';
import type { ClipboardBlock } from '../../../renderer/ui/grid/grid-types.ts';

const textsOf = (block: ClipboardBlock | null): readonly (readonly string[])[] | undefined =>
  block?.map((line) => line.map((cell) => cell.text));

describe('tab-separated text', () => {
  it('reads a column as Excel copies it, with its last line end', () => {
    expect(textsOf(parseTabText('18,6\r\n58,3\r\n\r\n51,9\r\n'))).toEqual([
      ['18,6'],
      ['58,3'],
      [''],
      ['51,9'],
    ]);
  });

  it('reads a line break inside a quoted cell as part of it', () => {
    expect(textsOf(parseTabText('a\t"satu\ndua ""tiga"""\nb\tc'))).toEqual([
      ['a', 'satu\ndua "tiga"'],
      ['b', 'c'],
    ]);
  });

  it('takes quotes that are only quotes as they stand', () => {
    expect(textsOf(parseTabText('"kata" lain\t1\nberikut\t2'))).toEqual([
      ['"kata" lain', '1'],
      ['berikut', '2'],
    ]);
  });

  it('finds nothing in an empty clipboard', () => {
    expect(parseTabText('')).toEqual([]);
  });

  it('reads back every block it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '.', ' ', '"', '\n', '\t', '=', 'é') });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        const width = Math.max(...rows.map((row) => row.length));
        const even = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
        const written = writeTabText(even.map((row) => row.map((text) => ({ text, number: null }))));
        expect(textsOf(parseTabText(written))).toEqual(even);
      }),
      { seed: 20260301, numRuns: 300 },
    );
  });
});

describe('a table on the clipboard', () => {
  it('keeps the figure behind each shown text', () => {
    // What Excel writes for 18,6 and for 0.9 shown as a percentage.
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65{mso-number-format:"0%"}</style></head>
      <body><!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl63 align=right
      x:num="18.600000000000001">18,6</td><td class=xl65 align=right x:num="0.9">90%</td></tr></table></body></html>`;
    expect(parseTable(html)).toEqual([
      [
        { text: '18,6', raw: { raw: '18.600000000000001', isPercentFormat: false } },
        { text: '90%', raw: { raw: '0.9', isPercentFormat: true } },
      ],
    ]);
  });

  it('reads the figures LibreOffice and Google Sheets put beside the text', () => {
    expect(
      parseTable(
        '<table><tr><td sdval="12.5" sdnum="1057;">12,5</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:-7.25}">-7,25</td></tr></table>',
      ),
    ).toEqual([
      [
        { text: '12,5', raw: { raw: '12.5', isPercentFormat: false } },
        { text: '-7,25', raw: { raw: '-7.25', isPercentFormat: false } },
      ],
    ]);
  });

  it('keeps columns in line where cells are merged', () => {
    const html =
      '<table><tr><td rowspan=2>Sasaran 1</td><td colspan="2">IKU</td></tr><tr><td>a</td><td>1</td></tr></table>';
    expect(textsOf(parseTable(html))).toEqual([
      ['Sasaran 1', 'IKU', ''],
      ['', 'a', '1'],
    ]);
  });

  it('reads entities, line breaks and formatting as text, and nothing as markup', () => {
    const html =
      '<table><tr><td>Rawat jalan &le; 60 <b>menit</b> &amp;&nbsp;lain</td><td>satu<br>dua &lt;script&gt;</td></tr></table>';
    expect(textsOf(parseTable(html))).toEqual([['Rawat jalan ≤ 60 menit & lain', 'satu\ndua <script>']]);
  });

  it('has nothing to say of HTML without a table', () => {
    expect(parseTable('<p>18,6</p>')).toBeNull();
    expect(parseTable('<table></table>')).toBeNull();
  });

  it('survives a table that is cut off or malformed', () => {
    expect(textsOf(parseTable('<table><tr><td>a<td>b<tr><td>c'))).toEqual([['a', 'b'], ['c']]);
    expect(textsOf(parseTable('<table><td rowspan=99999999 colspan=x>a'))).toEqual([['a']]);
  });

  it('writes figures Excel reads exactly and codes it leaves alone', () => {
    const html = writeTable([
      [
        { text: '1.1.2', number: null },
        { text: '18,6', number: '18.6' },
        { text: '=1+1 & <b>', number: null },
      ],
    ]);
    expect(html).toContain('<td x:num="18.6">18,6</td>');
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>1.1.2</td>`);
    expect(html).toContain('=1+1 &amp; &lt;b&gt;');
    expect(textsOf(parseTable(html))).toEqual([['1.1.2', '18,6', '=1+1 & <b>']]);
  });
});
