import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, undo } from '../../db/command.ts';
import { updateFramework } from '../../db/commands/framework.ts';
import { createNode } from '../../db/commands/node.ts';
import { createNodeLink } from '../../db/commands/node-link.ts';
import { adoptPlan } from '../../db/commands/plans/adopt.ts';
import { createPlanInFile } from '../../db/commands/plans/create.ts';
import { removePlan } from '../../db/commands/plans/remove.ts';
import { startNextPlan } from '../../db/commands/plans/start-next.ts';
import { createRecord, createRecords } from '../../db/commands/record.ts';
import { frameworkPresets } from '../../db/domain/framework-presets.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { readFileOverview, readPlanVersion } from '../../db/queries/plans.ts';
import { searchNodes } from '../../db/queries/search-nodes.ts';
import { toReader } from '../../db/reader.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { dumpRows, withoutVersions } from './support/dump.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
};

describe.each(engines)('plans of one file on $name', (engine) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await engine.start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(() => engine.stop());

  const read = async (planId: string): Promise<PlanDocument> =>
    must(await readPlanDocument(toReader(office.deps.db), planId));
  const list = () => readFileOverview(toReader(office.deps.db));

  const createRegionPlan = async (): Promise<string> => {
    const { value } = await run(office, (context) =>
      createPlanInFile(context, {
        kind: 'rpjmd',
        title: 'RPJMD Kabupaten Contoh',
        regulation: '86_2017',
        periodStart: 2025,
        periodEnd: 2029,
        organization: { kind: 'region', name: 'Kabupaten Contoh', shortName: null },
        framework: must(frameworkPresets[0]),
        servesId: null,
      }),
    );
    return value.id;
  };

  it('makes a plan of a region with words, scales and rules of its own', async () => {
    const id = await createRegionPlan();
    const made = await read(id);
    expect(made.organization).toMatchObject({ kind: 'region', name: 'Kabupaten Contoh' });
    expect(made.levels.map(({ name }) => name)).toEqual(
      must(frameworkPresets[0]).levels.map(({ name }) => name),
    );
    expect(made.ordinalScales.length).toBeGreaterThan(0);
    expect(made.settings.map(({ year }) => year)).toEqual([0]);
    const { plans, organizations } = await list();
    expect(plans.map((plan) => [plan.kind, plan.state.kind, plan.nodes])).toEqual([
      ['renstra', 'draft', 6],
      ['rpjmd', 'draft', 0],
    ]);
    expect(organizations.map(({ name }) => name)).toContain('Kabupaten Contoh');
  });

  it('refuses a plan for what is not there, or with half a period', async () => {
    const input = {
      kind: 'renstra' as const,
      title: 'Renstra',
      regulation: '86_2017',
      periodStart: 2025,
      periodEnd: 2029,
      organization: { id: office.organizationId },
      framework: { id: (await readPlan(office)).plan.frameworkId },
      servesId: null,
    };
    const refuse = async (change: object) =>
      expectRefused(
        await runCommand(office.deps, 'plan.create', (context) =>
          createPlanInFile(context, { ...input, ...change }),
        ),
      );
    expect(await refuse({ servesId: 'x' })).toEqual({ code: 'row-not-found', detail: { what: 'plan' } });
    expect(await refuse({ organization: { id: 'x' } })).toMatchObject({ detail: { what: 'organization' } });
    expect(await refuse({ framework: { id: 'x' } })).toMatchObject({ detail: { what: 'framework' } });
    expect(await refuse({ periodEnd: null })).toMatchObject({ code: 'invalid-input' });
    expect(await refuse({ periodEnd: 2024 })).toMatchObject({ code: 'period-ends-before-it-starts' });
  });

  it('starts the plan of the next period with successors of every indicator and nothing decided yet', async () => {
    await run(office, async (context) => {
      const { planId } = office;
      const duty = expectOk(
        await createRecord(context, {
          kind: 'duty',
          planId,
          values: { parentId: null, kind: 'task', name: 'Urusan sosial', meaning: null, form: null },
        }),
      );
      const part = {
        parentId: duty.id,
        kind: 'function' as const,
        name: 'Rehabilitasi',
        meaning: null,
        form: null,
      };
      const values = { unitId: fixture.unit, dutyId: duty.id };
      expectOk(await createRecord(context, { kind: 'duty', planId, values: part }));
      return createRecord(context, { kind: 'unitDuty', planId, values });
    });
    const before = await readPlan(office);
    const levelIds = before.levels.filter((level) => !level.mayHoldBudgets).map((level) => level.id);
    const { value } = await run(office, (context) =>
      startNextPlan(context, { planId: office.planId, title: 'Renstra 2030–2034', levelIds }),
    );
    const next = await read(value.id);
    // 2025–2029 is five years; the five after it are 2030–2034.
    expect(next.plan).toMatchObject({
      title: 'Renstra 2030–2034',
      periodStart: 2030,
      periodEnd: 2034,
      predecessorId: office.planId,
      status: 'draft',
    });
    expect(next.nodes.map(({ text }) => text)).toEqual(
      before.nodes.filter(({ levelKind }) => levelKind !== 'program').map(({ text }) => text),
    );
    expect(next.nodes.every(({ id }) => !before.nodes.some((node) => node.id === id))).toBe(true);
    expect(next.nodes.flatMap(({ glosses }) => glosses.map(({ term }) => term))).toEqual(['kemiskinan']);
    expect(next.targets).toEqual([]);
    expect(next.budgets).toEqual([]);
    // The next plan says again what its office is there for, in rows of its own.
    const [task, part] = next.duties;
    expect(next.duties.map(({ name }) => name)).toEqual(['Urusan sosial', 'Rehabilitasi']);
    expect(part?.parentId).toBe(task?.id);
    expect(before.duties.some(({ id }) => id === task?.id)).toBe(false);
    expect(next.unitDuties).toMatchObject([{ unitId: fixture.unit, dutyId: task?.id }]);
    expect(
      next.indicators.map(({ predecessorId, succession, baselineYear }) => [
        predecessorId,
        succession,
        baselineYear,
      ]),
    ).toEqual([
      // Its last figure is that of 2025; the other has none, and begins the year before the period.
      [fixture.indicator, 'same', 2025],
      [fixture.otherIndicator, 'same', 2029],
    ]);
    await run(office, (context) => removePlan(context, { planId: value.id }));
    expect(await readPlan(office)).toEqual(before);
  });

  it('removes a plan with everything in it as one step, and lets go of it elsewhere', async () => {
    const regionId = await createRegionPlan();
    const region = await read(regionId);
    const visionLevel = must(region.levels.find(({ kind }) => kind === 'vision')).id;
    const { value: vision } = await run(office, (context) =>
      createNode(context, {
        planId: regionId,
        parentId: null,
        levelId: visionLevel,
        atEnd: true,
        text: 'Kabupaten maju',
      }),
    );
    const ends = { fromNodeId: fixture.goal, toNodeId: vision.id, kind: 'supports' as const, note: null };
    await run(office, (context) => createNodeLink(context, ends));
    const levelIds = (await readPlan(office)).levels.map(({ id }) => id);
    const next = await run(office, (context) =>
      startNextPlan(context, { planId: office.planId, title: 'Berikutnya', levelIds }),
    );
    expect((await readPlan(office)).linkedNodes.map(({ planTitle }) => planTitle)).toEqual([
      'RPJMD Kabupaten Contoh',
    ]);
    const before = withoutVersions(await dumpRows(office.deps.db));

    await run(office, (context) => removePlan(context, { planId: office.planId }), 'plan.remove');
    const { plans } = await list();
    expect(plans.map(({ id, predecessorId }) => [id, predecessorId])).toEqual([
      [regionId, null],
      [next.value.id, null],
    ]);
    const left = await read(next.value.id);
    expect(left.indicators.every((one) => one.predecessorId === null && one.succession === null)).toBe(true);
    expect((await read(regionId)).links).toEqual([]);

    expectOk(await undo(office.deps));
    expect(withoutVersions(await dumpRows(office.deps.db))).toEqual(before);
    expect(await verifyHistory(toReader(office.deps.db))).toBeNull();
  });

  it('never removes the only plan', async () => {
    const refused = await runCommand(office.deps, 'plan.remove', (context) =>
      removePlan(context, { planId: office.planId }),
    );
    expect(expectRefused(refused).code).toBe('last-plan');
  });

  it('keeps an adopted state as it was, in one text whatever the order of its keys', async () => {
    const adoption = { planId: office.planId, adoptedOn: '2026-01-12', decree: 'SK 7/2026', note: null };
    await run(office, (context) => adoptPlan(context, adoption));
    const kept = must(await readPlanVersion(toReader(office.deps.db), { planId: office.planId, number: 0 }));
    const { versions: _, ...document } = await readPlan(office);
    expect({ ...kept, versions: [] }).toEqual({ ...document, versions: [] });
    const { plans } = await list();
    expect(plans[0]).toMatchObject({ status: 'adopted', state: { kind: 'adopted', number: 0 } });
    expect(plans[0]?.versions).toMatchObject([{ number: 0, adoptedOn: '2026-01-12', decree: 'SK 7/2026' }]);
  });

  it('finds rows of every plan by their words and code, those of other plans first', async () => {
    const levelIds = (await readPlan(office)).levels.map(({ id }) => id);
    const next = await run(office, (context) =>
      startNextPlan(context, { planId: office.planId, title: 'Berikutnya', levelIds }),
    );
    const search = (query: string) => searchNodes(toReader(office.deps.db), { query, planId: office.planId });
    expect((await search('KEMISKINAN berkurangnya')).map(({ planId }) => planId)).toEqual([
      next.value.id,
      office.planId,
    ]);
    expect(await search('tidak ada yang begini')).toEqual([]);
  });
});

