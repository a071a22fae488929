import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { openFile } from '../support/temp-db.ts';

export const spreadsheetWorkerFile = fileURLToPath(
  new URL('../../electron/backend/imports/spreadsheet/spreadsheet-worker.ts', import.meta.url),
);

/** The first plan of a file, as it stands there now. */
export async function readImportedPlan(path: string): Promise<PlanDocument> {
  const file = await openFile(path, { access: 'view' });
  try {
    const reader = toReader(file.db);
    const [first] = await listPlans(reader);
    const plan = await readPlanDocument(reader, first?.id ?? '');
    if (!plan) throw new Error('no plan');
    return plan;
  } finally {
    await file.close();
  }
}
