import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { createFramework } from '../../db/commands/framework.ts';
import { createIndicator, moveIndicator } from '../../db/commands/indicator.ts';
import { createNode } from '../../db/commands/node.ts';
import { createNodeLink } from '../../db/commands/node-link.ts';
import { createLegalBasis } from '../../db/commands/organization.ts';
import { createPlan, updatePlan } from '../../db/commands/plan.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { setTargets } from '../../db/commands/target.ts';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';
import { succeed } from '../../db/domain/result.ts';
import { listHistory, readDocumentSummary } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
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

  it('reads everything a plan says as values a screen can use', async () => {
    const document = await readPlan(office);
    expect(document.organization).toMatchObject({
      name: 'Dinas Sosial Kabupaten Contoh',
      kind: 'agency',
      isExample: false,
      numberLocale: 'id',
    });
    expect(document.plan).toMatchObject({
      title: 'Renstra Dinas Sosial Kabupaten Contoh',
      frameworkSlug: 'sakip-daerah',
      language: 'id',
      periodStart: 2025,
      periodEnd: 2029,
      status: 'draft',
    });
    expect(document.levels.map(({ name }) => name)).toEqual([
      'Visi',
      'Misi',
      'Tujuan',
      'Sasaran',
      'Program',
      'Kegiatan',
      'Sub kegiatan',
    ]);
    expect(document.nodes.map(({ levelKind }) => levelKind)).toEqual([
      'vision',
      'mission',
      'goal',
      'objective',
      'program',
      'objective',
    ]);
    expect(document.nodes[3]?.glosses).toMatchObject([{ term: 'kemiskinan' }]);
    expect(document.indicators.map(({ name, direction }) => [name, direction])).toEqual([
      ['Persentase penduduk miskin', 'negative'],
      ['Jumlah keluarga dibantu', null],
    ]);
    expect(document.realizations).toMatchObject([
      { year: 2025, quarter: 0, value: '9.75', origin: 'person', status: 'provisional' },
    ]);
    expect(document.budgets).toMatchObject([{ year: 2025, edition: 'murni', ceiling: '1500000000' }]);
    expect(document.narratives).toHaveLength(3);
    expect(document.settings).toMatchObject([{ year: 0, settings: { negativeVariant: 'A', cap: null } }]);
    expect(document.ordinalScales.map(({ slug, levels }) => [slug, levels.map(({ code }) => code)])).toEqual([
      ['sakip', ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D']],
      ['opini', ['WTP', 'WDP', 'TW', 'TMP']],
    ]);
    expect(await readPlanDocument(reader(), 'no such plan')).toBeNull();
  });

  it('keeps figures as exact as they were given', async () => {
    const value = '123456789012345678901234567890.123456789012345678';
    const { planId } = office;
    const { indicator } = fixture;
    await run(office, (context) =>
      setRealizations(
        context,
        { planId, cells: [{ indicatorId: indicator, year: 2026, quarter: 2, value, numerator: '-0.5' }] },
        'person',
      ),
    );
    await office.reopen();
    const { realizations } = await readPlan(office);
    expect(realizations.find(({ year }) => year === 2026)).toMatchObject({
      value,
      numerator: '-0.5',
      denominator: null,
    });
  });

  it('puts a new row where it was asked for, also where siblings have no room between them', async () => {
    const { planId } = office;
    const { mission, levels } = fixture;
    const add = (text: string, afterId: string | null) =>
      run(office, (context) =>
        createNode(context, { planId, parentId: mission, levelId: levels.goal, afterId, text }),
      ).then(({ value }) => value.id);
    const names = async () =>
      (await readPlan(office)).nodes.filter(({ parentId }) => parentId === mission).map(({ text }) => text);
    const last = await add('akhir', fixture.goal);
    // Each goes straight behind the first: the room of 1,024 between two rows is used up after ten halvings.
    const expected: string[] = [];
    for (let count = 0; count < 25; count += 1) {
      await add(`baris ${count}`, fixture.goal);
      expected.unshift(`baris ${count}`);
    }
    await add('paling awal', null);
    await add('paling akhir', last);
    expect(await names()).toEqual([
      'paling awal',
      'Meningkatnya kesejahteraan',
      ...expected,
      'akhir',
      'paling akhir',
    ]);
  });

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

  it('shows a link between two plans in both', async () => {
    const { levels, plan } = await readPlan(office);
    const { value } = await run(office, async (context) => {
      const other = expectOk(
        await createPlan(context, {
          organizationId: office.organizationId,
          frameworkId: plan.frameworkId,
          kind: 'rpjmd',
          title: 'RPJMD',
          regulation: '86_2017',
          periodStart: 2025,
          periodEnd: 2029,
        }),
      );
      const node = expectOk(
        await createNode(context, {
          planId: other.id,
          parentId: null,
          levelId: levels[0]?.id ?? '',
          atEnd: true,
          text: 'Visi daerah',
        }),
      );
      const link = expectOk(
        await createNodeLink(context, {
          fromNodeId: fixture.vision,
          toNodeId: node.id,
          kind: 'cascades',
          note: null,
        }),
      );
      const basis = {
        planId: null,
        amendsId: null,
        role: 'basis',
        number: '1',
        year: 2025,
        title: null,
      } as const;
      expectOk(
        await createLegalBasis(context, {
          ...basis,
          organizationId: office.organizationId,
          kind: 'Peraturan Daerah',
        }),
      );
      return succeed({ planId: other.id, linkId: link.id });
    });
    const other = await readPlanDocument(reader(), value.planId);
    expect(other?.links.map(({ id }) => id)).toEqual([value.linkId]);
    expect((await readPlan(office)).links.map(({ id }) => id)).toContain(value.linkId);
    // A basis of the organization holds for each of its plans.
    expect(other?.legalBases).toHaveLength(1);
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
    expect(await set({ missingReason: 'tidak tersedia' })).toMatchObject({
      value: null,
      missingReason: 'tidak tersedia',
      note: 'Susenas',
    });
    expect(await set({ value: '0' })).toMatchObject({ value: '0', missingReason: null });
    expect(await set({ value: null })).toBeNull();
    const both = await runCommand(office.deps, 'realization.set', (context) =>
      setRealizations(context, { planId, cells: [{ ...at, value: '1', missingReason: 'ada' }] }, 'person'),
    );
    expect(expectRefused(both)).toEqual({ code: 'invalid-input', detail: { field: 'missingReason' } });
  });

  it('lists the history newest first, in portions', async () => {
    for (const year of [2021, 2022, 2023]) {
      await run(
        office,
        (context) =>
          setTargets(context, {
            planId: office.planId,
            cells: [
              {
                indicatorId: fixture.indicator,
                year,
                quarter: 0,
                value: '1',
                valueMax: null,
                ordinalCode: null,
              },
            ],
          }),
        `target of ${year}`,
      );
    }
    const first = await listHistory(reader(), { before: null, limit: 2 });
    expect(
      first.map(({ seq, command, changes, actor, undoes }) => [seq, command, changes, actor, undoes]),
    ).toEqual([
      [5, 'target of 2023', 1, 'Penguji', null],
      [4, 'target of 2022', 1, 'Penguji', null],
    ]);
    const rest = await listHistory(reader(), { before: 4, limit: 10 });
    expect(rest.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(await listHistory(reader(), { before: 1, limit: 10 })).toEqual([]);
  });
});
