import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import {
  everyOfficial,
  listReportFormats,
  type ReportFormat,
  type ReportKind,
  reportKinds,
} from '../../electron/api/report-kinds.ts';
import { type WriteCalls, writeFileAtomically } from '../../electron/backend/files/atomic-write.ts';
import { listBlocks, type ReportModel } from '../../electron/backend/reports/model/report-model.ts';
import { compilePdf } from '../../electron/backend/reports/pdf/render-pdf.ts';
import { createReportCompiler } from '../../electron/backend/reports/pdf/typst-compiler.ts';
import { renderXlsx } from '../../electron/backend/reports/xlsx/render-xlsx.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';
import { findDocxPartFaults } from '../support/docx-parts.ts';
import { readDocx } from '../support/docx-text.ts';
import { countGlyphs } from '../support/pdf-glyphs.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { findXlsxPartFaults } from '../support/xlsx-parts.ts';
import { readXlsx } from '../support/xlsx-text.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import {
  longName,
  longWord,
  makeHostilePlan,
  meaningfulTexts,
  otherScripts,
  unprintableCleaned,
} from './support/hostile-plan.ts';
import { buildModel, listTables, prepareRenderers, readBlock, squeeze } from './support/render.ts';
import { findXlsxFaults } from './support/xlsx-rules.ts';

const render = prepareRenderers();
const everyone = { who: everyOfficial, isDated: false } as const;
const build = (plan: PlanDocument, kind: ReportKind): ReportModel =>
  buildModel(plan, { kind, officials: everyone });

/** Null where a document has nothing that a sheet could hold, which is refused with a sentence. */
async function makeSheets(model: ReportModel): Promise<Uint8Array | null> {
  const made = await renderXlsx(model);
  if (made.ok) return made.value;
  expect(made.error).toEqual({ code: 'report-without-tables', detail: { title: model.title } });
  return null;
}

