import { describe, expect, it } from 'vitest';
import { readPastedHtml, readPastedLetters } from '../../../renderer/features/report/writing/paste-html.ts';
import { startCpuClock } from '../../support/cpu-time.ts';

/** As Word puts a heading, a paragraph, a list of two levels and a table on the clipboard. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-list:none'>Akuntabilitas <span style='color:red'>Kinerja</span><o:p></o:p></h1>
<h3>Capaian</h3>
<p class=MsoNormal style='text-indent:1cm'>Angka <b>kemiskinan</b> turun&nbsp;menjadi
9,84% <i style='mso-bidi-font-style:normal'>(BPS)</i> &amp; terus dijaga.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Pertama<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a.<span>&nbsp;</span></span><![endif]>Di dalamnya<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.</span><![endif]>Kedua<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=100><p class=MsoNormal><b>Kecamatan<o:p></o:p></b></p></td>
<td colspan=2><p class=MsoNormal>Penerima<o:p></o:p></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Utara</p></td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
<!--EndFragment--></body></html>`;

describe('what is pasted into a text', () => {
  it('keeps headings, lists, tables, bold and italic of Word, and nothing else of it', () => {
    expect(readPastedHtml(word)).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'Akuntabilitas Kinerja' }] },
      { kind: 'heading', level: 2, runs: [{ text: 'Capaian' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Angka ' },
          { text: 'kemiskinan', bold: true },
          { text: ' turun menjadi 9,84% ' },
          { text: '(BPS)', italic: true },
          { text: ' & terus dijaga.' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            runs: [{ text: 'Pertama' }],
            list: { ordered: true, items: [{ runs: [{ text: 'Di dalamnya' }] }] },
          },
          { runs: [{ text: 'Kedua' }] },
        ],
      },
      {
        kind: 'table',
        caption: '',
        rows: [
          [[{ text: 'Kecamatan', bold: true }], [{ text: 'Penerima' }], []],
          [[{ text: 'Utara' }], [{ text: '1' }], [{ text: '2' }]],
          [[], [{ text: '3' }], [{ text: '4' }]],
        ],
      },
    ]);
  });

  it('takes a range of Excel for a table', () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"0\\.0";}</style></head>
<body><table border=0 cellpadding=0><col width=64><!--StartFragment--><tr height=20><td class=xl65>Tahun</td><td>Capaian</td></tr>
<tr><td align=right x:num="2026">2026</td><td align=right>98,1</td></tr><!--EndFragment--></table></body></html>`;
    expect(readPastedHtml(excel)).toEqual([
      {
        kind: 'table',
        caption: '',
        rows: [
          [[{ text: 'Tahun' }], [{ text: 'Capaian' }]],
          [[{ text: '2026' }], [{ text: '98,1' }]],
        ],
      },
    ]);
  });

  it('reads the lists of LibreOffice, whose items hold paragraphs', () => {
    const writer = `<meta charset="utf-8"><h2 class="western">Upaya</h2><ul><li><p style="line-height:100%">satu</p><ul><li><p><b>dalam</b></p><ol><li><p>lebih dalam</p></li></ol></li></ul></li><li><p>dua</p></li></ul><p>Selesai.<br>Baris kedua</p>`;
    expect(readPastedHtml(writer)).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'Upaya' }] },
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            runs: [{ text: 'satu' }],
            list: {
              ordered: false,
              items: [{ runs: [{ text: 'dalam', bold: true }] }, { runs: [{ text: 'lebih dalam' }] }],
            },
          },
          { runs: [{ text: 'dua' }] },
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Selesai.\nBaris kedua' }] },
    ]);
  });

  it('brings figures and pictures of this editor back as what they are, and nothing that only looks like them', () => {
    const field = { of: 'plan', year: 2026, figure: 'achievement' };
    const own = `<p>Capaian <span data-field='${JSON.stringify(field)}'>98%</span>.<span data-field='{"of":"x"}'>0</span></p><figure data-image-id="i1" data-alt="a" data-caption="c"></figure>`;
    expect(readPastedHtml(own)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Capaian ' }, { field }, { text: '.' }] },
      { kind: 'image', imageId: 'i1', alt: 'a', caption: 'c' },
    ]);
  });

  it('reads nothing of scripts, and foreign marks as letters', () => {
    expect(
      readPastedHtml('<script>alert(1)</script><p onclick="x()">a &lt;b&gt; &#128512; <img src=x onerror=y>'),
    ).toEqual([{ kind: 'paragraph', runs: [{ text: 'a <b> 😀' }] }]);
    expect(readPastedHtml('a < b dan <c')).toEqual([{ kind: 'paragraph', runs: [{ text: 'a < b dan <c' }] }]);
  });

  it('takes lines for paragraphs, and columns with tabs for a table', () => {
    expect(readPastedLetters('Satu\r\n\r\nDua\n')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Satu' }] },
      { kind: 'paragraph', runs: [{ text: 'Dua' }] },
    ]);
    expect(readPastedLetters('a\tb\n1\t')).toEqual([
      {
        kind: 'table',
        caption: '',
        rows: [
          [[{ text: 'a' }], [{ text: 'b' }]],
          [[{ text: '1' }], []],
        ],
      },
    ]);
  });

  it('is quick with a mountain of loose tags', () => {
    const usedMs = startCpuClock();
    readPastedHtml('<b><p'.repeat(20_000));
    expect(usedMs()).toBeLessThan(2_000);
  });
});
