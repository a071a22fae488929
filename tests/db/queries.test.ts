import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { createNode } from '../../db/commands/node.ts';
import { createNodeLink } from '../../db/commands/node-link.ts';
import { createPlan } from '../../db/commands/plan.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { createRecord } from '../../db/commands/record.ts';
import { removeNode } from '../../db/commands/remove-branch.ts';
import { setTargets } from '../../db/commands/target.ts';
import { succeed } from '../../db/domain/result.ts';
import { listHistory } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { readTogether, toReader } from '../../db/reader.ts';
import { expectOk } from '../support/temp-db.ts';
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
      'Prioritas',
      'Strategi',
      'Arah kebijakan',
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
    expect(document.budgetVersions).toMatchObject([{ year: 2025, kind: 'indikatif', number: 0, sort: 0 }]);
    expect(document.budgets).toMatchObject([
      { year: 2025, budgetVersionId: document.budgetVersions[0]?.id, ceiling: '1500000000' },
    ]);
    expect(document.spendings).toMatchObject([{ year: 2025, quarter: 1, amount: '400000000' }]);
    expect(document.narratives).toHaveLength(3);
    expect(document.settings).toMatchObject([{ year: 0, settings: { negativeVariant: 'A', cap: null } }]);
    expect(document.ordinalScales.map(({ slug, levels }) => [slug, levels.map(({ code }) => code)])).toEqual([
      ['sakip', ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D']],
      ['opini', ['WTP', 'WDP', 'TW', 'TMP']],
    ]);
    expect(await readPlanDocument(reader(), 'no such plan')).toBeNull();
  });

  it('reads a plan as it is at one moment, whatever is asked for meanwhile', async () => {
    const { planId, deps } = office;
    const reading = readTogether(deps.db, (db) => readPlanDocument(db, planId));
    const removing = runCommand(deps, 'node.remove', (context) => removeNode(context, { id: fixture.goal }));
    const document = await reading;
    expectOk(await removing);
    const known = new Set(document?.nodes.map(({ id }) => id));
    expect(document?.indicators.filter(({ nodeId }) => !known.has(nodeId))).toEqual([]);
    expect(document?.budgets).toHaveLength(1);
    expect((await readPlan(office)).budgets).toHaveLength(0);
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
        await createRecord(context, {
          kind: 'legalBasis',
          planId: office.planId,
          values: { ...basis, kind: 'Peraturan Daerah' },
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
