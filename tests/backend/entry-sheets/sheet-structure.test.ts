import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planSheets } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { columnTags } from '../../../db/domain/entry-sheet/read-rows.ts';
import { readMark } from '../../../db/domain/entry-sheet/sheet-mark.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { makeSheets } from '../../../electron/backend/entry-sheets/make-sheets.ts';
import { readWorkbook } from '../../../electron/backend/imports/spreadsheet/read-workbook.ts';
import { findCell, readCells } from '../../support/fill-sheet.ts';
import { must } from '../support/change-scenes.ts';
import { makeBackend } from '../support/make-backend.ts';
import { openSample } from '../support/open-sample.ts';

/** ECMA-376, part 1, 18.3.1.99 (CT_Worksheet), as far as the sheets use it: Excel repairs any other order. */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'mergeCells',
  'dataValidations',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];
/** 18.2.27 (CT_Workbook). */
const workbookOrder = ['workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'definedNames'];
/** 18.8.39 (CT_Stylesheet). */
const styleOrder = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];

/** The names of the elements right below the root. */
function listParts(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', end] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!end) depth += 1;
    }
  }
  return names;
}

const at = new Date('2026-10-01T02:00:00.000Z');
const period = { year: 2026, quarter: 3 } as const;
const options = { fileId: 'berkas', at };

/** The example, one indicator of which is made of two components and bounded, and another one of a long figure. */
async function readPlan(): Promise<PlanDocument> {
  const page = await openSample(await makeBackend().openSession());
  const document = page.held();
  const asked = must(planSheets(document, period)[2]).rows;
  const [ratio, long] = [must(asked[0]).indicator, must(asked[1]).indicator];
  const part = { version: 1, indicatorId: ratio.id, unitOfMeasure: null, dataSource: null };
  return {
    ...document,
    indicators: document.indicators.map((one) =>
      one.id === ratio.id
        ? {
            ...one,
            calculation: 'a / b * 100',
            unitOfMeasure: '%',
            boundMin: '0' as never,
            boundMax: '100' as never,
          }
        : one,
    ),
    components: [
      ...document.components,
      { ...part, id: 'a', sort: 1, symbol: 'a', name: 'Yang <dilayani> & "selesai"' },
      { ...part, id: 'b', sort: 2, symbol: 'b', name: 'Seluruhnya' },
    ],
    realizations: [
      ...document.realizations.filter(({ indicatorId }) => indicatorId !== long.id),
      {
        ...must(document.realizations[0]),
        id: 'panjang',
        indicatorId: long.id,
        ...period,
        value: '12345678901234567.25' as never,
        note: '=1+1',
      },
    ],
  };
}

