import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { type Reader, toReader } from '../../db/reader.ts';
import { openDocument } from '../../db/sqlite/document-file.ts';
import { type CliIo, CliRefusal, requireValue } from './cli-io.ts';
import { resolvePath } from './deps.ts';

/** Opens a file for viewing, so that a command works beside the program that has it open, and closes it whatever happens. */
export async function withFile<T>(io: CliIo, path: string, act: (reader: Reader) => Promise<T>): Promise<T> {
  const file = requireValue(await openDocument(resolvePath(io, path), { access: 'view', now: io.now }));
  try {
    return await act(toReader(file.db));
  } catch (error) {
    const reason = error instanceof CliRefusal ? null : file.explain(error);
    throw reason ? new CliRefusal(reason) : error;
  } finally {
    await file.close();
  }
}

/** Every plan of the file, in its order. */
export async function readPlans(reader: Reader): Promise<readonly PlanDocument[]> {
  const documents: PlanDocument[] = [];
  for (const { id } of await listPlans(reader)) {
    const document = await readPlanDocument(reader, id);
    if (document) documents.push(document);
  }
  return documents;
}

/** The plan a command is about: the first whose period holds the year, else the first of the file. */
export async function readMainPlan(reader: Reader, year: number | null): Promise<PlanDocument> {
  const plans = await readPlans(reader);
  const holds = ({ plan }: PlanDocument): boolean =>
    year !== null &&
    plan.periodStart !== null &&
    plan.periodEnd !== null &&
    plan.periodStart <= year &&
    year <= plan.periodEnd;
  const chosen = plans.find(holds) ?? plans[0];
  if (!chosen) throw new CliRefusal({ code: 'document-has-no-data', detail: { what: 'Renstra' } });
  return chosen;
}