async function expectSound(model: ReportModel, kind: ReportKind) {
  const pdf = render.pdf(model);
  expect(pdf.diagnostics).toEqual([]);
  expect(pdf.replacedCharacters).toBe(0);
  const docx = await render.docx(model);
  expect([...findDocxFaults(readDocx(docx)), ...findDocxPartFaults(docx)]).toEqual([]);
  const xlsx = listReportFormats(kind).includes('xlsx') ? await makeSheets(model) : null;
  if (xlsx !== null) expect([...findXlsxFaults(readXlsx(xlsx)), ...findXlsxPartFaults(xlsx)]).toEqual([]);
  return { pdf: pdf.bytes, docx, xlsx };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

describe('a document of every kind', () => {
  const plan = makeHostilePlan();
  const texts = [...meaningfulTexts, unprintableCleaned, longName, longWord];

  it.each(reportKinds)(
    'says texts that mean something to an engine as they are, and is the same bytes again: %s',
    async (kind) => {
      const model = build(plan, kind);
      const made = await expectSound(model, kind);
      // Those that the document says at all: the page for the head says the lowest alone, a strategy no programs.
      const words = squeeze(listBlocks(model).map(readBlock).join('\n'));
      const said = texts.filter((text) => words.includes(squeeze(text)));
      expect(said.length).toBeGreaterThan(kind === 'summary' ? 1 : 10);

      const pdf = await readPdf(made.pdf);
      const printed = squeeze(pdf.pages.join('\n'));
      expect(said.filter((text) => !printed.includes(squeeze(text)))).toEqual([]);
      expect(printed).not.toContain('\u0000');
      const glyphs = await countGlyphs(made.pdf);
      expect(glyphs.missing).toBe(0);
      expect(glyphs.drawn).toBeGreaterThan(500);

      const docx = squeeze(
        readDocx(made.docx)
          .paragraphs.map(({ text }) => text)
          .join('\n'),
      );
      const inDocx = [...said, ...otherScripts.filter((text) => words.includes(squeeze(text)))];
      expect(inDocx.filter((text) => !docx.includes(squeeze(text)))).toEqual([]);

      if (made.xlsx !== null) {
        const tables = squeeze((model.sheets ?? listTables(model)).map(readBlock).join('\n'));
        const shown = squeeze(
          readXlsx(made.xlsx)
            .sheets.flatMap(({ cells }) => cells.map((cell) => cell.shown))
            .join('\n'),
        );
        const inTables = [...texts, ...otherScripts].filter((text) => tables.includes(squeeze(text)));
        expect(inTables.filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
      }

      const fresh = await createReportCompiler(render.resourcesDir());
      const again = build(structuredClone(plan), kind);
      expect(isSame(compilePdf(again, fresh).bytes, made.pdf)).toBe(true);
      fresh.close();
      expect(isSame(await render.docx(again), made.docx)).toBe(true);
      if (made.xlsx !== null) expect(isSame(await render.xlsx(again), made.xlsx)).toBe(true);
    },
  );

  /** One indicator, measured in a year between two that have neither target nor figure; nobody holds an office. */
  const sparse = aPlanDocument({
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran tunggal',
        indicators: [
          {
            name: 'Indikator tunggal',
            kind: 'iku',
            targets: { 2025: '1', 2029: '3' },
            realizations: { 2026: '2' },
          },
        ],
      },
    ],
  });

  it.each(reportKinds)(
    'is made of no data, and of one indicator with gaps and nobody to sign: %s',
    async (kind) => {
      for (const one of [aPlanDocument({ plan: { periodStart: null, periodEnd: null } }), sparse])
        await expectSound(build(one, kind), kind);
    },
  );

  const small = aPlanDocument({
    officials: [{}],
    nodes: [
      {
        level: 'objective',
        text: 'Sasaran',
        indicators: [{ name: 'Indikator', kind: 'iku', targets: { 2026: '1' }, realizations: { 2026: '2' } }],
        children: [{ level: 'program', text: 'Program', budget: { 2026: ['1000', '500'] } }],
      },
    ],
  });
  const faults = {
    'disk-full': { failing: 'write', code: 'ENOSPC', platform: 'linux' },
    'target-in-use': { failing: 'rename', code: 'EBUSY', platform: 'win32' },
  } as const;
  const pairs = reportKinds.flatMap((kind) =>
    listReportFormats(kind).map((format): readonly [ReportKind, ReportFormat] => [kind, format]),
  );

  it.each(pairs)(
    'leaves the old file as it is where the new one cannot be written: %s as %s',
    async (kind, format) => {
      const model = build(small, kind);
      const bytes =
        format === 'pdf'
          ? render.pdf(model).bytes
          : format === 'docx'
            ? await render.docx(model)
            : await makeSheets(model);
      if (bytes === null) return;
      const folder = makeTempDir();
      const target = path.join(folder, `laporan.${format}`);
      writeFileSync(target, 'tahun lalu');
      for (const [code, fault] of Object.entries(faults)) {
        const written = await writeFileAtomically(target, bytes, {
          mayReplace: true,
          calls: failWith(fault),
        });
        expect(written).toMatchObject({ ok: false, error: { code } });
        expect(readFileSync(target, 'utf8')).toBe('tahun lalu');
        expect(readdirSync(folder)).toEqual([`laporan.${format}`]);
      }
      expect(await writeFileAtomically(target, bytes, { mayReplace: true })).toEqual({
        ok: true,
        value: null,
      });
      expect(isSame(readFileSync(target), bytes)).toBe(true);
    },
  );
});

/** The calls of a disk that is full after half of the file, or of a system on which another program holds the target. */
function failWith({
  failing,
  code,
  platform,
}: Readonly<{ failing: 'write' | 'rename'; code: string; platform: NodeJS.Platform }>): WriteCalls {
  const fault = (): never => {
    throw Object.assign(new Error(code), { code, syscall: failing });
  };
  return {
    ...fs,
    platform,
    open: async (file, flags, mode) => {
      const handle = await fs.open(file, flags, mode);
      if (failing !== 'write' || flags !== 'wx') return handle;
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (data) => {
        await write((data as Uint8Array).subarray(0, (data as Uint8Array).length >> 1));
        fault();
      };
      return handle;
    },
    rename: async (from, to) => (failing === 'rename' ? fault() : fs.rename(from, to)),
  };
}
