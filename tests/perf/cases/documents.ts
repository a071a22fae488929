import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { buildReportModel } from '../../../electron/backend/reports/model/build-report-model.ts';
import type { ReportModel, Table } from '../../../electron/backend/reports/model/report-model.ts';
import { listBlocks } from '../../../electron/backend/reports/model/report-model.ts';
import {
  createRenderClient,
  type RenderClient,
  type RenderedDocument,
} from '../../../electron/backend/reports/render-client.ts';
import { renderXlsx } from '../../../electron/backend/reports/xlsx/render-xlsx.ts';
import { findBrowser } from '../../../electron/loopback/find-browser.ts';
import { aFullPlan } from '../../support/full-plan.ts';
import { summarize, type Timing, time } from '../measure.ts';
import { withFolder } from '../office.ts';
import { atMost, type Result, type Skipped } from '../result.ts';

const runs = 3;
const options = { kind: 'lkjip', year: 2026, date: '2027-02-19' } as const;
/** Makes an LKjIP of 106 pages. */
const indicators = 80;
const leastPages = 100;
const sheetRows = 10_000;

/** The LKjIP of a hundred pages as PDF and DOCX, beside what other programs take for the same document; a long workbook. */
export async function measureDocuments(
  workerPath: string,
  resourcesDir: string,
): Promise<readonly (Result | Skipped)[]> {
  const plan = aFullPlan(indicators);
  const start = (): RenderClient => createRenderClient({ workerPath, resourcesDir });
  let docx: Uint8Array = new Uint8Array();
  const renderCold = async (format: 'pdf' | 'docx'): Promise<void> => {
    const client = start();
    const made = await renderOk(client, plan, format);
    if (format === 'docx') docx = made.bytes;
    else if ((made.pages ?? 0) < leastPages) throw new Error(`only ${made.pages} pages`);
    await client.close();
  };
  const edited = await measureWarm(start(), plan);
  const cold = await time(runs, () => renderCold('pdf'));
  const word = await time(runs, () => renderCold('docx'));
  const others = await withFolder(async (folder) => ({
    office: convertInLibreOffice(folder, docx),
    browser: printInBrowser(folder, buildModel(plan)),
  }));
  const { office, browser } = others;
  const sheets = await measureSheets(plan);
  return [
    {
      name: `LKjIP of ${leastPages} pages as PDF, cold`,
      unit: 'ms',
      measured: cold,
      reference: office ?? { name: 'no LibreOffice here', timing: summarize([]) },
      bound: atMost(5_000, cold),
    },
    {
      name: 'the same after an edit, all pages',
      unit: 'ms',
      measured: edited,
      reference: { name: 'the same, cold', timing: cold },
      bound: atMost(1_000, edited),
    },
    {
      name: `LKjIP of ${leastPages} pages as DOCX, cold`,
      unit: 'ms',
      measured: word,
      reference: browser ?? { name: 'no Chromium here', timing: summarize([]) },
      bound: atMost(2_000, word),
    },
    sheets,
    ...(office === null ? [{ name: 'conversion of the DOCX', reason: 'LibreOffice is not installed' }] : []),
    ...(browser === null ? [{ name: 'print of the tables', reason: 'no Chromium is installed' }] : []),
  ];
}

function buildModel(plan: PlanDocument): ReportModel {
  const built = buildReportModel(plan, options);
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
}

async function renderOk(
  client: RenderClient,
  plan: PlanDocument,
  format: 'pdf' | 'docx',
): Promise<RenderedDocument> {
  const made = await client.render(plan, { ...options, format });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Edits with a warm engine. */
async function measureWarm(client: RenderClient, plan: PlanDocument): Promise<Timing> {
  await renderOk(client, plan, 'pdf');
  const edited = await time(
    runs,
    (changed: PlanDocument) => renderOk(client, changed, 'pdf'),
    (run) => ({
      ...plan,
      indicators: plan.indicators.map((one, i) =>
        i === indicators / 2 ? { ...one, name: `${one.name} (${run})` } : one,
      ),
    }),
  );
  await client.close();
  return edited;
}

async function measureSheets(plan: PlanDocument): Promise<Result> {
  const model = buildModel(plan);
  const table = listBlocks(model).find(
    (block): block is Table => block.kind === 'table' && block.rows.length > 50,
  );
  if (table === undefined) throw new Error('no table of more than 50 rows');
  const body = table.rows.filter(
    ({ kind, cells }) => kind === 'body' && cells.every(({ rows = 1 }) => rows === 1),
  );
  const rows = Array.from({ length: sheetRows }, (_, i) => body[i % body.length]).flatMap((row) => row ?? []);
  const long = { ...model, sheets: [{ ...table, rows }] };
  const measured = await time(runs, () => renderXlsx(long));
  const empty = await time(runs, () =>
    renderXlsx({ ...model, sheets: [{ ...table, rows: rows.slice(0, 100) }] }),
  );
  return {
    name: 'a workbook of 10,000 rows',
    unit: 'ms',
    measured,
    reference: { name: 'one of 100 rows', timing: empty },
    bound: atMost(1_500, measured),
  };
}

type Reference = Result['reference'];

/** The same DOCX to PDF by the office program, started once before so that its profile is there. */
function convertInLibreOffice(folder: string, docx: Uint8Array): Reference | null {
  const found = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((place) => existsSync(place));
  if (found === undefined) return null;
  const file = join(folder, 'lkjip.docx');
  writeFileSync(file, docx);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const convert = (): number => {
    const begin = performance.now();
    const flags = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ];
    if (spawnSync(found, flags, { stdio: 'ignore' }).status !== 0) throw new Error('LibreOffice failed');
    return performance.now() - begin;
  };
  convert();
  return { name: 'LibreOffice converting the same DOCX', timing: summarize([convert()]) };
}

/** The tables of the same document as a web page, printed: less than the document, and no contents or numbers. */
function printInBrowser(folder: string, model: ReportModel): Reference | null {
  const found = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (found === null) return null;
  const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const tables = listBlocks(model).flatMap((block) => (block.kind === 'table' ? [block] : []));
  const page = tables.map(
    ({ rows }) =>
      `<table border>${rows.map(({ cells }) => `<tr>${cells.map(({ text, rows: down = 1, columns = 1 }) => `<td rowspan=${down} colspan=${columns}>${escapeHtml(text)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  const file = join(folder, 'lkjip.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8">${page.join('<p>')}`);
  const flags = [
    '--headless',
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'browser')}`,
    `--print-to-pdf=${join(folder, 'printed.pdf')}`,
    pathToFileURL(file).href,
  ];
  const begin = performance.now();
  if (spawnSync(found, flags, { stdio: 'ignore', timeout: 60_000 }).status !== 0) return null;
  return { name: 'Chromium printing its tables', timing: summarize([performance.now() - begin]) };
}
