import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../electron/backend/reports/charts/text-metrics.ts';
import { body, cell, figure, section } from '../../electron/backend/reports/model/blocks.ts';
import { makeTable, tableLetterSize, textWidth } from '../../electron/backend/reports/model/fit-table.ts';
import { parseNarrative } from '../../electron/backend/reports/model/narrative.ts';
import { splitPageRuns } from '../../electron/backend/reports/model/page-runs.ts';
import {
  listKeptRows,
  listKeptRowsOf,
  placeCells,
} from '../../electron/backend/reports/model/place-cells.ts';
import { narrativeSections } from '../../electron/backend/reports/model/sections.ts';
import { fitText } from '../../electron/backend/reports/pdf/fit-text.ts';
import { readCoverage } from '../../electron/backend/reports/pdf/font-coverage.ts';
import { fontFiles, resourceFiles } from '../../electron/backend/reports/resources.ts';
import { makeResources } from '../backend/support/resources.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';

describe('columns of a table', () => {
  const rows = [
    body([
      cell('Persentase keluarga fakir miskin yang terpenuhi kebutuhan dasarnya'),
      cell('%'),
      figure('103.826.538.000'),
    ]),
    body([cell('Jumlah'), cell('Keluarga'), figure('5')]),
  ];
  const table = makeTable({
    id: 't',
    caption: 'C',
    aligns: ['left', 'center', 'right'],
    header: [[cell('Indikator'), cell('Satuan'), cell('Pagu (Rp)')]],
    rows,
  });

  it('fill the page', () => {
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(textWidth.portrait, 0);
  });

  it('hold every figure on one line', () => {
    const needed = measureText('103.826.538.000', tableLetterSize[table.size]);
    expect(table.columns[2]?.width).toBeGreaterThan(needed);
  });

  it('give the room that is left to the long texts', () => {
    expect(table.columns[0]?.width).toBeGreaterThan(200);
  });

  it('take smaller letters where many figures stand in a row', () => {
    const many = Array.from({ length: 12 }, () => figure('1.234.567.890'));
    const wide = makeTable({
      id: 't',
      caption: 'C',
      aligns: many.map(() => 'right' as const),
      header: [many.map(() => cell('Rp'))],
      rows: [body(many)],
      orientation: 'landscape',
    });
    expect(wide.size).toBe('tiny');
    const needed = measureText('1.234.567.890', tableLetterSize.tiny);
    for (const column of wide.columns) expect(column.width).toBeGreaterThan(needed);
  });
});

describe('cells that reach over rows', () => {
  const rows = [
    body([cell('1', { rows: 3 }), cell('A', { rows: 2 }), cell('a')]),
    body([cell('b')]),
    body([cell('B'), cell('c')]),
    body([cell('2'), cell('C', { columns: 2 })]),
  ];

  it('leave the cells below them their columns', () => {
    expect(
      placeCells(rows, 3).map((row) => row.map(({ cell: { text }, column }) => `${text}${column}`)),
    ).toEqual([['10', 'A1', 'a2'], ['b2'], ['B1', 'c2'], ['20', 'C1']]);
  });

  it('keep their rows on one page, unless there are many', () => {
    expect(listKeptRows(rows)).toEqual([true, true, false, false]);
    const tall = [
      body([cell('1', { rows: 7 }), cell('a')]),
      ...Array.from({ length: 6 }, () => body([cell('b')])),
    ];
    expect(listKeptRows(tall)).toEqual(tall.map(() => false));
  });
});

describe('a short table', () => {
  const make = (texts: readonly string[]) =>
    makeTable({
      id: 't',
      caption: '',
      aligns: ['left'],
      header: [[cell('Uraian')]],
      rows: texts.map((text) => body([cell(text)])),
    });

  it('stays on one page, so that none of its rows stands alone on the next', () => {
    const table = make(['a', 'b', 'c']);
    expect(table.isWhole).toBe(true);
    expect(listKeptRowsOf(table)).toEqual([true, true, false]);
  });

  it('is not one of many rows, nor one whose texts are long', () => {
    expect(make(Array.from({ length: 13 }, () => 'a')).isWhole).toBeUndefined();
    // About 60 lines at the width of the page.
    expect(make(['kata '.repeat(1000)]).isWhole).toBeUndefined();
  });
});

