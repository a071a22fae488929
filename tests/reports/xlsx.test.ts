import { describe, expect, it } from 'vitest';
import { listReportFormats, reportKinds } from '../../electron/api/report-kinds.ts';
import { planSheet } from '../../electron/backend/reports/xlsx/plan-sheet.ts';
import { readFigure } from '../../electron/backend/reports/xlsx/read-figure.ts';
import { renderXlsx } from '../../electron/backend/reports/xlsx/render-xlsx.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { readXlsx, type XlsxText } from '../support/xlsx-text.ts';
import { buildModel, findTable, prepareRenderers } from './support/render.ts';
import { aSmallPlan, aStaffedPlan } from './support/sample-plans.ts';
import { findXlsxFaults } from './support/xlsx-rules.ts';

const render = prepareRenderers();
const readWorkbook = async (...args: Parameters<typeof buildModel>): Promise<XlsxText> =>
  readXlsx(await render.xlsx(buildModel(...args)));
const kinds = reportKinds.filter((kind) => listReportFormats(kind).includes('xlsx'));

describe('a workbook', () => {
  it.each(kinds)('of the kind %s breaks no rule that Excel would repair', async (kind) => {
    for (const plan of [aStaffedPlan(), aFullPlan(12)]) {
      const xlsx = await readWorkbook(plan, { kind, officials: { who: 'all', isDated: false } });
      expect(findXlsxFaults(xlsx)).toEqual([]);
    }
  });

  it('has a sheet for each table, called as the table is, with frozen heads that are printed again', async () => {
    const { sheets, parts } = await readWorkbook(aSmallPlan(), { kind: 'renstra' });
    expect(sheets[0]?.name).toMatch(/^Tabel \d/);
    for (const { frozenRows } of sheets) expect(frozenRows).toBeGreaterThan(4);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts.get('xl/workbook.xml')).toMatch(
      /Print_Titles" localSheetId="0">'Tabel [\d.]+'!\$\d+:\$\d+</,
    );
  });

  it('merges heads and statements as on paper', async () => {
    const { sheets } = await readWorkbook(aSmallPlan(), { kind: 'measurement' });
    const [sheet] = sheets;
    const at = (text: string): string => sheet?.cells.find(({ shown }) => shown === text)?.at ?? '';
    // Kinerja heads three columns, No two rows; the objective stands beside its four indicators.
    expect(sheet?.merges).toContain(`${at('Kinerja')}:${at('Kinerja').replace('E', 'G')}`);
    expect(sheet?.merges).toContain('A5:A6');
    expect(sheet?.merges).toContain('B7:B10');
  });

  it('holds figures as numbers in the format of the document, and sums as formulas with their result', async () => {
    const { sheets } = await readWorkbook(aSmallPlan(), { kind: 'measurement' });
    const cells = sheets[0]?.cells ?? [];
    const achievement = cells.find(({ shown }) => shown === '90,00');
    expect(achievement).toMatchObject({ isNumber: true, format: '#,##0.00' });
    const sums = cells.filter(({ formula }) => formula !== null);
    // One program: its ceiling and what was spent of it are the sums, the share is not.
    expect(sums.map(({ shown, formula }) => [shown, formula])).toEqual([
      ['103.826.538.000', 'SUM(I7:I10)'],
      ['23.906.077.655', 'SUM(J7:J10)'],
    ]);
  });

  it('leaves a total that is no sum of its column the number it is', () => {
    const table = findTable(buildModel(aSmallPlan()), 'table/summary');
    const { rows } = planSheet(table, { name: 'Tabel', lines: [] }, 'id');
    const kinds = rows.flatMap((row) => row.map((cell) => cell?.kind)).filter((kind) => kind === 'sum');
    // Indicators, measured and reached are sums of one row; the mean of the office is none.
    expect(kinds).toHaveLength(3);
  });

  it('is the same bytes for the same plan', async () => {
    const first = await render.xlsx(buildModel(aSmallPlan()));
    await render.xlsx(buildModel(aFullPlan(3)));
    const again = await render.xlsx(buildModel(aSmallPlan()));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
  });

  it.each([
    '=HYPERLINK("http://x")',
    '+1+1',
    '@SUM(A1)',
    '_x0041_ _x000D_',
    '</t></si><si><t>',
    '&amp; <b> "kutip" \'',
    '#set $x \\n',
    '😀 مرحبا',
    "'[buku]*:?/\\lembar",
  ])('keeps text that means something to a program as text: %s', async (text) => {
    const plan = aPlanDocument({
      organization: { name: text },
      officials: [{ name: text, position: text }],
      nodes: [{ level: 'objective', text, indicators: [{ name: text, targets: { 2026: '80' } }] }],
    });
    for (const kind of ['agreement', 'lkjip', 'action-plan'] as const) {
      const xlsx = await readWorkbook(plan, { kind });
      expect(findXlsxFaults(xlsx)).toEqual([]);
      const cells = xlsx.sheets.flatMap((sheet) => sheet.cells);
      expect(cells.filter(({ shown }) => shown === text).length).toBeGreaterThan(1);
      expect(cells.filter(({ formula }) => formula !== null && !formula.startsWith('SUM('))).toEqual([]);
    }
  });

  it('drops what XML cannot hold', async () => {
    const xlsx = await readWorkbook(
      aPlanDocument({
        nodes: [
          {
            level: 'objective',
            text: 'Sa\u0000sa\u0007ran\ud800',
            indicators: [{ name: 'a\u0001b \u202ec' }],
          },
        ],
      }),
      { kind: 'measurement' },
    );
    expect(findXlsxFaults(xlsx)).toEqual([]);
    expect(xlsx.sheets[0]?.table).toContain('ab c');
  });

  it('is refused with its name where a document has no tables', async () => {
    const made = await renderXlsx(buildModel(aPlanDocument(), { kind: 'agreement' }));
    expect(made).toEqual({
      ok: false,
      error: { code: 'report-without-tables', detail: { title: 'Perjanjian Kinerja Tahun 2026' } },
    });
  });
});

describe('a figure of a document', () => {
  it.each([
    ['1.234.567,50', 'id', '1234567.50', '#,##0.00'],
    ['−2,0', 'id', '-2.0', '#,##0.0'],
    ['(1.500.000)', 'id', '-1500000', '#,##0;(#,##0)'],
    ['96,5*', 'id', '96.5', '#,##0.0"*"'],
    ['1,234.5', 'en', '1234.5', '#,##0.0'],
    ['0', 'id', '0', '#,##0'],
  ] as const)('%s (%s) is the number %s shown as %s', (text, locale, value, format) => {
    expect(readFigure(text, locale)).toEqual({ value, format });
  });

  it.each(['80–90', 'BB', '–', '', 'belum diisi', '1.23', '1,5,0', '1e5', '12345678901234567', '١٢٣'])(
    'is none in %s',
    (text) => {
      expect(readFigure(text, 'id')).toBeNull();
    },
  );
});
