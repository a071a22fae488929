import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  everyOfficial,
  listReportFormats,
  type ReportKind,
  reportKinds,
} from '../../electron/api/report-kinds.ts';
import { collectEnds, makeTempDir } from '../backend/support/temp-dir.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { buildModel, prepareRenderers, squeeze } from './support/render.ts';
import { aStaffedPlan } from './support/sample-plans.ts';

const places = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const soffice = places.find((place) => existsSync(place));

const render = prepareRenderers();
const plan = aStaffedPlan();
const folder = makeTempDir(collectEnds().atEnd);
const made = new Map<string, Uint8Array>();
let said = '';

const listKinds = (format: 'docx' | 'xlsx'): readonly ReportKind[] =>
  reportKinds.filter((kind) => listReportFormats(kind).includes(format));

/** Everything in one run of it: starting takes longer than reading a document. */
beforeAll(async () => {
  if (soffice === undefined) return;
  for (const format of ['docx', 'xlsx'] as const)
    for (const kind of listKinds(format)) {
      const model = buildModel(plan, { kind, officials: { who: everyOfficial, isDated: false } });
      const name = `${kind}-${format}.${format}`;
      made.set(name, await render[format](model));
      writeFileSync(path.join(folder, name), made.get(name) ?? '');
    }
  mkdirSync(path.join(folder, 'pdf'));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const files = [...made.keys()].map((name) => path.join(folder, name));
  const run = spawnSync(
    soffice,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      path.join(folder, 'pdf'),
      ...files,
    ],
    { encoding: 'utf8', timeout: 200_000 },
  );
  said = `${run.status} ${run.stdout}${run.stderr}`;
});

async function readConverted(name: string): Promise<string> {
  const bytes = readFileSync(path.join(folder, 'pdf', name.replace(/\.\w+$/, '.pdf')));
  return (await readPdf(bytes)).pages.join('\n');
}

describe.skipIf(soffice === undefined)('LibreOffice', () => {
  it('opens every document and every workbook without a complaint', () => {
    expect(said).toMatch(/^0 /);
    const lines = said.slice(2).split('\n').filter(Boolean);
    // Java is only for its own database.
    const complaints = lines.filter((line) => !/^convert .* using filter|javaldx/.test(line));
    expect(complaints).toEqual([]);
    for (const name of made.keys())
      expect([name, existsSync(path.join(folder, 'pdf', name.replace(/\.\w+$/, '.pdf')))]).toEqual([
        name,
        true,
      ]);
  });

  it.each(listKinds('docx'))('shows the words of a document as they are written: %s', async (kind) => {
    const name = `${kind}-docx.docx`;
    // Headings are written in capitals by their style, and read back in them.
    const bare = (text: string): string => squeeze(text).toLocaleLowerCase('id');
    const printed = bare(await readConverted(name));
    const docx = readDocx(made.get(name) ?? new Uint8Array());
    const cells = docx.cells.map(bare).filter((text) => text !== '');
    expect(cells.filter((text) => !printed.includes(text))).toEqual([]);
    const paragraphs = docx.paragraphs.filter(
      ({ style }) => !/^(TOC|Header|Footer|TableofFigures)/.test(style ?? ''),
    );
    const lost = paragraphs.map(({ text }) => bare(text)).filter((text) => !printed.includes(text));
    expect(lost).toEqual([]);
  });

  it.each(listKinds('xlsx'))('shows the words and figures of a workbook: %s', async (kind) => {
    const name = `${kind}-xlsx.xlsx`;
    // It writes numbers in its own language: their digits are compared, without marks between them.
    const bare = (text: string): string => squeeze(text).replaceAll(/[.,−-]/g, '');
    const printed = bare(await readConverted(name));
    const { sheets } = readXlsx(made.get(name) ?? new Uint8Array());
    const cells = sheets.flatMap((sheet) => sheet.cells.map(({ shown }) => bare(shown)));
    expect(cells.length).toBeGreaterThan(5);
    expect(cells.filter((text) => !printed.includes(text))).toEqual([]);
  });
});