describe('runs of pages', () => {
  it('begin at every chapter and where the page turns, and count from 1 where the numbers change', () => {
    const runs = splitPageRuns({
      sections: [
        section({ id: 'a', title: 'A', pages: 'roman' }),
        section({ id: 'b', title: 'B', pages: 'roman' }),
        section({
          id: 'c',
          title: 'C',
          children: [
            section({ id: 'c1', title: 'C1', level: 2 }),
            section({ id: 'c2', title: '', level: 2, orientation: 'landscape' }),
            section({ id: 'c3', title: 'C3', level: 2 }),
          ],
        }),
      ],
    });
    expect(runs.map(({ sections, restarts }) => [sections.map(({ id }) => id).join(), restarts])).toEqual([
      ['a', true],
      ['b', false],
      ['c,c1', true],
      ['c2', false],
      ['c3', false],
    ]);
  });
});

describe('a written part', () => {
  it('is paragraphs by line, bullets and numbered items, and nothing else', () => {
    expect(parseNarrative('Satu.\n\nDua *tetap*.\n- a\n• b\n1. x\n2) y\n# bukan judul')).toEqual([
      { kind: 'paragraph', style: 'body', runs: [{ text: 'Satu.' }] },
      { kind: 'paragraph', style: 'body', runs: [{ text: 'Dua *tetap*.' }] },
      { kind: 'list', isOrdered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      { kind: 'list', isOrdered: true, items: [[{ text: 'x' }], [{ text: 'y' }]] },
      { kind: 'paragraph', style: 'body', runs: [{ text: '# bukan judul' }] },
    ]);
    expect(parseNarrative('  \n ')).toEqual([]);
    expect(parseNarrative('2026 adalah tahun kedua')).toHaveLength(1);
  });

  it('has one key in its document, a title and a hint', () => {
    const keys = narrativeSections.map(({ document, section: key }) => `${document}/${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { title, hint } of narrativeSections) {
      for (const text of [...Object.values(title), ...Object.values(hint)]) expect(text.trim()).not.toBe('');
    }
  });
});

describe('the bundled fonts', () => {
  const dir = makeResources(makeTempDir((end) => void end));
  const read = (name: string) => {
    const file = fontFiles.find(({ to }) => to.endsWith(`${name}.ttf`));
    return readCoverage(new Uint8Array(readFileSync(path.join(dir, file?.to ?? ''))));
  };

  it('have every letter the documents themselves write', () => {
    const arimo = read('Arimo_400Regular');
    for (const letter of 'AZaz09æøåÆØÅ–—…“”‘’•·†≥≤<>×÷−|%()*&')
      expect(arimo.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
    expect(read('NotoSansArabic_400Regular').has(0x645)).toBe(true);
    expect(read('NotoEmoji_400Regular').has(0x1f600)).toBe(true);
    expect(arimo.has(0x1f600)).toBe(false);
  });

  it('are in the list of resources with the engine and the template', () => {
    expect(resourceFiles.map(({ to }) => to).filter((to) => !to.startsWith('fonts/'))).toEqual([
      'typst/typst_ts_web_compiler_bg.wasm',
      'typst/report.typ',
      'typst/poster.typ',
    ]);
  });
});

describe('text for the engine', () => {
  const hasLatin = (code: number) => code < 0x250;

  it('has a replacement for what no font has, and keeps what only joins letters', () => {
    expect(fitText('a社b', hasLatin)).toEqual({ text: 'a\ufffdb', replaced: 1 });
    expect(fitText('a\u200db\ufe0f', hasLatin)).toEqual({ text: 'a\u200db\ufe0f', replaced: 0 });
  });

  it('may be broken inside a word that no column could hold', () => {
    expect(fitText('pertanggungjawaban kinerja', hasLatin).text).toBe('pertanggungjawaban kinerja');
    const broken = fitText('x'.repeat(40), hasLatin).text;
    expect(broken.replaceAll('\u200b', '')).toBe('x'.repeat(40));
    expect(broken.split('\u200b')).toHaveLength(5);
  });
});
