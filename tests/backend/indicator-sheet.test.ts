import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { defaultSettings, toChoice } from '../../db/domain/settings.ts';
import { firstIndicator, must } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';
import { anAction } from './support/scenes-action.ts';

const openPage = async (): Promise<TestPage> => openSample(await makeBackend().openSession());
const indicatorOf = ({ indicators }: PlanDocument, id: string) =>
  must(indicators.find((one) => one.id === id));

describe('the history of an indicator', () => {
  it('tells what each act changed, figures and components too, the newest first', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id, version, direction } = firstIndicator(page.held());
    const begin = await page.get('history.ofIndicator', { indicatorId: id, before: null, limit: 200 });
    await page.change('indicator.update', { id, version, patch: { direction: 'stabilize' } });
    const cell = { indicatorId: id, year: 2028, quarter: 0 as const };
    await page.change('realization.set', { planId, cells: [{ ...cell, value: '7.5' }] });
    const values = {
      indicatorId: id,
      symbol: 'z',
      name: 'Penduduk miskin',
      unitOfMeasure: null,
      dataSource: null,
    };
    const component = await page.change('record.create', { kind: 'component', planId, values });
    await page.change('record.remove', { kind: 'component', planId, id: component.id });

    const entries = await page.get('history.ofIndicator', { indicatorId: id, before: null, limit: 200 });
    expect(entries.length).toBe(begin.length + 4);
    expect(entries.slice(0, 4)).toMatchObject([
      {
        command: 'component.remove',
        actor: 'Rina',
        changes: [{ of: 'component', kind: 'removed', title: 'z' }],
      },
      {
        command: 'component.create',
        changes: [{ kind: 'created', fields: [{ name: 'name', before: null, after: 'Penduduk miskin' }] }],
      },
      {
        command: 'realization.set',
        changes: [{ of: 'realization', kind: 'created', year: 2028, quarter: 0 }],
      },
      {
        command: 'indicator.update',
        takenBack: null,
        changes: [
          {
            of: 'indicator',
            kind: 'changed',
            year: null,
            fields: [{ name: 'direction', before: direction, after: 'stabilize' }],
          },
        ],
      },
    ]);
    expect(entries[2]?.changes[0]?.fields).toContainEqual({ name: 'value', before: null, after: '7.5' });
    await page.change('history.undo', { planId });
    const [undone] = await page.get('history.ofIndicator', { indicatorId: id, before: null, limit: 1 });
    expect(undone).toMatchObject({ command: 'undo', takenBack: 'component.remove' });
    const older = await page.get('history.ofIndicator', {
      indicatorId: id,
      before: entries[2]?.seq ?? 0,
      limit: 1,
    });
    expect(older.map(({ command }) => command)).toEqual(['indicator.update']);
  });

  it('tells what was planned and written for it, and whose figures it was compared with', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id: indicatorId } = firstIndicator(page.held());
    const action = await page.change('record.create', anAction(page));
    const version = must(page.held().actions.find((one) => one.id === action.id)).version;
    const patch = { status: 'postponed' as const, reason: 'Menunggu pergub.' };
    await page.change('record.update', { kind: 'action', planId, id: action.id, version, patch });
    await page.change('record.create', {
      kind: 'benchmark',
      planId,
      values: {
        indicatorId,
        year: 2026,
        scope: 'province',
        name: 'Provinsi Contoh',
        value: '9.5',
        ordinalCode: null,
        source: 'BPS',
      },
    });
    const entries = await page.get('history.ofIndicator', { indicatorId, before: null, limit: 3 });
    expect(entries).toMatchObject([
      {
        command: 'benchmark.create',
        changes: [{ of: 'benchmark', kind: 'created', year: 2026, title: 'Provinsi Contoh' }],
      },
      {
        command: 'action.update',
        changes: [
          {
            of: 'action',
            kind: 'changed',
            title: 'Verifikasi lapangan',
            fields: [
              { name: 'reason', before: null, after: 'Menunggu pergub.' },
              { name: 'status', before: 'planned', after: 'postponed' },
            ],
          },
        ],
      },
      { command: 'action.create' },
    ]);
  });

  it('is nobody else’s: an act on another indicator is not in it', async () => {
    const page = await openPage();
    const [first, second] = page.held().indicators;
    const { id, version } = must(second);
    await page.change('indicator.update', { id, version, patch: { name: 'Nama lain' } });
    const ask = (indicatorId: string) =>
      page.get('history.ofIndicator', { indicatorId, before: null, limit: 1 });
    expect((await ask(id))[0]?.command).toBe('indicator.update');
    expect((await ask(must(first).id))[0]?.command).not.toBe('indicator.update');
    expect(await ask('hilang')).toEqual([]);
    expect(await ask('%')).toEqual([]);
  });
});

describe('the settings of achievement', () => {
  it('go back to those of every year when the year’s own are taken away', async () => {
    const page = await openPage();
    const { planId } = page;
    const before = page.held().settings;
    const settings = { ...toChoice(defaultSettings), averaging: 'pooled' as const };
    await page.change('scoring.set', { planId, year: 2025, settings });
    expect(page.held().settings.map(({ year }) => year)).toEqual([0, 2025]);
    await page.change('scoring.set', { planId, year: 2025, settings: null });
    expect(page.held().settings).toEqual(before);
    const again = await page.get('scoring.set', { planId, year: 2025, settings: null });
    expect(again.seq).toBeNull();
  });

  it('refuse a cap or a threshold that leaves nothing, a scale that is none, and a plan that is gone', async () => {
    const page = await openPage();
    const { planId } = page;
    const set = (part: object, id = planId) =>
      page.refusal('scoring.set', {
        planId: id,
        year: 0,
        settings: { ...toChoice(defaultSettings), ...part },
      });
    expect(await set({ cap: '0' })).toBe('invalid-input');
    expect(await set({ analysisThreshold: '-1' })).toBe('invalid-input');
    expect(await set({ scale: 'tidak-ada' })).toBe('row-not-found');
    expect(await set({}, 'hilang')).toBe('row-not-found');
  });
});

describe('the line an indicator comes from', () => {
  it('is empty for one that follows none', async () => {
    const page = await openPage();
    const { id } = must(page.held().indicators.find(({ predecessorId }) => predecessorId === null));
    expect(await page.get('indicator.lineage', { indicatorId: id })).toEqual([]);
    expect(await page.get('indicator.lineage', { indicatorId: 'hilang' })).toEqual([]);
  });

  it('leads back step by step, the oldest first, with figures and title of each plan', async () => {
    const page = await openPage();
    // One file may hold both periods; here two indicators of one plan stand for them.
    const [first, second, third] = page
      .held()
      .indicators.filter(({ predecessorId }) => predecessorId === null);
    const follow = (id: string, predecessorId: string) =>
      page.change('indicator.update', {
        id,
        version: indicatorOf(page.held(), id).version,
        patch: { predecessorId, succession: 'redefined', successionNote: 'Sumber data berganti.' },
      });
    await follow(must(third).id, must(second).id);
    await follow(must(second).id, must(first).id);
    const line = await page.get('indicator.lineage', { indicatorId: must(third).id });
    expect(line.map(({ indicator }) => indicator.id)).toEqual([must(first).id, must(second).id]);
    const [oldest] = line;
    expect(oldest).toMatchObject({ planId: page.planId, planTitle: page.held().plan.title });
    const mine = (cell: { indicatorId: string }) => cell.indicatorId === must(first).id;
    expect(oldest?.realizations).toEqual(page.held().realizations.filter(mine));
    expect(oldest?.targets).toEqual(page.held().targets.filter(mine));
  });
});
