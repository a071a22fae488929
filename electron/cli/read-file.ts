import { basename } from 'node:path';
import { type AppError, refuse } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { type Reader, toReader } from '../../db/reader.ts';
import { type DocumentFile, type OpenOptions, openDocument } from '../../db/sqlite/document-file.ts';
import { type CliIo, CliRefusal, requireValue } from './cli-io.ts';
import { resolvePath } from './deps.ts';

/** Opens a file for viewing, so that a command works beside the program that has it open, and closes it whatever happens. */
export async function withFile<T>(
  io: CliIo,
  path: string,
  act: (reader: Reader, file: DocumentFile) => Promise<T>,
  options: Pick<OpenOptions, 'isThorough' | 'takesDamagedValues'> = {},
): Promise<T> {
  const opened = await openDocument(resolvePath(io, path), { access: 'view', now: io.now, ...options });
  // A path that leads through a file instead of a folder names no file either.
  const isNowhere = !opened.ok && opened.error.code === 'folder-not-found';
  const file = requireValue(isNowhere ? refuse('file-not-found', { name: basename(path) }) : opened);
  try {
    return await act(toReader(file.db), file);
  } catch (error) {
    const reason = error instanceof CliRefusal ? null : file.explain(error);
    throw reason ? new CliRefusal(reason) : error;
  } finally {
    await file.close();
  }
}

/** What each damaged value of a file that was opened in spite of them is told by. */
export const listDamaged = ({ path, damaged }: DocumentFile): readonly AppError[] =>
  damaged.map((one) => ({
    code: 'value-damaged',
    detail: { name: basename(path), count: damaged.length, ...one },
  }));

/** Every plan of the file, in its order. */
export async function readPlans(reader: Reader): Promise<readonly PlanDocument[]> {
  const documents: PlanDocument[] = [];
  for (const { id } of await listPlans(reader)) {
    const document = await readPlanDocument(reader, id);
    if (document) documents.push(document);
  }
  return documents;
}

/**
 * The plan a command is about: the one whose period holds the year, else one without a period; without a year the first
 * of the file.
 */
export async function readMainPlan(reader: Reader, year: number | null): Promise<PlanDocument> {
  const plans = await readPlans(reader);
  const [first] = plans;
  if (!first) throw new CliRefusal({ code: 'document-has-no-data', detail: { what: 'Renstra' } });
  if (year === null) return first;
  const holds = ({ plan: { periodStart, periodEnd } }: PlanDocument): boolean =>
    periodStart !== null && periodEnd !== null && periodStart <= year && year <= periodEnd;
  const chosen = plans.find(holds) ?? plans.find(({ plan }) => plan.periodStart === null);
  if (!chosen) throw new CliRefusal({ code: 'year-outside-period', detail: { year } });
  return chosen;
}
