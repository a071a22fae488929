import { setSpendings } from '../../../db/commands/budget.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readTogether } from '../../../db/reader.ts';
import type { ParsedInputOf } from '../../api/contract.ts';
import type { spendingImportMethods } from '../../api/spending-import.ts';
import { readSpendingSheet, type SpendingSheet } from '../imports/read-spending-sheet.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

/** Spending from the finance spreadsheet: looked at, corrected, and taken over in one step. */
export const spendingImportHandlers: HandlersOf<keyof typeof spendingImportMethods> = {
  'spending.propose': async (call, which) => {
    const read = await readSheet(call, which);
    if (!read.ok) return read;
    if (!read.value) return succeed({ found: null });
    const { index, reading } = read.value;
    const { rows, counts, missing, columns, hasSpent, changes } = reading;
    const hasChanges = changes.length > 0;
    return succeed({ found: { sheet: index, rows, counts, missing, columns, hasSpent, hasChanges } });
  },

  'spending.import': async (call, which) => {
    const read = await readSheet(call, which);
    if (!read.ok) return read;
    if (!read.value) return refuse('table-not-found', { sheet: '' });
    const { planId, token, choices } = which;
    const { changes } = read.value.reading;
    const cells = changes.map((change) => ({ ...change, year: choices.year }));
    const saved = await changePlan(call, 'spending.import', ofPlan(planId), async (context) => {
      const done = await setSpendings(context, { planId, cells });
      return done.ok ? succeed({ cells: cells.length }) : done;
    });
    if (saved.ok) call.session.tables.drop(token);
    return saved;
  },
};

async function readSheet(
  call: Call,
  { planId, token, sheet, choices }: ParsedInputOf<'spending.propose'>,
): Promise<Result<SpendingSheet | null>> {
  const table = call.session.tables.find(token);
  if (!table) return refuse('import-expired', {});
  return withDocument(call, async (file) => {
    const document = await readTogether(file.db, (db) => readPlanDocument(db, planId));
    if (!document) return refuse('row-not-found', { what: 'plan' });
    return succeed(readSpendingSheet(table.sheets, sheet, document, choices));
  });
}
