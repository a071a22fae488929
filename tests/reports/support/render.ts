import { afterAll, beforeAll } from 'vitest';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { isYearlyReport } from '../../../electron/api/report-kinds.ts';
import { renderDocx } from '../../../electron/backend/reports/docx/render-docx.ts';
import { buildReportModel } from '../../../electron/backend/reports/model/build-report-model.ts';
import type { ReportCompanions } from '../../../electron/backend/reports/model/report-companions.ts';
import type { ReportOptions } from '../../../electron/backend/reports/model/report-context.ts';
import type {
  Block,
  ReportModel,
  Section,
  Table,
} from '../../../electron/backend/reports/model/report-model.ts';
import { listBlocks, listSections } from '../../../electron/backend/reports/model/report-model.ts';
import { compilePdf, type RenderedPdf } from '../../../electron/backend/reports/pdf/render-pdf.ts';
import {
  createReportCompiler,
  type ReportCompiler,
} from '../../../electron/backend/reports/pdf/typst-compiler.ts';
import { renderXlsx } from '../../../electron/backend/reports/xlsx/render-xlsx.ts';
import { makeResources } from '../../backend/support/resources.ts';
import { collectEnds, makeTempDir } from '../../backend/support/temp-dir.ts';

export const date = '2027-02-19';

export function buildModel(
  document: PlanDocument,
  options: Partial<ReportOptions> = {},
  companions?: ReportCompanions,
): ReportModel {
  const kind = options.kind ?? 'lkjip';
  const year = isYearlyReport(kind) ? 2026 : null;
  const built = buildReportModel(document, { kind, year, date, ...options }, companions);
  if (!built.ok) throw new Error(`refused: ${JSON.stringify(built.error)}`);
  return built.value;
}

export type Renderers = Readonly<{
  pdf: (model: ReportModel) => RenderedPdf;
  docx: (model: ReportModel) => Promise<Uint8Array>;
  xlsx: (model: ReportModel) => Promise<Uint8Array>;
  resourcesDir: () => string;
}>;

/** One engine for the tests of a file: starting one takes longer than laying out a report. */
export function prepareRenderers(): Renderers {
  const { atEnd, end } = collectEnds();
  let compiler: ReportCompiler | null = null;
  let resourcesDir = '';
  beforeAll(async () => {
    resourcesDir = makeResources(makeTempDir(atEnd));
    compiler = await createReportCompiler(resourcesDir);
    atEnd(() => compiler?.close());
  });
  afterAll(end);
  return {
    pdf: (model) => {
      if (compiler === null) throw new Error('the engine starts before the first test');
      return compilePdf(model, compiler);
    },
    docx: (model) => renderDocx(model, { resourcesDir }),
    xlsx: async (model) => {
      const made = await renderXlsx(model);
      if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.error)}`);
      return made.value;
    },
    resourcesDir: () => resourcesDir,
  };
}

export function findSection(model: ReportModel, id: string): Section {
  const found = listSections(model.sections).find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

export function findTable(model: ReportModel, id: string): Table {
  const found = listBlocks(model).find((block): block is Table => block.kind === 'table' && block.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

export const listTables = (model: ReportModel): readonly Table[] =>
  listBlocks(model).filter((block): block is Table => block.kind === 'table');

export const readHeads = (table: Table): readonly (readonly string[])[] =>
  table.header.map((cells) => cells.map((cell) => cell.text));

export const readRows = (table: Table): readonly (readonly string[])[] =>
  table.rows.map((row) => row.cells.map((cell) => cell.text));

/** All words of a section and what is below it. */
export function readSection(section: Section): string {
  return [section.title, ...section.blocks.map(readBlock), ...section.children.map(readSection)].join('\n');
}

export function readBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'subheading':
      return block.runs.map((run) => run.text).join('');
    case 'list':
      return block.items
        .flatMap((runs, i) => [runs, ...(block.nested?.[i]?.items ?? [])])
        .map((runs) => runs.map((run) => run.text).join(''))
        .join('\n');
    case 'definitions':
      return block.items.map(({ term, meaning }) => `${term}: ${meaning}`).join('\n');
    case 'table':
      return [block.caption.text, ...readRows(block).map((row) => row.join(' | ')), ...block.notes].join(
        '\n',
      );
    case 'figure':
      return `${block.caption.text}\n${block.altText}`;
    case 'clauses':
      return block.items
        .map(
          ({ term, parts }) =>
            `${term}: ${parts.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ')}`,
        )
        .join('\n');
    case 'tiles':
      return block.items.map(({ label, value, detail }) => `${label}: ${value} ${detail ?? ''}`).join('\n');
    case 'signatures':
      return [
        ...block.placeAndDate,
        ...block.parties.map(({ role, position, name, details }) =>
          [role, position, name, ...details].join('\n'),
        ),
      ].join('\n');
    case 'placeholder':
      return block.text;
    case 'signature':
      return [block.placeAndDate, block.position, block.name ?? '', ...block.details].join('\n');
    case 'contents':
      return '';
  }
}

/** Without what layout puts into a text: spaces, line ends, places where a long word may be broken. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '');
