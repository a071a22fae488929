import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandContext, redo, undo } from '../../db/command.ts';
import { setBudgets, setSpendings } from '../../db/commands/budget.ts';
import { createFramework } from '../../db/commands/framework.ts';
import { setGlosses } from '../../db/commands/glosses.ts';
import { createIndicator, moveIndicator, updateIndicator } from '../../db/commands/indicator.ts';
import { moveNode } from '../../db/commands/move-node.ts';
import { setNarrative } from '../../db/commands/narrative.ts';
import { createNode, updateNode } from '../../db/commands/node.ts';
import { createNodeLink } from '../../db/commands/node-link.ts';
import { createOrganization } from '../../db/commands/organization.ts';
import { createPlan, updatePlan } from '../../db/commands/plan.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { createRecord } from '../../db/commands/record.ts';
import { removeIndicator, removeNode } from '../../db/commands/remove-branch.ts';
import { createOrdinalScale, setScoringSettings } from '../../db/commands/scoring.ts';
import { setTargets } from '../../db/commands/target.ts';
import type { Result } from '../../db/domain/errors.ts';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';
import { sakipScale } from '../../db/domain/ordinal.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { applyPlanPatch } from '../../db/domain/plan-patch.ts';
import { defaultSettings, toChoice } from '../../db/domain/settings.ts';
import { readPlanPatch } from '../../db/queries/plan-patch.ts';
import { toReader } from '../../db/reader.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { expectOk } from '../support/temp-db.ts';
import { dumpRows, findVersionFaults, withoutVersions } from './support/dump.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

type Act = (context: CommandContext, office: Office, fixture: Fixture) => Promise<Result<unknown>>;

/** Every command once, each on the plan of the fixture. */
const commands: readonly (readonly [name: string, act: Act])[] = [
  [
    'plan.update',
    (context, { planId }) =>
      updatePlan(context, {
        id: planId,
        version: 1,
        patch: { title: 'Renstra Perubahan', periodEnd: 2030, profile: 'Tugas dan fungsi' },
      }),
  ],
  [
    'node.create',
    (context, { planId }, { mission, levels }) =>
      createNode(context, {
        planId,
        parentId: mission,
        levelId: levels.goal,
        afterId: null,
        text: 'Tujuan baru',
        code: '1.1',
      }),
  ],
  [
    'node.update',
    (context, _, { objective, unit }) =>
      updateNode(context, {
        id: objective,
        version: 1,
        patch: { text: 'Menurunnya kemiskinan', explanation: 'Menurut BPS', isServed: false, unitId: unit },
      }),
  ],
  [
    'node.move to another parent',
    (context, _, { program, otherObjective, levels }) =>
      moveNode(context, { id: program, parentId: otherObjective, levelId: levels.program, afterId: null }),
  ],
  [
    'node.move to another level, the branch with it',
    (context, _, { goal, mission, levels }) =>
      moveNode(context, { id: goal, parentId: mission, levelId: levels.objective, afterId: null }),
  ],
  ['node.remove of a branch', (context, _, { goal }) => removeNode(context, { id: goal })],
  ['node.remove of the whole tree', (context, _, { vision }) => removeNode(context, { id: vision })],
  [
    'node.setGlosses',
    (context, _, { objective }) =>
      setGlosses(context, {
        nodeId: objective,
        glosses: [
          { id: null, term: 'layanan', meaning: 'yang diterima warga' },
          { id: null, term: 'mutu', meaning: 'sesuai baku' },
        ],
      }),
  ],
  [
    'indicator.create',
    (context, _, { goal }) => createIndicator(context, { nodeId: goal, afterId: null, name: 'Indeks' }),
  ],
  [
    'indicator.update',
    (context, _, { indicator }) =>
      updateIndicator(context, {
        id: indicator,
        version: 2,
        patch: {
          name: 'Angka kemiskinan',
          kind: 'iku',
          weight: '0.4',
          baselineYear: 2024,
          baselineValue: '11',
        },
      }),
  ],
  [
    'indicator.move',
    (context, _, { indicator, goal }) =>
      moveIndicator(context, { id: indicator, nodeId: goal, afterId: null }),
  ],
  ['indicator.remove', (context, _, { indicator }) => removeIndicator(context, { id: indicator })],
  [
    'target.set',
    (context, { planId }, { indicator, otherIndicator }) =>
      setTargets(context, {
        planId,
        cells: [
          { indicatorId: indicator, year: 2025, quarter: 0, value: null, valueMax: null, ordinalCode: null },
          { indicatorId: indicator, year: 2026, quarter: 0, value: '8', valueMax: '8.5', ordinalCode: null },
          {
            indicatorId: otherIndicator,
            year: 2026,
            quarter: 4,
            value: '100',
            valueMax: null,
            ordinalCode: null,
          },
        ],
      }),
  ],
  [
    'realization.set',
    (context, { planId }, { indicator, otherIndicator }) =>
      setRealizations(
        context,
        {
          planId,
          cells: [
            { indicatorId: indicator, year: 2025, quarter: 0, numerator: '40900', denominator: '865011' },
            { indicatorId: otherIndicator, year: 2025, quarter: 0, missingReason: 'tidak tersedia' },
          ],
        },
        'import',
      ),
  ],
  [
    'budget.set',
    (context, { planId }, { program }) =>
      setBudgets(context, {
        planId,
        cells: [
          { nodeId: program, year: 2025, budgetVersionId: null, ceiling: '1600000000' },
          { nodeId: program, year: 2026, budgetVersionId: null, ceiling: '1700000000' },
        ],
      }),
  ],
  [
    'spending.set',
    (context, { planId }, { program }) =>
      setSpendings(context, {
        planId,
        cells: [
          { nodeId: program, year: 2025, quarter: 1, amount: null },
          { nodeId: program, year: 2025, quarter: 2, amount: '700000000' },
          { nodeId: program, year: 2025, quarter: 0, amount: '1400000000' },
        ],
      }),
  ],
  [
    'narrative.set',
    (context, { planId }, { objective }) =>
      setNarrative(context, {
        planId,
        document: 'lkjip',
        year: 2025,
        section: 'analysis',
        subjectId: objective,
        body: '',
      }),
  ],
  [
    'link.create',
    (context, _, { goal, otherObjective }) =>
      createNodeLink(context, {
        fromNodeId: goal,
        toNodeId: otherObjective,
        kind: 'crosscuts',
        note: 'bersama',
      }),
  ],
  [
    'organization.create',
    (context, { organizationId }) =>
      createOrganization(context, {
        parentId: organizationId,
        kind: 'work-unit',
        name: 'UPTD Panti',
        shortName: null,
        regionName: null,
        address: 'Jalan Merdeka 1',
        numberLocale: 'id',
        isExample: true,
      }),
  ],
  [
    'official.create',
    (context, { planId }, { unit }) =>
      createRecord(context, {
        kind: 'official',
        planId,
        values: {
          unitId: unit,
          name: 'Siti Aminah',
          nip: '197001011990032001',
          rank: 'Pembina Utama Muda, IV/c',
          position: 'Kepala Dinas',
          isHead: true,
          appointment: 'definitif',
          validFrom: '2024-02-29',
          validTo: null,
        },
      }),
  ],
  [
    'legalBasis.create',
    (context, { planId }) =>
      createRecord(context, {
        kind: 'legalBasis',
        planId,
        values: {
          planId,
          amendsId: null,
          role: 'mandate',
          kind: 'Undang-Undang',
          number: '11',
          year: 2009,
          title: 'Kesejahteraan Sosial',
        },
      }),
  ],
  [
    'framework.create',
    (context, { organizationId }) =>
      createFramework(context, {
        organizationId,
        preset: { ...localGovernmentFramework, slug: 'lain', name: 'Kerangka lain' },
      }),
  ],
  [
    'plan.create',
    async (context, { organizationId }) => {
      const framework = await context.db.selectFrom('framework').select('id').executeTakeFirstOrThrow();
      return createPlan(context, {
        organizationId,
        frameworkId: framework.id,
        kind: 'renstra',
        title: 'Renstra 2030',
        regulation: 'inmendagri_2_2025',
        periodStart: null,
        periodEnd: null,
      });
    },
  ],
  [
    'ordinalScale.create',
    (context, { organizationId }) =>
      createOrdinalScale(context, { organizationId, scale: { ...sakipScale, slug: 'sakip-lama' } }),
  ],
  [
    'settings.set of a year',
    (context, { organizationId }) =>
      setScoringSettings(context, {
        organizationId,
        year: 2026,
        settings: { ...toChoice(defaultSettings), negativeVariant: 'B' },
      }),
  ],
  [
    'settings.set of every year',
    (context, { organizationId }) =>
      setScoringSettings(context, {
        organizationId,
        year: 0,
        settings: { ...toChoice(defaultSettings), averaging: 'pooled' },
      }),
  ],
];

