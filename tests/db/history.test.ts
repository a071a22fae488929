import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandContext, redo, runCommand, undo } from '../../db/command.ts';
import { setGlosses } from '../../db/commands/glosses.ts';
import { createIndicator, updateIndicator } from '../../db/commands/indicator.ts';
import { moveNode } from '../../db/commands/move-node.ts';
import { setNarrative } from '../../db/commands/narrative.ts';
import { updateNode } from '../../db/commands/node.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { setTargets } from '../../db/commands/target.ts';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { readPlainText } from '../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { readHistoryPosition } from '../../db/history-position.ts';
import { listHistory } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { dumpRows } from './support/dump.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

const lastSeq = async ({ deps }: Office): Promise<number> =>
  (await listHistory(toReader(deps.db), { before: null, limit: 1 }))[0]?.seq ?? 0;

/** The plan is there whatever was undone. */
const writeIntroduction = (context: CommandContext, planId: string, body: string): Promise<Result<null>> =>
  setNarrative(context, {
    planId,
    document: 'renstra',
    year: 0,
    section: 'introduction',
    subjectId: '',
    body: writeRichText(readPlainText(body)),
  });

describe.each(engines)('on $name', ({ name: engine, start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  it('keeps a paste of 500 cells as one step', async () => {
    const { planId } = office;
    const { value: indicators } = await run(office, async (context) => {
      const ids: string[] = [];
      for (let row = 0; row < 50; row += 1) {
        const input = { nodeId: fixture.goal, atEnd: true, name: `Indikator ${row}` } as const;
        ids.push(expectOk(await createIndicator(context, input)).id);
      }
      return succeed(ids);
    });
    // 50 rows × 2 years × (the year and its four quarters) = 500 cells.
    const cells = indicators.flatMap((indicatorId) =>
      [2025, 2026].flatMap((year) =>
        ([0, 1, 2, 3, 4] as const).map((quarter) => ({ indicatorId, year, quarter, value: `${quarter}.5` })),
      ),
    );
    const before = await dumpRows(office.deps.db);
    const pasted = await run(
      office,
      (context) => setRealizations(context, { planId, cells }, 'person'),
      'realization.set',
    );
    const [entry] = await listHistory(toReader(office.deps.db), { before: null, limit: 1 });
    expect(entry).toMatchObject({ seq: pasted.seq, command: 'realization.set', changes: 500 });
    expect(expectOk(await undo(office.deps)).touched).toHaveLength(500);
    expect(await dumpRows(office.deps.db)).toEqual(before);
    expectOk(await redo(office.deps));
    expect((await readPlan(office)).realizations).toHaveLength(501);
  });

  it('refuses a change made from an older version of the row, and writes nothing', async () => {
    const { objective } = fixture;
    await run(office, (context) =>
      updateNode(context, { id: objective, version: 1, patch: { text: 'Yang pertama' } }),
    );
    const before = await dumpRows(office.deps.db);
    const seq = await lastSeq(office);
    const second = await runCommand(office.deps, 'node.update', (context) =>
      updateNode(context, { id: objective, version: 1, patch: { text: 'Yang kedua' } }),
    );
    expect(expectRefused(second)).toEqual({ code: 'row-changed-meanwhile', detail: { what: 'node' } });
    expect(await dumpRows(office.deps.db)).toEqual(before);
    expect(await lastSeq(office)).toBe(seq);
  });

  it('refuses a change made from a version seen before an undo', async () => {
    const { objective } = fixture;
    const change = (version: number, text: string) =>
      runCommand(office.deps, 'node.update', (context) =>
        updateNode(context, { id: objective, version, patch: { text } }),
      );
    expectOk(await change(1, 'Yang pertama'));
    expectOk(await undo(office.deps));
    expect(expectRefused(await change(1, 'Yang kedua')).code).toBe('row-changed-meanwhile');
    expect(expectRefused(await change(2, 'Yang kedua')).code).toBe('row-changed-meanwhile');
    expectOk(await change(3, 'Yang ketiga'));
  });

  it('leaves nothing behind of a command that is refused or fails after it has written', async () => {
    const before = await dumpRows(office.deps.db);
    const seq = await lastSeq(office);
    const refused = await runCommand(office.deps, 'test', async (context) => {
      expectOk(
        await updateNode(context, { id: fixture.goal, version: 1, patch: { text: 'Setengah jalan' } }),
      );
      return refuse('row-not-found', { what: 'node' });
    });
    expect(expectRefused(refused).code).toBe('row-not-found');
    await expect(
      runCommand(office.deps, 'test', async (context) => {
        expectOk(await updateNode(context, { id: fixture.goal, version: 1, patch: { text: 'Gagal' } }));
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await dumpRows(office.deps.db)).toEqual(before);
    expect(await lastSeq(office)).toBe(seq);
  });

  it('leaves no entry for a command that says what the rows say already', async () => {
    const { planId } = office;
    const { objective, goal, indicator, levels } = fixture;
    const node = (await readPlan(office)).nodes.find((one) => one.id === objective);
    const glosses = node?.glosses ?? [];
    const quiet = await run(office, async (context) => {
      expectOk(
        await updateNode(context, { id: objective, version: 1, patch: { text: node?.text, code: null } }),
      );
      expectOk(
        await moveNode(context, { id: objective, parentId: goal, levelId: levels.objective, afterId: null }),
      );
      expectOk(
        await setGlosses(context, {
          nodeId: objective,
          glosses: glosses.map(({ id, term, meaning }) => ({ id, term, meaning })),
        }),
      );
      expectOk(
        await updateIndicator(context, { id: indicator, version: 2, patch: { direction: 'negative' } }),
      );
      expectOk(
        await setTargets(context, {
          planId,
          cells: [
            {
              indicatorId: indicator,
              year: 2025,
              quarter: 0,
              value: '10',
              valueMax: null,
              ordinalCode: null,
            },
            {
              indicatorId: indicator,
              year: 2029,
              quarter: 1,
              value: null,
              valueMax: null,
              ordinalCode: null,
            },
          ],
        }),
      );
      // The same figure from another hand is still the figure the person gave.
      expectOk(
        await setRealizations(
          context,
          { planId, cells: [{ indicatorId: indicator, year: 2025, quarter: 0, value: '9.75' }] },
          'import',
        ),
      );
      return setNarrative(context, {
        planId,
        document: 'lkjip',
        year: 2025,
        section: 'analysis',
        subjectId: objective,
        body: writeRichText(readPlainText(`Uraian ${objective}`)),
      });
    });
    expect(quiet).toMatchObject({ seq: null, touched: [] });
  });

  it('answers what can be undone and redone as a plain replay of the whole history would', async () => {
    const random = createRandom(chooseSeed(`undo and redo at random on ${engine}`));
    const undoable: string[] = ['test.command'];
    let redoable: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      const choice = random(3);
      if (choice === 0) {
        const name = `command ${step}`;
        await run(office, (context) => writeIntroduction(context, office.planId, name), name);
        undoable.push(name);
        redoable = [];
      } else {
        const [from, to] = choice === 1 ? [undoable, redoable] : [redoable, undoable];
        const wanted = from.pop();
        const result = await (choice === 1 ? undo : redo)(office.deps);
        if (wanted === undefined) {
          expect(expectRefused(result).code).toBe(choice === 1 ? 'nothing-to-undo' : 'nothing-to-redo');
        } else {
          expect(expectOk(result).value).toBe(wanted);
          to.push(wanted);
        }
      }
      const position = await readHistoryPosition(toReader(office.deps.db));
      expect(position.undo?.command).toBe(undoable.at(-1));
      expect(position.redo?.command).toBe(redoable.at(-1));
    }
  });

  it('cannot undo what the document began with', async () => {
    expectOk(await undo(office.deps));
    expect(expectRefused(await undo(office.deps)).code).toBe('nothing-to-undo');
    expect((await readPlan(office)).nodes).toEqual([]);
    expectOk(await redo(office.deps));
    expect((await readPlan(office)).nodes).toHaveLength(6);
  });
});
