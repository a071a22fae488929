import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '../../db/command.ts';
import { setBudgets, setSpendings } from '../../db/commands/budget.ts';
import {
  createBudgetVersion,
  removeBudgetVersion,
  updateBudgetVersion,
} from '../../db/commands/budget-version.ts';
import { distributeBudget } from '../../db/commands/distribute-budget.ts';
import { createNode } from '../../db/commands/node.ts';
import { createNodeLink, removeNodeLink, setNodeLinks } from '../../db/commands/node-link.ts';
import { addNomenclature, removeNomenclature } from '../../db/commands/nomenclature.ts';
import { fillFromNomenclature, placeNomenclature } from '../../db/commands/place-nomenclature.ts';
import { readNomenclature } from '../../db/domain/nomenclature/read-list.ts';
import { findChain, indexNomenclature } from '../../db/domain/nomenclature/search.ts';
import { listNomenclatureLists, readNomenclatureEntries } from '../../db/queries/nomenclature.ts';
import { toReader } from '../../db/reader.ts';
import { nomenclatureRows } from '../support/nomenclature-workbook.ts';
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

  const subactivities = async (): Promise<readonly string[]> => {
    const { planId } = office;
    const { levels, program } = fixture;
    const ids: string[] = [];
    for (const text of ['Sub satu', 'Sub dua', 'Sub tiga']) {
      const at = { planId, parentId: program, levelId: levels.subactivity, atEnd: true as const };
      ids.push((await run(office, (context) => createNode(context, { ...at, text }))).value.id);
    }
    return ids;
  };

  it('a later version begins as what is in force and is taken back whole', async () => {
    const { planId } = office;
    const make = (kind: 'murni' | 'pergeseran' | 'perubahan') =>
      run(office, (context) => createBudgetVersion(context, { planId, year: 2025, kind }));
    const murni = (await make('murni')).value.id;
    const cell = { nodeId: fixture.program, year: 2025, budgetVersionId: murni, ceiling: '1400000000' };
    await run(office, (context) => setBudgets(context, { planId, cells: [cell] }));
    const first = (await make('pergeseran')).value.id;
    const second = (await make('pergeseran')).value.id;
    const { budgets, budgetVersions } = await readPlan(office);
    expect([first, second].map((id) => budgetVersions.find((version) => version.id === id)?.number)).toEqual([
      1, 2,
    ]);
    expect(budgets.find((one) => one.budgetVersionId === second)?.ceiling).toBe('1400000000');

    await run(office, (context) =>
      updateBudgetVersion(context, {
        id: second,
        version: 1,
        patch: { documentNumber: 'DPA/2', documentDate: '2025-06-01' },
      }),
    );
    const removed = await run(office, (context) => removeBudgetVersion(context, { id: second }));
    expect(removed.touched).toHaveLength(2);
    expectOk(await undo(office.deps));
    const back = (await readPlan(office)).budgetVersions.find((version) => version.id === second);
    expect(back).toMatchObject({ documentNumber: 'DPA/2', documentDate: '2025-06-01' });
  });

  it('a year has one original version, and no cell of another year', async () => {
    const { planId } = office;
    const make = () =>
      run(office, (context) => createBudgetVersion(context, { planId, year: 2025, kind: 'murni' }));
    const { id } = (await make()).value;
    await expect(make()).rejects.toThrow(/row-exists/);
    const cell = { nodeId: fixture.program, year: 2026, budgetVersionId: id, ceiling: '1' };
    await expect(run(office, (context) => setBudgets(context, { planId, cells: [cell] }))).rejects.toThrow(
      /invalid-input/,
    );
    const spent = { nodeId: fixture.program, year: 2026, quarter: 0, amount: '-1' };
    await expect(run(office, (context) => setSpendings(context, { planId, cells: [spent] }))).rejects.toThrow(
      /invalid-input/,
    );
  });

  it('an amount on a row goes to the lowest rows below it, and the row becomes their sum', async () => {
    const { planId } = office;
    const { program } = fixture;
    const ids = await subactivities();
    const share = (amount: string, way: 'even' | 'proportional') =>
      run(office, (context) =>
        distributeBudget(context, {
          planId,
          nodeId: program,
          year: 2025,
          budgetVersionId: null,
          amount,
          way,
        }),
      );
    await share('100', 'even');
    const ceilings = async () => {
      const { budgets } = await readPlan(office);
      return [program, ...ids].map((id) => budgets.find((one) => one.nodeId === id)?.ceiling ?? null);
    };
    // 33 each and 1 left, to the first of three that have nothing; the program's own 1.5 billion is gone.
    expect(await ceilings()).toEqual([null, '34', '33', '33']);
    await share('1000', 'proportional');
    // 1000 × 34/100 = 340, × 33/100 = 330
    expect(await ceilings()).toEqual([null, '340', '330', '330']);
    const missing = { planId, nodeId: ids[0] ?? '', year: 2025, budgetVersionId: null, amount: '5' };
    await expect(
      run(office, (context) => distributeBudget(context, { ...missing, way: 'even' })),
    ).rejects.toThrow(/invalid-input/);
  });

  it('links of a row become exactly those that are named, and go one by one', async () => {
    const { program, objective, otherObjective, goal } = fixture;
    const links = async () => (await readPlan(office)).links.filter((link) => link.fromNodeId === program);
    const kind = 'supports' as const;
    await run(office, (context) =>
      setNodeLinks(context, { fromNodeId: program, kind, toNodeIds: [objective, otherObjective] }),
    );
    expect((await links()).map((link) => link.toNodeId).sort()).toEqual([objective, otherObjective].sort());
    await run(office, (context) =>
      setNodeLinks(context, { fromNodeId: program, kind, toNodeIds: [objective] }),
    );
    const [left] = await links();
    expect(left?.toNodeId).toBe(objective);
    await run(office, (context) => removeNodeLink(context, { id: left?.id ?? '' }));
    expect(await links()).toEqual([]);
    await expect(run(office, (context) => removeNodeLink(context, { id: 'none' }))).rejects.toThrow(
      /row-not-found/,
    );
    const to = { fromNodeId: program, toNodeId: goal, kind, note: null };
    await run(office, (context) => createNodeLink(context, to));
  });

  it('lists stand side by side, and rows are made of their entries', async () => {
    const { planId } = office;
    const { entries } = readNomenclature(nomenclatureRows) ?? { entries: [] };
    const add = (name: string) =>
      run(office, (context) =>
        addNomenclature(context, {
          planId,
          name,
          regulation: null,
          issuedOn: null,
          sourceName: null,
          entries,
        }),
      );
    const { id } = (await add('Daftar lama')).value;
    await add('Daftar baru');
    await expect(add('Daftar baru')).rejects.toThrow(/row-exists/);
    const reader = toReader(office.deps.db);
    expect((await listNomenclatureLists(reader)).map(({ counts }) => counts.subactivity)).toEqual([7, 7]);
    const rows = await readNomenclatureEntries(reader, id);
    expect(rows?.map(({ id: _, ...entry }) => entry)).toEqual(
      entries.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    );

    const index = indexNomenclature(rows ?? []);
    const chain = findChain(index, '1.06.04.2.01.0011', 'district');
    const parentId = fixture.objective;
    await run(office, (context) => placeNomenclature(context, { planId, parentId, chain }));
    const sibling = findChain(index, '1.06.04.2.01.0005', 'district');
    await run(office, (context) => placeNomenclature(context, { planId, parentId, chain: sibling }));
    const { nodes } = await readPlan(office);
    // The second one finds the program and the activity of the first.
    expect(nodes.filter((node) => node.code?.startsWith('1.06.04')).map((node) => node.code)).toEqual([
      '1.06.04',
      '1.06.04.2.01',
      '1.06.04.2.01.0011',
      '1.06.04.2.01.0005',
    ]);
    await expect(
      run(office, (context) => placeNomenclature(context, { planId, parentId, chain })),
    ).rejects.toThrow(/row-exists/);

    const [entry] = findChain(index, '1.06.05', 'district');
    if (!entry) throw new Error('the list has no such program');
    await run(office, (context) => fillFromNomenclature(context, { nodeId: fixture.program, entry }));
    const wrong = { nodeId: fixture.objective, entry };
    await expect(run(office, (context) => fillFromNomenclature(context, wrong))).rejects.toThrow(
      /invalid-input/,
    );
    await run(office, (context) => removeNomenclature(context, { id }));
    expect(await readNomenclatureEntries(reader, id)).toBeNull();
  });
});
