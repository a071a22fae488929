import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { PlanDocument, PlanIndicator } from '../../../db/domain/plan-document.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { toReader } from '../../../db/reader.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { createReportCompiler } from '../../../electron/backend/reports/pdf/typst-compiler.ts';
import { createRenderClient, type RenderClient } from '../../../electron/backend/reports/render-client.ts';
import { dinsos } from '../../../electron/backend/samples/dinsos/index.ts';
import { time } from '../measure.ts';
import { now, withFolder, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';

const runs = 5;
const options = { kind: 'lkjip', year: 2025, date: '2026-02-16' } as const;

/** The LKjIP of 60 indicators: cold from a new engine, again after an edit, and as a Word document. */
export async function measureReports(workerPath: string, resourcesDir: string): Promise<readonly Result[]> {
  const document = await readOffice();
  const start = (): RenderClient => createRenderClient({ workerPath, resourcesDir });
  const clients: RenderClient[] = [];
  const renderCold = async (format: 'pdf' | 'docx'): Promise<void> => {
    const client = start();
    clients.push(client);
    await renderOk(client, document, format);
  };
  const closeAll = async (): Promise<void> => {
    for (const client of clients.splice(0)) await client.close();
  };
  const cold = await time(runs, () => renderCold('pdf'), closeAll);
  await closeAll();
  const engine = await time(runs, async () => {
    const compiler = await createReportCompiler(resourcesDir);
    compiler.close();
  });

  const warm = start();
  await renderOk(warm, document, 'pdf');
  const edited = await time(
    runs,
    (changed: PlanDocument) => renderOk(warm, changed, 'pdf'),
    (run) => editOne(document, run),
  );
  await warm.close();

  const docx = await time(runs, () => renderCold('docx'), closeAll);
  await closeAll();
  const paragraphs = await time(runs, makePlainDocx);
  return [
    {
      name: 'LKjIP of 60 indicators as PDF, cold',
      unit: 'ms',
      measured: cold,
      reference: { name: 'starting the layout engine alone', timing: engine },
      bound: atMost(3500, cold),
    },
    {
      name: 'the same after an edit, all pages',
      unit: 'ms',
      measured: edited,
      reference: { name: 'the same, cold', timing: cold },
      bound: atMost(1000, edited),
    },
    {
      name: 'LKjIP of 60 indicators as DOCX, cold',
      unit: 'ms',
      measured: docx,
      reference: { name: '2,000 plain paragraphs as DOCX', timing: paragraphs },
      bound: atMost(1500, docx),
    },
  ];
}

async function readOffice(): Promise<PlanDocument> {
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    const planId = await writeOffice(path, dinsos);
    const file = await openDocument(path, { access: 'view', now });
    if (!file.ok) throw new Error(file.error.code);
    const document = await readPlanDocument(toReader(file.value.db), planId);
    await file.value.close();
    if (document?.indicators.length !== 60) throw new Error('the office should have 60 indicators');
    return document;
  });
}

async function renderOk(client: RenderClient, document: PlanDocument, format: 'pdf' | 'docx'): Promise<void> {
  const rendered = await client.render(document, { ...options, format });
  if (!rendered.ok) throw new Error(rendered.error.code);
}

/** Another name for one indicator in the middle: what a person does between two looks at the preview. */
function editOne(document: PlanDocument, run: number): PlanDocument {
  const indicators = document.indicators.map(
    (indicator, index): PlanIndicator =>
      index === 30 ? { ...indicator, name: `${indicator.name} (${run})` } : indicator,
  );
  return { ...document, indicators };
}

async function makePlainDocx(): Promise<void> {
  const children = Array.from(
    { length: 2_000 },
    (_, index) => new Paragraph(`Alinea ${index} dari dokumen pembanding.`),
  );
  await Packer.toBuffer(new Document({ sections: [{ children }] }));
}