/** A patch keeps the order of what a page holds; only that of the nodes is part of what a plan says. */
const sortLists = (document: PlanDocument): unknown =>
  Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== 'nodes'
        ? value.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
        : value,
    ]),
  );

describe.each(engines)('on $name', ({ start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  it.each(commands)('undoes and redoes %s, also after reopening', async (name, act) => {
    const before = await dumpRows(office.deps.db);
    const committed = await run(office, (context) => act(context, office, fixture), name);
    const after = await dumpRows(office.deps.db);
    expect(committed.seq).not.toBeNull();
    expect(withoutVersions(after)).not.toEqual(withoutVersions(before));

    await office.reopen();
    expect(expectOk(await undo(office.deps)).value).toBe(name);
    const undone = await dumpRows(office.deps.db);
    expect(withoutVersions(undone)).toEqual(withoutVersions(before));

    await office.reopen();
    expect(expectOk(await redo(office.deps)).value).toBe(name);
    const redone = await dumpRows(office.deps.db);
    expect(withoutVersions(redone)).toEqual(withoutVersions(after));

    for (const [old, young] of [
      [before, after],
      [after, undone],
      [undone, redone],
      [before, undone],
      [after, redone],
    ] as const) {
      expect(findVersionFaults(old, young)).toEqual([]);
    }
    expect(await verifyHistory(toReader(office.deps.db))).toBeNull();
  });

  it.each(commands)(
    'tells a page what %s changed as a patch that equals reading the plan anew',
    async (name, act) => {
      const db = toReader(office.deps.db);
      let held = await readPlan(office);
      const steps = [
        () => run(office, (context) => act(context, office, fixture), name),
        () => undo(office.deps).then(expectOk),
        () => redo(office.deps).then(expectOk),
      ];
      for (const step of steps) {
        const { touched } = await step();
        const patch = await readPlanPatch(db, office.planId, touched);
        if (!patch) throw new Error('no patch');
        held = applyPlanPatch(held, patch);
        expect(sortLists(held)).toEqual(sortLists(await readPlan(office)));
      }
    },
  );
});
