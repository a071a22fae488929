import type { Touched } from '../../../db/command.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { PlanPatch } from '../../../db/domain/plan-patch.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listLinkedNodes } from '../../../db/queries/node.ts';
import { readPlanPatch } from '../../../db/queries/plan-patch.ts';
import { type Reader, toReader } from '../../../db/reader.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { ParsedInputOf } from '../../api/contract.ts';
import type { DocumentNews } from '../../api/document.ts';
import { readDocumentInfo } from '../document-info.ts';
import type { Services } from './handler.ts';

/** Reading thousands of rows one by one costs more than reading the plan. */
const maxPatchedRows = 5000;

/** What a window has missed: the rows as they are now, whoever changed them and however often. */
export async function readNews(
  services: Services,
  file: DocumentFile,
  { since, planIds }: ParsedInputOf<'document.news'>,
): Promise<Result<DocumentNews>> {
  // First of all, with the number the answer goes up to.
  const info = await readDocumentInfo(services, file);
  const missed =
    services.changes.listSince(file, since)?.filter(({ change }) => change <= info.change) ?? null;
  const touched = missed?.flatMap((one) => one.touched) ?? null;
  const patches: Record<string, PlanPatch | null> = {};
  for (const planId of touched?.length === 0 ? [] : planIds) {
    patches[planId] = await readPatch(toReader(file.db), planId, touched);
  }
  return succeed({ steps: (missed ?? []).map(({ touched: _, ...step }) => step), patches, info });
}

async function readPatch(
  reader: Reader,
  planId: string,
  touched: readonly Touched[] | null,
): Promise<PlanPatch | null> {
  if (touched === null || touched.length > maxPatchedRows) return null;
  const patch = await readPlanPatch(reader, planId, touched);
  // A row that is linked to from here may have been changed in its own plan.
  const mayNameOthers = touched.some(({ table }) => table === 'node');
  return patch && mayNameOthers ? { ...patch, linkedNodes: await listLinkedNodes(reader, planId) } : patch;
}
