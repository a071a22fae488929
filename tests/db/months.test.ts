import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redo, runCommand, undo } from '../../db/command.ts';
import type { RealizationInput } from '../../db/commands/realization.ts';
import { setTargets, type TargetInput } from '../../db/commands/target.ts';
import { writeClaim } from '../../db/domain/verification/counted-figures.ts';
import { listSealFaults } from '../../db/queries/seals.ts';
import { toReader } from '../../db/reader.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { takePeriodSteps } from './support/period-steps.ts';
import { type Fixture, fillPlan, readPlan } from './support/plan-fixture.ts';

const year = 2027;
type TargetParts = Partial<TargetInput> & Pick<TargetInput, 'quarter'>;
type RealizationParts = Partial<RealizationInput> & Pick<RealizationInput, 'quarter'>;

describe.each(engines)('months on $name', ({ start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  const setTarget = (...cells: readonly TargetParts[]) =>
    runCommand(office.deps, 'target.set', (context) =>
      setTargets(context, {
        planId: office.planId,
        cells: cells.map((cell) => ({
          indicatorId: fixture.indicator,
          year,
          value: null,
          valueMax: null,
          ordinalCode: null,
          ...cell,
        })),
      }),
    );
  const steps = () => takePeriodSteps(office, { indicatorId: fixture.indicator, year });
  const reach = (...cells: readonly RealizationParts[]) => steps().reach(...cells);
  const targets = async () =>
    (await readPlan(office)).targets
      .filter((cell) => cell.year === year)
      .map(({ quarter, value, months }) => ({ quarter, value, months }));
  const realizations = async () =>
    (await readPlan(office)).realizations
      .filter((cell) => cell.year === year)
      .map(({ quarter, value, missingReason, months }) => ({ quarter, value, missingReason, months }));

  it('stand in their quarter, one by one or together, and leave its own figure as it is', async () => {
    expectOk(await setTarget({ quarter: 3, value: '30' }));
    expectOk(await setTarget({ quarter: 3, month: 9, value: '12' }));
    expectOk(await setTarget({ quarter: 3, month: 7, value: '8' }, { quarter: 4, month: 10, value: '0' }));
    expect(await targets()).toEqual([
      { quarter: 3, value: '30', months: ['8', null, '12'] },
      { quarter: 4, value: null, months: ['0', null, null] },
    ]);
    expectOk(await setTarget({ quarter: 3, value: '31' }));
    expect((await targets())[0]).toEqual({ quarter: 3, value: '31', months: ['8', null, '12'] });
  });

  it('go with the quarter once nothing is left of it', async () => {
    expectOk(await setTarget({ quarter: 2, month: 4, value: '5' }));
    expectOk(await setTarget({ quarter: 2, value: '5' }));
    expectOk(await setTarget({ quarter: 2 }));
    expect(await targets()).toEqual([{ quarter: 2, value: null, months: ['5', null, null] }]);
    expectOk(await setTarget({ quarter: 2, month: 4 }));
    expect(await targets()).toEqual([]);
  });

  it('come back by undo and go again by redo, whichever was there before', async () => {
    expectOk(await setTarget({ quarter: 1, month: 1, value: '1' }));
    expectOk(
      await setTarget(
        { quarter: 1, month: 1, value: '2' },
        { quarter: 1, month: 2, value: '3' },
        { quarter: 1, value: '5' },
      ),
    );
    const after = [{ quarter: 1, value: '5', months: ['2', '3', null] }];
    expect(await targets()).toEqual(after);
    expectOk(await undo(office.deps));
    expect(await targets()).toEqual([{ quarter: 1, value: null, months: ['1', null, null] }]);
    expectOk(await redo(office.deps));
    expect(await targets()).toEqual(after);
  });

  it('are refused in another quarter, in the year, as ranges, and with a status of their own', async () => {
    const refused = async (turn: ReturnType<typeof setTarget>) => expectRefused(await turn).detail;
    expect(await refused(setTarget({ quarter: 2, month: 7, value: '1' }))).toEqual({ field: 'month' });
    expect(await refused(setTarget({ quarter: 0, month: 1, value: '1' }))).toEqual({ field: 'month' });
    expect(await refused(setTarget({ quarter: 1, month: 1, value: '1', valueMax: '2' }))).toEqual({
      field: 'month',
    });
    expect(await refused(reach({ quarter: 1, month: 1, value: '1', status: 'final' }))).toEqual({
      field: 'month',
    });
  });

  it('are refused by the database where they are no quarter’s', async () => {
    expectOk(await setTarget({ quarter: 0, value: '100' }));
    await expect(
      office.deps.db
        .updateTable('target')
        .set({ month_2: '4' })
        .where('year', '=', year)
        .where('quarter', '=', 0)
        .execute(),
    ).rejects.toThrow(/target_months_are_those_of_a_quarter/);
  });

  it('of what was reached take the place of a reason, and a reason theirs', async () => {
    expectOk(await reach({ quarter: 1, month: 2, value: '4' }, { quarter: 1, month: 3, value: '0' }));
    expect(await realizations()).toEqual([
      { quarter: 1, value: null, missingReason: null, months: [null, '4', '0'] },
    ]);
    expectOk(await reach({ quarter: 1, missingReason: 'Data BPS belum terbit' }));
    expect(await realizations()).toEqual([
      { quarter: 1, value: null, missingReason: 'Data BPS belum terbit', months: null },
    ]);
    expectOk(await reach({ quarter: 1, month: 1, value: '2' }));
    expect(await realizations()).toEqual([
      { quarter: 1, value: null, missingReason: null, months: ['2', null, null] },
    ]);
  });

  it('are closed, judged and sealed with their quarter', async () => {
    expectOk(await setTarget({ quarter: 1, month: 1, value: '3' }));
    expectOk(await reach({ quarter: 1, month: 1, value: '2' }));
    const place = { indicatorId: fixture.indicator, year, quarter: 1 };
    const claim = writeClaim((await readPlan(office)).realizations, place);
    expectOk(await reach({ quarter: 1, month: 2, value: '2' }));
    expect(writeClaim((await readPlan(office)).realizations, place)).not.toBe(claim);
    expectOk(await steps().move('submit', 1));
    expect(expectRefused(await reach({ quarter: 1, month: 3, value: '1' })).code).toBe('period-under-review');
    expectOk(await steps().judge({}, 1));
    expectOk(await steps().move('verify', 1));
    expectOk(await steps().move('seal', 1));
    expect(expectRefused(await setTarget({ quarter: 1, month: 1, value: '9' })).code).toBe('period-sealed');
    expectOk(await setTarget({ quarter: 2, month: 4, value: '9' }));
    const [seal] = (await readPlan(office)).seals;
    expect(seal?.content.targets.find((cell) => cell.year === year && cell.quarter === 1)?.months).toEqual([
      '3',
      null,
      null,
    ]);
    expect(await listSealFaults(toReader(office.deps.db))).toEqual([]);
  });
});