describe.each(engines)('the words of a framework on $name', (engine) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await engine.start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(() => engine.stop());

  type Wanted = Parameters<typeof updateFramework>[1]['levels'][number];
  const change = async (make: (levels: readonly Wanted[]) => readonly Wanted[]) => {
    const { plan, levels } = await readPlan(office);
    const wanted = make(levels.map(({ sort: _, ...level }) => level));
    return runCommand(office.deps, 'framework.update', (context) =>
      updateFramework(context, { id: plan.frameworkId, name: 'SAKIP', language: 'id', levels: wanted }),
    );
  };

  it('are renamed, added to and put in another order with every row kept', async () => {
    const before = await readPlan(office);
    expectOk(
      await change((levels) => [
        ...levels.map((level) => (level.kind === 'mission' ? { ...level, name: 'Arah' } : level)),
        { id: null, kind: 'other', name: 'Rincian', mayHoldIndicators: true, mayHoldBudgets: false },
      ]),
    );
    const names = (await readPlan(office)).levels.map(({ name }) => name);
    expect(names).toEqual([
      ...before.levels.map(({ kind, name }) => (kind === 'mission' ? 'Arah' : name)),
      'Rincian',
    ]);
    // The last two trade places; nothing stands on either of them.
    expectOk(await change((levels) => [...levels.slice(0, -2), ...levels.slice(-2).toReversed()]));
    const after = await readPlan(office);
    expect(after.levels.map(({ name }) => name)).toEqual([
      ...names.slice(0, -2),
      ...names.slice(-2).toReversed(),
    ]);
    expect(after.nodes.map(({ id }) => id)).toEqual(before.nodes.map(({ id }) => id));
    expectOk(await undo(office.deps));
    expect((await readPlan(office)).levels.map(({ name }) => name)).toEqual(names);
  });

  it('lose a level only while nothing stands on it', async () => {
    const used = await change((levels) => levels.filter(({ id }) => id !== fixture.levels.objective));
    // Two objectives are in the plan.
    expect(expectRefused(used)).toEqual({ code: 'level-in-use', detail: { level: 'Sasaran', count: 2 } });
    expectOk(await change((levels) => levels.filter(({ id }) => id !== fixture.levels.subactivity)));
    expect((await readPlan(office)).levels.some(({ kind }) => kind === 'subactivity')).toBe(false);
  });

  it('keep their order where rows stand under one another, and what rows hold', async () => {
    const turned = await change((levels) => levels.toReversed());
    expect(expectRefused(turned).code).toBe('level-order-broken');
    const unmeasured = await change((levels) =>
      levels.map((level) => (level.kind === 'objective' ? { ...level, mayHoldIndicators: false } : level)),
    );
    expect(expectRefused(unmeasured)).toEqual({
      code: 'level-has-indicators',
      detail: { level: 'Sasaran', count: 2 },
    });
    const unpaid = await change((levels) =>
      levels.map((level) => (level.kind === 'program' ? { ...level, mayHoldBudgets: false } : level)),
    );
    expect(expectRefused(unpaid)).toEqual({
      code: 'level-has-budgets',
      detail: { level: 'Program', count: 1 },
    });
  });

  it('have a name each, and only one of each', async () => {
    const blank = await change((levels) => levels.map((level) => ({ ...level, name: ' ' })));
    expect(expectRefused(blank).code).toBe('invalid-input');
    const same = await change((levels) => levels.map((level) => ({ ...level, name: 'Sama' })));
    expect(expectRefused(same).code).toBe('row-exists');
  });

  it('come with officials pasted from a table as one step, all or none', async () => {
    const rest = { unitId: null, rank: null, isHead: false, appointment: 'definitif' as const };
    const rows = [
      { ...rest, name: 'Ani', nip: null, position: 'Sekretaris', validFrom: null, validTo: null },
      { ...rest, name: 'Budi', nip: null, position: 'Kabid', validFrom: '2026-05-01', validTo: '2026-01-01' },
    ];
    const paste = (some: typeof rows) =>
      runCommand(office.deps, 'official.createMany', (context) =>
        createRecords(context, { kind: 'official', planId: office.planId, rows: some as never }),
      );
    expect(expectRefused(await paste(rows)).code).toBe('invalid-input');
    expect((await readPlan(office)).officials).toEqual([]);
    expectOk(await paste(rows.slice(0, 1)));
    expect((await readPlan(office)).officials.map(({ name }) => name)).toEqual(['Ani']);
  });
});
