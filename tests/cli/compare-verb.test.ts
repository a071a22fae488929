import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandContext, runCommand } from '../../db/command.ts';
import { adoptPlan, revisePlan } from '../../db/commands/plans/adopt.ts';
import { setTargets } from '../../db/commands/target.ts';
import type { Result } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { createTestDeps, createTestIds, expectOk, openFile } from '../support/temp-db.ts';
import { type Cli, withCli } from './cli-harness.ts';

/** Changes the first plan of a file, each act as a command. */
async function change(
  path: string,
  acts: (plan: PlanDocument) => readonly ((context: CommandContext) => Promise<Result<unknown>>)[],
): Promise<PlanDocument> {
  const file = await openFile(path);
  const reader = toReader(file.db);
  const [first] = await listPlans(reader);
  const plan = await readPlanDocument(reader, first?.id ?? '');
  if (!plan) throw new Error('the file has no plan');
  const deps = createTestDeps(file.db, { newId: createTestIds(5_000_000) });
  for (const act of acts(plan)) expectOk(await runCommand(deps, 'test', act));
  await file.close();
  return plan;
}

/** The agency's plan, adopted, and in its first revision with one target raised to 99. */
async function makeRevised({ dir, run }: Cli): Promise<string> {
  await run(['contoh', 'dinsos', 'd.sakip']);
  const plan = await change(join(dir, 'd.sakip'), (document) => {
    const planId = document.plan.id;
    const cell = document.targets.find(
      ({ year, quarter, value }) => year === 2026 && quarter === 0 && value !== null,
    );
    if (!cell) throw new Error('no target');
    const { indicatorId, year, quarter } = cell;
    const cells = [{ indicatorId, year, quarter, value: '99', valueMax: null, ordinalCode: null }];
    return [
      (context) => adoptPlan(context, { planId, adoptedOn: '2025-03-01', decree: null, note: null }),
      (context) => revisePlan(context, { planId }),
      (context) => setTargets(context, { planId, cells }),
    ];
  });
  return plan.plan.title;
}

describe('bandingkan', () => {
  it('names the one target a revision changed, and nothing else', () =>
    withCli(async (cli) => {
      const title = await makeRevised(cli);
      const { exitCode, out } = await cli.run(['bandingkan', 'd.sakip', '--versi', 'ditetapkan', 'kerja']);
      expect(exitCode).toBe(1);
      const lines = out.trimEnd().split('\n');
      expect(lines[0]).toBe(`Dari ${title} (ditetapkan) ke ${title} (draf perubahan I)`);
      expect(lines[1]).toMatch(/^\[diubah\] /);
      expect(lines[2]).toMatch(/^ {4}Target 2026: .+ → 99$/);
      expect(lines[3]).toMatch(/^Ditambah: 0\. Dihapus: 0\. Diubah: 1\. Tetap: \d+\.$/);
      expect(lines).toHaveLength(4);
    }));

  it('writes the same as JSON', () =>
    withCli(async (cli) => {
      await makeRevised(cli);
      const { out } = await cli.run(['bandingkan', 'd.sakip', '--versi', '0', 'kerja', '--json']);
      const said = JSON.parse(out);
      expect(said.after.state).toEqual({ kind: 'revision-draft', number: 1 });
      expect(said.counts).toMatchObject({ added: 0, removed: 0, changed: 1 });
      expect(said.rows.find((row: { state: string }) => row.state === 'changed').changes).toMatchObject([
        { field: 'target', year: 2026, after: { kind: 'figure', value: '99' } },
      ]);
    }));

  it('finds nothing between a state and itself', () =>
    withCli(async (cli) => {
      await makeRevised(cli);
      const same = await cli.run(['bandingkan', 'd.sakip', '--versi', 'kerja', 'kerja']);
      expect(same.exitCode).toBe(0);
      expect(same.out).toContain('Ditambah: 0. Dihapus: 0. Diubah: 0.');
    }));

  it('says which states there are when it is asked for another one', () =>
    withCli(async (cli) => {
      await makeRevised(cli);
      const refused = await cli.run(['bandingkan', 'd.sakip', '--versi', 'kerja', 'perubahan-7']);
      expect(refused.exitCode).toBe(2);
      expect(refused.error).toContain('kerja, ditetapkan');
      expect((await cli.run(['bandingkan', 'd.sakip', '--versi', 'kerja'])).exitCode).toBe(2);
      const unknown = ['bandingkan', 'd.sakip', '--versi', 'kerja', '0', '--rencana', 'tidak ada'];
      expect((await cli.run(unknown)).exitCode).toBe(2);
    }));

  it('speaks English when it is asked to', () =>
    withCli(async (cli) => {
      await makeRevised(cli);
      const { out } = await cli.run(['bandingkan', 'd.sakip', '--versi', '0', 'kerja', '--bahasa', 'en']);
      expect(out).toContain('(draft of revision I)');
      expect(out).toContain('[changed]');
    }));
});
