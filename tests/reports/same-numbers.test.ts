import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import {
  everyOfficial,
  listReportFormats,
  type ReportKind,
  reportKinds,
} from '../../electron/api/report-kinds.ts';
import type { ReportModel } from '../../electron/backend/reports/model/report-model.ts';
import { renderXlsx } from '../../electron/backend/reports/xlsx/render-xlsx.ts';
import { readDocx } from '../support/docx-text.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { readPdf } from '../support/pdf-text.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { buildModel, listTables, prepareRenderers, squeeze } from './support/render.ts';
import { aSmallPlan, aStaffedPlan } from './support/sample-plans.ts';

const render = prepareRenderers();

const everyone = { who: everyOfficial, isDated: false } as const;

async function readAll(plan: PlanDocument, kind: ReportKind) {
  const model = buildModel(plan, { kind, officials: everyone });
  const pdf = await readPdf(render.pdf(model).bytes);
  const docx = readDocx(await render.docx(model));
  const xlsx = await readSheets(model);
  const clean = (cells: readonly string[]) => cells.map(squeeze).filter((text) => text !== '');
  return { model, pdf: clean(pdf.cells), docx: clean(docx.cells), xlsx: clean(xlsx) };
}

/** Empty for a document that has no tables or no sheets. */
async function readSheets(model: ReportModel): Promise<readonly string[]> {
  const made = await renderXlsx(model);
  return made.ok ? readXlsx(made.value).sheets.flatMap(({ table }) => table) : [];
}

const isFigure = (text: string): boolean => /^[−(]?\d[\d.,–]*[)*†]?$/.test(text);
const kinds = reportKinds.filter((kind) => listReportFormats(kind).includes('xlsx'));

describe('PDF, DOCX and XLSX of the same plan', () => {
  it.each(kinds)('say the same in every cell of every table: %s', async (kind) => {
    const { model, pdf, docx, xlsx } = await readAll(aStaffedPlan(), kind);
    expect(pdf).toEqual(docx);
    const rows = listTables(model).flatMap((table) => table.rows.filter(({ kind }) => kind !== 'group'));
    const cells = rows.flatMap((row) => row.cells);
    const said = cells.map((cell) => squeeze(cell.text)).filter((text) => text !== '');
    expect(said.length).toBeGreaterThan(5);
    expect(pdf).toEqual(said);
    // The dictionary is one list in a workbook, and a form for each indicator on paper.
    if (kind === 'iku-sheets') expect(pdf).toEqual(expect.arrayContaining(xlsx.slice(2)));
    else expect(xlsx).toEqual(said);
  });

  it('say figures worked by hand', async () => {
    const { pdf } = await readAll(aSmallPlan(), 'lkjip');
    // 72 ÷ 80; (2 × 10 − 12) ÷ 10; 5 ÷ 4; their mean; 72 ÷ 90; 23.906.077.655 ÷ 103.826.538.000 and the rest.
    for (const figure of ['90,00', '80,00', '125,00', '98,33', '23,03', '79.920.460.345'])
      expect(pdf).toContain(figure);
  });

  it('say the same hundreds of figures where tables go on over pages', async () => {
    const { pdf, docx, xlsx } = await readAll(aFullPlan(24), 'lkjip');
    expect(pdf.filter(isFigure).length).toBeGreaterThan(500);
    expect(pdf.filter(isFigure)).toEqual(docx.filter(isFigure));
    expect(xlsx.filter(isFigure)).toEqual(docx.filter(isFigure));
    // A statement beside many rows may go on over a page: its words are the same, in pieces.
    expect(pdf.join('')).toHaveLength(docx.join('').length);
  });
});
