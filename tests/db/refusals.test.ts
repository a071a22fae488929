import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { createFramework } from '../../db/commands/framework.ts';
import { createIndicator, moveIndicator } from '../../db/commands/indicator.ts';
import { createNode } from '../../db/commands/node.ts';
import { createPlan, updatePlan } from '../../db/commands/plan.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { setTargets } from '../../db/commands/target.ts';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';
import { readDocumentSummary } from '../../db/queries/document.ts';
import { readPlanPatch } from '../../db/queries/plan-patch.ts';
import { toReader } from '../../db/reader.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

describe.each(engines)('on $name', ({ start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);
  const reader = () => toReader(office.deps.db);

  it('names the reason when a row cannot stand where it was put', async () => {
    const { planId } = office;
    const { levels, mission, objective, indicator, program } = fixture;
    const put = (parentId: string, levelId: string) =>
      runCommand(office.deps, 'node.create', (context) =>
        createNode(context, { planId, parentId, levelId, afterId: null, text: '' }),
      );
    expect(expectRefused(await put(objective, levels.goal))).toEqual({
      code: 'not-allowed-here',
      detail: { rule: 'level-order', level: 'Tujuan', parent: 'Sasaran' },
    });
    expect(expectRefused(await put(indicator, levels.program))).toEqual({
      code: 'not-allowed-here',
      detail: {
        rule: 'indicator-has-no-children',
        level: 'Program',
        parent: 'Persentase penduduk miskin',
      },
    });
    expect(expectRefused(await put('nowhere', levels.program))).toEqual({
      code: 'row-not-found',
      detail: { what: 'node' },
    });
    const hang = (nodeId: string) =>
      runCommand(office.deps, 'indicator.create', (context) =>
        createIndicator(context, { nodeId, afterId: null, name: 'Baru' }),
      );
    expect(expectRefused(await hang(mission))).toMatchObject({
      detail: { rule: 'level-holds-no-indicators', parent: 'Misi' },
    });
    expect(expectRefused(await hang(indicator))).toMatchObject({
      detail: { rule: 'indicator-has-no-children' },
    });
    expect(expectRefused(await hang(''))).toMatchObject({ code: 'row-not-found' });
    const moved = await runCommand(office.deps, 'indicator.move', (context) =>
      moveIndicator(context, { id: indicator, nodeId: mission, afterId: null }),
    );
    expect(expectRefused(moved)).toMatchObject({ detail: { rule: 'level-holds-no-indicators' } });
    const after = await runCommand(office.deps, 'node.create', (context) =>
      createNode(context, {
        planId,
        parentId: objective,
        levelId: levels.program,
        afterId: mission,
        text: '',
      }),
    );
    expect(expectRefused(after)).toMatchObject({ code: 'row-not-found' });
    expect(program).toBeTruthy();
  });

  it('refuses a period that ends before it starts, and half a period', async () => {
    const change = (patch: { periodStart?: number | null; periodEnd?: number | null }) =>
      runCommand(office.deps, 'plan.update', (context) =>
        updatePlan(context, { id: office.planId, version: 1, patch }),
      );
    expect(expectRefused(await change({ periodEnd: 2024 }))).toEqual({
      code: 'period-ends-before-it-starts',
      detail: { start: 2025, end: 2024 },
    });
    expect(expectRefused(await change({ periodEnd: null }))).toEqual({
      code: 'invalid-input',
      detail: { field: 'periodEnd' },
    });
    expect(expectRefused(await change({ periodStart: null }))).toMatchObject({
      detail: { field: 'periodStart' },
    });
    expectOk(await change({ periodStart: null, periodEnd: null }));
  });

  it('refuses figures of an indicator of another plan', async () => {
    const other = await run(office, async (context) => {
      const framework = expectOk(
        await createFramework(context, {
          organizationId: office.organizationId,
          preset: { ...localGovernmentFramework, slug: 'lain' },
        }),
      );
      return createPlan(context, {
        organizationId: office.organizationId,
        frameworkId: framework.id,
        kind: 'renstra',
        title: 'Renstra lain',
        regulation: '86_2017',
        periodStart: 2030,
        periodEnd: 2034,
      });
    });
    const cell = { indicatorId: fixture.indicator, year: 2030, quarter: 0, value: '1' } as const;
    const planId = other.value.id;
    const target = await runCommand(office.deps, 'target.set', (context) =>
      setTargets(context, { planId, cells: [{ ...cell, valueMax: null, ordinalCode: null }] }),
    );
    const realization = await runCommand(office.deps, 'realization.set', (context) =>
      setRealizations(context, { planId, cells: [cell] }, 'person'),
    );
    for (const result of [target, realization]) {
      expect(expectRefused(result)).toEqual({ code: 'row-not-found', detail: { what: 'indicator' } });
    }
    const { organization, plans } = await readDocumentSummary(reader());
    expect(organization?.id).toBe(office.organizationId);
    expect(plans.map(({ title }) => title)).toEqual([
      'Renstra Dinas Sosial Kabupaten Contoh',
      'Renstra lain',
    ]);
    // A change of one plan is no change of the other.
    const patch = await readPlanPatch(reader(), planId, [{ table: 'node', rowId: fixture.goal }]);
    expect(patch).toEqual({ upserts: { nodes: [] }, removed: {} });
  });

  it('takes a new figure without its ratio, and a reason in place of a figure', async () => {
    const { planId } = office;
    const { indicator } = fixture;
    const at = { indicatorId: indicator, year: 2027, quarter: 0 } as const;
    const set = async (fields: Partial<Parameters<typeof setRealizations>[1]['cells'][number]>) => {
      await run(office, (context) =>
        setRealizations(context, { planId, cells: [{ ...at, ...fields }] }, 'person'),
      );
      return (await readPlan(office)).realizations.find(({ year }) => year === 2027) ?? null;
    };
    await set({ value: '4.73', numerator: '40900', denominator: '865011', note: 'BPS' });
    // Only a note changes: figure and ratio stay.
    expect(await set({ note: 'Susenas' })).toMatchObject({
      value: '4.73',
      numerator: '40900',
      note: 'Susenas',
    });
    expect(await set({ value: '5' })).toMatchObject({ value: '5', numerator: null, denominator: null });
    // When the final figure comes out stays with the place, whatever is known of the figure by now.
    await set({ dataYear: 2026, releaseDate: '2028-02-15' });
    const awaited = { dataYear: 2026, releaseDate: '2028-02-15' };
    expect(await set({ missingReason: 'tidak tersedia' })).toMatchObject({
      value: null,
      missingReason: 'tidak tersedia',
      note: 'Susenas',
      ...awaited,
    });
    expect(await set({ value: '0' })).toMatchObject({ value: '0', missingReason: null, ...awaited });
    expect(await set({ value: null })).toBeNull();
    const both = await runCommand(office.deps, 'realization.set', (context) =>
      setRealizations(context, { planId, cells: [{ ...at, value: '1', missingReason: 'ada' }] }, 'person'),
    );
    expect(expectRefused(both)).toEqual({ code: 'invalid-input', detail: { field: 'missingReason' } });
  });
});
