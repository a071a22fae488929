import path from 'node:path';
import { importTable } from '../../../db/commands/import-table.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { buildMatrix } from '../../../db/domain/table-export/build-matrix.ts';
import type { MatrixSheet } from '../../../db/domain/table-export/matrix-sheet.ts';
import type { TableReading } from '../../../db/domain/table-import/read-table.ts';
import { countColumns } from '../../../db/domain/table-import/table.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readTogether } from '../../../db/reader.ts';
import type { ParsedInputOf } from '../../api/contract.ts';
import type { importMethods, OpenedTable } from '../../api/import.ts';
import type { ExportedReport } from '../../api/report.ts';
import { gatherMatrixWords, sayProblem } from '../../api/text/import-text.ts';
import { writeWorkbook } from '../exports/export-table.ts';
import { createTableTexts } from '../exports/table-texts.ts';
import { buildProblemSheet } from '../imports/problem-sheet.ts';
import { describeProposal, findBestSheet, listLearned, readSheet } from '../imports/propose-import.ts';
import { openSpreadsheet, readSpreadsheet } from '../imports/spreadsheet/open-spreadsheet.ts';
import type { Sheet } from '../imports/spreadsheet/workbook.ts';
import { changePlan } from './change.ts';
import { exportFile } from './export-file.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

type Which = ParsedInputOf<'import.propose'>;

/** A table of an office: opened, looked at, corrected, and taken over in one step. */
export const importHandlers: HandlersOf<keyof typeof importMethods> = {
  'import.open': async (call, { grant }) => {
    const granted = redeem(call, 'import-spreadsheet', grant);
    if (!granted.ok) return granted;
    const { path: file } = granted.value;
    const { deps, preferences } = call.services;
    const opened = await openSpreadsheet(file, { workerFile: deps.spreadsheetWorkerFile });
    if (!opened.ok) return opened;
    await preferences.setLastFolder('import-spreadsheet', path.dirname(file));
    return succeed(keep(call, path.basename(file), opened.value.sheets));
  },

  'import.openContent': async (call, { name, content }) => {
    const options = { workerFile: call.services.deps.spreadsheetWorkerFile };
    const opened = await readSpreadsheet(name, Buffer.from(content, 'base64'), options);
    return opened.ok ? succeed(keep(call, name, opened.value.sheets)) : opened;
  },

  'import.paste': async (call, { name, rows, merges }) => {
    const cells = rows.map((row) => row.map((cell) => ({ ...cell, kind: 'plain' as const })));
    return succeed(keep(call, name, [{ name, isHidden: false, table: { rows: cells, merges } }]));
  },

  'import.propose': async (call, which) => {
    const read = await readImport(call, which);
    if (!read.ok) return read;
    const { sheet, document, reading } = read.value;
    return succeed(describeProposal(sheet, document, reading));
  },

  'import.apply': async (call, which) => {
    const read = await readImport(call, which);
    if (!read.ok) return read;
    const { sheet, reading } = read.value;
    if (!reading) return refuse('table-not-found', { sheet: sheet.name });
    const { planId, token } = which;
    const saved = await changePlan(call, 'import.apply', ofPlan(planId), (context) =>
      importTable(context, { planId, changes: reading.comparison.changes }),
    );
    if (!saved.ok) return saved;
    await call.services.preferences.learnColumnRoles(listLearned(reading));
    call.session.tables.drop(token);
    return saved;
  },

  'import.exportProblems': async (call, { grant, ...which }) => {
    const read = await readImport(call, which);
    if (!read.ok) return read;
    const { sheet, reading, document } = read.value;
    if (!reading) return refuse('table-not-found', { sheet: sheet.name });
    const translate = createTableTexts(await call.services.preferences.readLanguage());
    const made = buildProblemSheet(sheet.table, reading.problems, {
      sheet: translate('matrix.problems', {}),
      column: translate('matrix.problemColumn', {}),
      headerRow: reading.range.headerFirst,
      say: (problem) => sayProblem(problem, translate, document.organization.numberLocale),
    });
    return exportSheets(call, grant, [made]);
  },

  'import.close': async ({ session }, { token }) => {
    session.tables.drop(token);
    return succeed(null);
  },

  'table.export': async (call, { planId, grant }) => {
    const document = await readDocument(call, planId);
    if (!document.ok) return document;
    const { plan, organization } = document.value;
    // The headings speak the language of the plan, like every other document made from it.
    const translate = createTableTexts(plan.language === 'id' ? 'id' : 'en');
    const words = gatherMatrixWords(translate, { plan: plan.title, organization: organization.name });
    return exportSheets(call, grant, buildMatrix(document.value, words));
  },
};

function keep({ services, session }: Call, name: string, sheets: readonly Sheet[]): OpenedTable {
  const token = services.newToken();
  session.tables.keep(token, name, sheets);
  return {
    token,
    name,
    sheets: sheets.map(({ name: sheet, isHidden, table }) => ({
      name: sheet,
      isHidden,
      rows: table.rows.length,
      columns: countColumns(table),
    })),
    best: findBestSheet(sheets),
  };
}

type ReadImport = Readonly<{ sheet: Sheet; document: PlanDocument; reading: TableReading | null }>;

async function readImport(
  call: Call,
  { planId, token, sheet: index, choices }: Which,
): Promise<Result<ReadImport>> {
  const sheet = call.session.tables.find(token)?.sheets[index];
  if (!sheet) return refuse('import-expired', {});
  const document = await readDocument(call, planId);
  if (!document.ok) return document;
  const remembered = await call.services.preferences.readColumnRoles();
  const reading = readSheet(sheet, document.value, remembered, choices);
  return succeed({ sheet, document: document.value, reading });
}

const readDocument = (call: Call, planId: string): Promise<Result<PlanDocument>> =>
  withDocument(call, async (file) => {
    const document = await readTogether(file.db, (db) => readPlanDocument(db, planId));
    return document ? succeed(document) : refuse('row-not-found', { what: 'plan' });
  });

const exportSheets = (
  call: Call,
  grant: string,
  sheets: readonly MatrixSheet[],
): Promise<Result<ExportedReport>> =>
  exportFile(call, { purpose: 'export-xlsx', grant }, async () =>
    succeed({ bytes: await writeWorkbook(sheets) }),
  );
