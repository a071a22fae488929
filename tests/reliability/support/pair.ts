import { type CommandContext, type CommandDeps, runCommand } from '../../../db/command.ts';
import { createIndicator } from '../../../db/commands/indicator.ts';
import { createNode } from '../../../db/commands/node.ts';
import { setTargets } from '../../../db/commands/target.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { readDocumentSummary } from '../../../db/queries/document.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { toReader } from '../../../db/reader.ts';
import { verifyHistory } from '../../../db/verify-history.ts';
import {
  createOfficeFile,
  createTestDeps,
  createTestIds,
  expectOk,
  openFile,
} from '../../support/temp-db.ts';

type Db = CommandDeps['db'];

/** A document with one indicator, whose targets of 2025 and 2026 are always written together. */
export async function createPairFile(path: string): Promise<void> {
  const { planId } = await createOfficeFile(path);
  const file = await openFile(path);
  const level = await file.db
    .selectFrom('framework_level')
    .select('id')
    .where('kind', '=', 'goal')
    .executeTakeFirstOrThrow();
  const deps = createTestDeps(file.db, { newId: createTestIds(2_000_000) });
  expectOk(
    await runCommand(deps, 'prepare', async (context) => {
      const node = { planId, parentId: null, levelId: level.id, atEnd: true, text: 'Tujuan' } as const;
      const { id } = expectOk(await createNode(context, node));
      return createIndicator(context, { nodeId: id, atEnd: true, name: 'Indikator' });
    }),
  );
  await file.close();
}

export type PairIds = Readonly<{ planId: string; indicatorId: string }>;

export async function findPair(db: Db): Promise<PairIds> {
  const { plans } = await readDocumentSummary(toReader(db));
  const indicator = await db.selectFrom('indicator').select('id').executeTakeFirstOrThrow();
  return { planId: plans[0]?.id ?? '', indicatorId: indicator.id };
}

/** One command, two rows: half of it in the file would show. */
export const writePair = (
  context: CommandContext,
  { planId, indicatorId }: PairIds,
  value: number,
): Promise<Result<null>> =>
  setTargets(context, {
    planId,
    cells: [2025, 2026].map((year) => ({
      indicatorId,
      year,
      quarter: 0,
      value: String(value),
      valueMax: null,
      ordinalCode: null,
    })),
  });

/**
 * The value both cells hold, and how many entries the history has. Throws where a command is there by half: cells that
 * differ, an entry without its changes, a gap in the chain.
 */
export async function readPair(db: Db): Promise<{ value: number; entries: number }> {
  const { planId } = await findPair(db);
  const finding = await verifyHistory(toReader(db));
  if (finding) throw new Error(`history: ${JSON.stringify(finding)}`);
  const document = await readPlanDocument(toReader(db), planId);
  const values = document?.targets.map(({ value }) => Number(value)) ?? [];
  if (values.length !== 0 && (values.length !== 2 || values[0] !== values[1])) {
    throw new Error(`half a command: ${JSON.stringify(values)}`);
  }
  const entries = await db.selectFrom('history').select('seq').execute();
  return { value: values[0] ?? 0, entries: entries.length };
}