describe('an entry sheet', () => {
  it('is a package whose parts stand in the order of the standard and refer to each other soundly', async () => {
    for (const { bytes } of makeSheets(await readPlan(), period, options)) {
      const parts = Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
      );
      const types = must(parts['[Content_Types].xml']);
      const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
      const relations = must(parts['xl/_rels/workbook.xml.rels']);
      const targets = [...relations.matchAll(/Id="(rId\d+)"[^>]*Target="([^"]+)"/g)];
      expect(targets.map(([, , target]) => `xl/${target}`).toSorted()).toEqual(
        named.filter((name) => name !== 'xl/workbook.xml').toSorted(),
      );
      expect(Object.keys(parts).toSorted()).toEqual(
        ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', ...named].toSorted(),
      );
      const workbook = must(parts['xl/workbook.xml']);
      const used = [...workbook.matchAll(/r:id="(rId\d+)"/g)].map(([, id]) => id);
      expect(used).toEqual(
        targets.filter(([, , target]) => target?.startsWith('worksheets')).map(([, id]) => id),
      );
      expect(workbook).toContain('state="veryHidden"');
      expect(listParts(workbook)).toEqual(workbookOrder.filter((one) => workbook.includes(`<${one}`)));
      const styles = must(parts['xl/styles.xml']);
      expect(listParts(styles)).toEqual(styleOrder);
      const looks = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
      for (const [name, xml] of Object.entries(parts).filter(([one]) => one.includes('worksheets/'))) {
        const own = listParts(xml);
        expect([name, own]).toEqual([name, worksheetOrder.filter((one) => own.includes(one))]);
        expect(Math.max(...[...xml.matchAll(/ s="(\d+)"/g)].map(([, look]) => Number(look)))).toBeLessThan(
          looks,
        );
        const addresses = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, address]) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const kind of ['mergeCell', 'dataValidation']) {
          const count = Number(new RegExp(`<${kind}s count="(\\d+)"`).exec(xml)?.[1] ?? 0);
          expect(xml.split(`<${kind} `).length - 1).toBe(count);
        }
        // No formula, whatever a person wrote.
        expect(xml).not.toContain('<f>');
        for (const [, text = ''] of xml.matchAll(/ (?:error|prompt)="([^"]*)"/g)) {
          expect(text.length).toBeLessThanOrEqual(255);
        }
      }
    }
  });

  it('opens only the yellow cells, says whose it is, and keeps long figures whole', async () => {
    const plan = await readPlan();
    const planned = must(planSheets(plan, period)[2]);
    const { bytes } = must(makeSheets(plan, period, options)[2]);
    const [ratio, long] = [must(planned.rows[0]).indicator, must(planned.rows[1]).indicator];
    const parts = unzipSync(bytes);
    const xml = strFromU8(must(parts['xl/worksheets/sheet1.xml']));
    const styles = strFromU8(must(parts['xl/styles.xml']));
    const looks = [
      ...must(/<cellXfs.*?<\/cellXfs>/s.exec(styles) ?? undefined)[0].matchAll(/<xf .*?<\/xf>/gs),
    ].map(([one]) => one);
    const isOpen = (address: string): boolean => {
      const look = Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1]);
      return must(looks[look]).includes('locked="0"');
    };
    const cellOf = (tag: string, id: string): string => findCell(bytes, tag, id);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(isOpen(cellOf(columnTags.value, ratio.id))).toBe(true);
    expect(isOpen(cellOf(columnTags.numerator, ratio.id))).toBe(true);
    // An indicator without components has nothing to fill in there.
    expect(isOpen(cellOf(columnTags.numerator, long.id))).toBe(false);
    expect(isOpen(cellOf(columnTags.value, ratio.id).replace(/[A-Z]+/, 'D'))).toBe(false);
    const cells = readCells(bytes);
    expect(cells.get(cellOf(columnTags.value, long.id))).toBe('12345678901234567,25');
    expect(cells.get(cellOf(columnTags.note, long.id))).toBe('=1+1');
    const rule = must(
      new RegExp(
        `<dataValidation type="decimal"[^>]*sqref="${cellOf(columnTags.value, ratio.id)}".*?</dataValidation>`,
      ).exec(xml) ?? undefined,
    )[0];
    expect(rule).toContain('<formula1>0</formula1><formula2>100</formula2>');
    expect(rule).toContain('Isi dengan angka antara 0 dan 100.');
    // Read back by the reader every foreign spreadsheet goes through.
    const { sheets } = readWorkbook({ bytes, isCsv: false });
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Lembar isian', false],
      ['Cara mengisi', false],
      ['_selaras', true],
    ]);
    expect(readMark(must(sheets[2]).table)).toEqual({
      fileId: 'berkas',
      planId: plan.plan.id,
      planTitle: plan.plan.title,
      organizationName: plan.organization.name,
      unitId: must(planned.unit ?? undefined).id,
      unitName: must(planned.unit ?? undefined).name,
      ...period,
      madeAt: at.toISOString(),
    });
    expect(
      must(sheets[0])
        .table.rows.flat()
        .map(({ text }) => text),
    ).toContain(
      `${ratio.code === null ? '' : `${ratio.code} `}${ratio.name}\na = Yang <dilayani> & "selesai"; b = Seluruhnya`,
    );
  });

  it('gives indicators without a unit a sheet of their own, the last one', async () => {
    const plan = await readPlan();
    const [first] = must(planSheets(plan, period)[0]).rows;
    const id = must(first).indicator.id;
    const changed = {
      ...plan,
      indicators: plan.indicators.map((one) => (one.id === id ? { ...one, unitId: null } : one)),
    };
    const made = makeSheets(changed, period, options);
    expect([made.at(-1)?.name, made.at(-1)?.rows]).toEqual(['Lembar isian Tanpa bidang TW III 2026.xlsx', 1]);
  });
});
