import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, undo } from '../../db/command.ts';
import { carryActions } from '../../db/commands/carry-actions.ts';
import { updatePlan } from '../../db/commands/plan.ts';
import { createRecord, updateRecord, updateRecords } from '../../db/commands/record.ts';
import type { Action, RecordValues } from '../../db/domain/plan-records.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

describe.each(engines)('actions of a year on $name', ({ start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  const valuesOf = (values: Partial<RecordValues<'action'>>): RecordValues<'action'> => ({
    indicatorId: fixture.indicator,
    year: 2026,
    text: 'Pendataan',
    unitId: fixture.unit,
    responsible: null,
    startMonth: 1,
    endMonth: 3,
    status: 'planned',
    reason: null,
    budget: null,
    targetQ1: '1 dokumen',
    targetQ2: null,
    targetQ3: null,
    targetQ4: null,
    ...values,
  });
  const create = (values: Partial<RecordValues<'action'>> = {}) =>
    runCommand(office.deps, 'action.create', (context) =>
      createRecord(context, { kind: 'action', planId: office.planId, values: valuesOf(values) }),
    );
  const read = async (): Promise<readonly Action[]> => (await readPlan(office)).actions;
  const readOne = async (): Promise<Action> => {
    const [one] = await read();
    if (!one) throw new Error('no action');
    return one;
  };
  const update = async (patch: Partial<RecordValues<'action'>>) => {
    const { id, version } = await readOne();
    return runCommand(office.deps, 'action.update', (context) =>
      updateRecord(context, { kind: 'action', id, version, patch }),
    );
  };
  const carry = async (actions: readonly Action[]) =>
    runCommand(office.deps, 'action.carryOver', (context) =>
      carryActions(context, { planId: office.planId, actions }),
    );

  it('are refused as not done or postponed without a reason, and taken with one', async () => {
    const missing = { code: 'reason-missing', detail: {} };
    expect(expectRefused(await create({ status: 'not-done' }))).toEqual(missing);
    expect(expectRefused(await create({ status: 'postponed', reason: '  ' }))).toEqual(missing);
    expectOk(await create());
    expect(expectRefused(await update({ status: 'postponed' }))).toEqual(missing);
    expectOk(await update({ status: 'postponed', reason: 'Menunggu juknis.' }));
    // The reason cannot be taken away while the status needs it.
    expect(expectRefused(await update({ reason: null }))).toEqual(missing);
    expectOk(await update({ status: 'done', reason: null }));
    expect(await readOne()).toMatchObject({ status: 'done', reason: null });
  });

  it('do not end before they start', async () => {
    expect(expectRefused(await create({ startMonth: 5, endMonth: 4 }))).toMatchObject({
      detail: { field: 'endMonth' },
    });
    expectOk(await create({ startMonth: 5, endMonth: 5 }));
    expect(expectRefused(await update({ startMonth: 6 }))).toMatchObject({ detail: { field: 'endMonth' } });
  });

  it('change together or not at all', async () => {
    expectOk(await create());
    expectOk(await create({ text: 'Pelatihan' }));
    const rows = (await read()).map(({ id, version }) => ({ id, version }));
    const change = (patches: readonly Partial<RecordValues<'action'>>[]) =>
      runCommand(office.deps, 'action.updateMany', (context) =>
        updateRecords(context, {
          kind: 'action',
          rows: rows.map((row, at) => ({ ...row, patch: patches[at] ?? {} })),
        }),
      );
    expectRefused(await change([{ text: 'Lain' }, { status: 'not-done' }]));
    expect((await read()).map(({ text }) => text)).toEqual(['Pendataan', 'Pelatihan']);
    expectOk(await change([{ text: 'Lain' }, { budget: '410000000' as Action['budget'] }]));
    expect(await read()).toMatchObject([
      { text: 'Lain', budget: null },
      { text: 'Pelatihan', budget: '410000000' },
    ]);
  });

  it('begin again a year later as planned, once, and stand as before after one undo', async () => {
    expectOk(
      await create({
        status: 'postponed',
        reason: 'Menunggu juknis.',
        budget: '75000000' as Action['budget'],
      }),
    );
    expectOk(await create({ text: 'Pelatihan' }));
    const before = await read();
    expectOk(await carry(before));
    expect(await read()).toMatchObject([
      { year: 2026, text: 'Pendataan', status: 'carried-over', reason: 'Menunggu juknis.' },
      { year: 2026, text: 'Pelatihan', status: 'carried-over' },
      {
        year: 2027,
        text: 'Pendataan',
        status: 'planned',
        reason: null,
        budget: '75000000',
        targetQ1: '1 dokumen',
      },
      { year: 2027, text: 'Pelatihan', status: 'planned' },
    ]);
    expectRefused(await carry((await read()).slice(0, 1)));
    expectOk(await undo(office.deps));
    const after = await read();
    expect(after.map(({ year, status, reason }) => ({ year, status, reason }))).toEqual(
      before.map(({ year, status, reason }) => ({ year, status, reason })),
    );
  });

  it('are not carried beyond the period of the plan, nor when they are done', async () => {
    const { plan } = await readPlan(office);
    await run(office, (context) =>
      updatePlan(context, {
        id: plan.id,
        version: plan.version,
        patch: { periodStart: 2025, periodEnd: 2026 },
      }),
    );
    expectOk(await create());
    expect(expectRefused(await carry(await read()))).toEqual({
      code: 'year-outside-period',
      detail: { year: 2027 },
    });
    expectOk(await update({ status: 'done' }));
    expect(expectRefused(await carry(await read()))).toMatchObject({ code: 'invalid-input' });
    expect(await read()).toHaveLength(1);
  });
});
