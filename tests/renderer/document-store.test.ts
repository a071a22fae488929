import { describe, expect, it } from 'vitest';
import { refuse } from '../../db/domain/errors.ts';
import type { PlanPatch } from '../../db/domain/plan-patch.ts';
import { succeed } from '../../db/domain/result.ts';
import type { DocumentInfo } from '../../electron/api/document.ts';
import type { Saved } from '../../electron/api/plan.ts';
import { createDocumentStore } from '../../renderer/app/document-store.ts';
import { describeStep } from '../../renderer/app/undo-labels.ts';
import { anInfo, aPlan, createFakeApi } from './fake-api.ts';

type Answers = Parameters<typeof createFakeApi>[0];

const appInfo = {
  version: '0.1.0',
  host: 'loopback',
  platform: 'linux',
  language: 'id',
  person: 'Rina',
  role: 'planner',
  entryColumns: {},
  startProblem: null,
} as const;

const node = aPlan.nodes[0];
if (!node) throw new Error('the plan of these tests has a node');

const patchNode = (version: number, text: string): PlanPatch => ({
  upserts: { nodes: [{ ...node, version, text }] },
  removed: {},
});

const saved = (patch: PlanPatch | null, seq: number | null = 7): Saved => ({
  value: null,
  seq,
  savedAt: '2026-11-21T04:00:00.000Z',
  patch,
  change: seq === null ? null : 1,
});

/** A store with the plan open and read; `due` runs what was scheduled, as if the time had passed. */
async function openStore(answers: Answers) {
  const scheduled = new Set<() => void>();
  const fake = createFakeApi({
    'app.info': () => succeed(appInfo),
    'document.info': () => succeed(anInfo),
    'plan.read': () => succeed(aPlan),
    ...answers,
  });
  const store = createDocumentStore({
    api: fake.api,
    schedule: (act) => {
      scheduled.add(act);
      return () => scheduled.delete(act);
    },
  });
  await store.start();
  await store.readPlan('p');
  const due = (): void => {
    for (const act of scheduled) act();
  };
  return { store, calls: fake.calls, due };
}

const rename = (text: string, version = 3) => ({ id: 'n', version, patch: { text } });

describe('a change', () => {
  it('patches the plan on show and notes when it was saved and how to undo it', async () => {
    const { store } = await openStore({ 'node.update': () => succeed(saved(patchNode(4, 'Sejahtera'))) });
    await store.run('node.update', rename('Sejahtera'));
    const { plans, info } = store.getState();
    expect(plans.p?.nodes[0]?.text).toBe('Sejahtera');
    expect(plans.p?.indicators).toBe(aPlan.indicators);
    expect(info?.savedAt).toBe('2026-11-21T04:00:00.000Z');
    expect(info?.undo).toEqual({ command: 'node.update' });
  });

  it('is one change of the page, and what follows from it is made in the same moment', async () => {
    const { store } = await openStore({ 'node.update': () => succeed(saved(patchNode(4, 'Sejahtera'))) });
    const seen: string[] = [];
    store.subscribe(() => {
      const { plans, steps } = store.getState();
      seen.push(`${plans.p?.nodes[0]?.text}, ${steps.undo.length} to undo`);
    });
    await store.run('node.update', rename('Sejahtera'), ({ seq }) => {
      seen.push(`answer ${seq}`);
      queueMicrotask(() => seen.push('later'));
    });
    expect(seen.slice(0, 3)).toEqual(['Sejahtera, 1 to undo', 'answer 7', 'later']);
  });

  it('is sent only after the one before it was answered, in the order they were made', async () => {
    const first = Promise.withResolvers<ReturnType<typeof succeed<Saved>>>();
    const { store, calls } = await openStore({
      'node.update': () => first.promise,
      'target.set': () => succeed(saved(null)),
    });
    const cells = [
      { indicatorId: 'i', year: 2026, quarter: 0, value: '1', valueMax: null, ordinalCode: null },
    ] as const;
    const renaming = store.run('node.update', rename('Satu'));
    const setting = store.run('target.set', { planId: 'p', cells: [...cells] });
    await Promise.resolve();
    expect(calls.map((call) => call.method)).not.toContain('target.set');
    first.resolve(succeed(saved(patchNode(4, 'Satu'))));
    await Promise.all([renaming, setting]);
    expect(calls.map((call) => call.method).slice(-2)).toEqual(['node.update', 'target.set']);
  });

  it('goes on from the version its own predecessor made, so that two quick edits are no conflict', async () => {
    let version = 3;
    const { store, calls } = await openStore({
      'node.update': (input) => {
        if (input.version !== version) return refuse('row-changed-meanwhile', { what: 'node' });
        version += 1;
        return succeed(saved(patchNode(version, input.patch.text ?? '')));
      },
    });
    const results = await Promise.all([
      store.run('node.update', rename('Satu')),
      store.run('node.update', rename('Dua')),
      store.run('node.update', rename('Tiga')),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(calls.filter((call) => call.method === 'node.update').map((call) => call.input)).toEqual([
      rename('Satu', 3),
      rename('Dua', 4),
      rename('Tiga', 5),
    ]);
  });

  it('that changed nothing leaves undo as it was', async () => {
    const { store } = await openStore({ 'node.update': () => succeed(saved(null, null)) });
    await store.run('node.update', rename('Sehat'));
    expect(store.getState().info?.undo).toBeNull();
  });

  it('shows that it is being saved only when it takes long', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof succeed<Saved>>>();
    const { store, due } = await openStore({ 'node.update': () => answer.promise });
    const running = store.run('node.update', rename('Satu'));
    expect(store.getState().isSaving).toBe(false);
    due();
    expect(store.getState().isSaving).toBe(true);
    answer.resolve(succeed(saved(patchNode(4, 'Satu'))));
    await running;
    expect(store.getState().isSaving).toBe(false);
    due();
    expect(store.getState().isSaving).toBe(false);
  });
});

describe('a change that is refused', () => {
  it('comes back as a value and says in the title that the file could not be written', async () => {
    const { store } = await openStore({ 'node.update': () => refuse('disk-full', { folder: 'D:\\SAKIP' }) });
    const result = await store.run('node.update', rename('Satu'));
    expect(result).toEqual(refuse('disk-full', { folder: 'D:\\SAKIP' }));
    expect(store.getState().saveError?.code).toBe('disk-full');
    expect(store.getState().plans.p?.nodes[0]?.text).toBe('Sehat');
  });

  it('is forgotten in the title once a later one is in the file', async () => {
    let isFull = true;
    const { store } = await openStore({
      'node.update': () =>
        isFull ? refuse('disk-full', { folder: 'D:\\' }) : succeed(saved(patchNode(4, 'Satu'))),
    });
    await store.run('node.update', rename('Satu'));
    isFull = false;
    await store.run('node.update', rename('Satu'));
    expect(store.getState().saveError).toBeNull();
  });

  it('for its input alone leaves the saved state alone', async () => {
    const { store } = await openStore({
      'node.update': () => refuse('text-too-long', { field: 'text', limit: 10 }),
    });
    await store.run('node.update', rename('Panjang'));
    expect(store.getState().saveError).toBeNull();
  });

  it('reads the plan again when somebody else changed the row', async () => {
    const { store, calls } = await openStore({
      'node.update': () => refuse('row-changed-meanwhile', { what: 'node' }),
    });
    await store.run('node.update', rename('Satu'));
    expect(calls.filter((call) => call.method === 'plan.read')).toHaveLength(2);
  });

  it('does not keep the next one from being sent', async () => {
    const { store } = await openStore({
      'node.update': () => refuse('disk-full', { folder: 'D:\\' }),
      'document.flush': () => succeed({ savedAt: '2026-11-21T05:00:00.000Z' }),
    });
    const [, flushed] = await Promise.all([store.run('node.update', rename('Satu')), store.flush()]);
    expect(flushed.ok).toBe(true);
    expect(store.getState().info?.savedAt).toBe('2026-11-21T05:00:00.000Z');
  });
});

describe('undo', () => {
  it('patches the plan, asks the file what comes next, and reads other plans again when they are shown', async () => {
    const { store, calls } = await openStore({
      'history.undo': () => succeed({ ...saved(patchNode(5, 'Sehat')), value: { command: 'node.update' } }),
    });
    await store.readPlan('q');
    await store.undo('p');
    expect(Object.keys(store.getState().plans)).toEqual(['p']);
    expect(calls.at(-1)?.method).toBe('document.info');
  });
});

describe('a lost host', () => {
  it('is noted, keeps everything on the screen, and is forgotten after asking again', async () => {
    let isGone = false;
    const lost = () => refuse('connection-lost', {});
    const { store, calls } = await openStore({
      'node.update': lost,
      'document.info': () => (isGone ? lost() : succeed(anInfo)),
    });
    isGone = true;
    await store.run('node.update', rename('Satu'));
    expect(store.getState().isConnected).toBe(false);
    expect(store.getState().plans.p).toBe(aPlan);
    expect((await store.reconnect()).ok).toBe(false);
    isGone = false;
    expect((await store.reconnect()).ok).toBe(true);
    expect(store.getState().isConnected).toBe(true);
    expect(calls.at(-1)?.method).toBe('plan.read');
  });

  it('stays noted when an answer from before arrives late', async () => {
    const answer = succeed(aPlan);
    const late = Promise.withResolvers<typeof answer>();
    let isLate = false;
    const { store } = await openStore({
      'plan.read': () => (isLate ? late.promise : answer),
      'document.flush': () => refuse('connection-lost', {}),
    });
    isLate = true;
    const early = store.readPlan('p');
    await store.flush();
    late.resolve(answer);
    await early;
    expect(store.getState().isConnected).toBe(false);
  });
});

describe('opening a file', () => {
  it('leaves nothing of the one before', async () => {
    const other = { ...anInfo, name: 'Renstra Bappeda', plans: [] };
    const { store } = await openStore({ 'document.open': () => succeed(other) });
    await store.open('grant');
    expect(store.getState()).toMatchObject({ info: other, plans: {}, planId: null });
  });

  it('keeps the open one when the other cannot be read', async () => {
    const { store } = await openStore({ 'document.open': () => refuse('file-damaged', { name: 'Rusak' }) });
    const result = await store.open('grant');
    expect(result.ok).toBe(false);
    expect(store.getState().info).toEqual(anInfo);
    expect(store.getState().plans.p).toBe(aPlan);
  });
});

describe('what another window changes', () => {
  const step = (change: number, kind: 'command' | 'undo' = 'command', command = 'node.update') =>
    ({ change, kind, command }) as const;
  const newsOf = (text: string, ...steps: readonly ReturnType<typeof step>[]) => ({
    steps,
    patches: { p: patchNode(4, text) },
    info: { ...anInfo, change: steps.at(-1)?.change ?? 0, undo: { command: 'node.update' } },
  });

  it('is asked for from the last change that is known, shown at once, and named', async () => {
    const { store, calls } = await openStore({
      'document.news': () => succeed(newsOf('Dari sana', step(1))),
    });
    await store.catchUp({ kind: 'change', change: 1 });
    expect(calls.at(-1)?.input).toEqual({ since: 0, planIds: ['p'] });
    const { plans, info, elsewhere, steps } = store.getState();
    expect(plans.p?.nodes[0]?.text).toBe('Dari sana');
    expect(plans.p?.indicators).toBe(aPlan.indicators);
    expect(info?.undo).toEqual({ command: 'node.update' });
    expect(elsewhere).toEqual(step(1));
    expect(describeStep(steps, 'undo', info?.undo ?? null)).toMatchObject({ isElsewhere: true });
    await store.catchUp({ kind: 'change', change: 1 });
    expect(calls.filter(({ method }) => method === 'document.news')).toHaveLength(1);
  });

  it('is not asked for where it is what this window changed itself', async () => {
    const { store, calls } = await openStore({ 'node.update': () => succeed(saved(patchNode(4, 'Satu'))) });
    const running = store.run('node.update', rename('Satu'));
    // The word of it may be here before the answer is.
    await Promise.all([running, store.catchUp({ kind: 'change', change: 1 })]);
    expect(calls.map(({ method }) => method)).not.toContain('document.news');
    expect(store.getState().elsewhere).toBeNull();
  });

  it('waits for what is being saved here, and what was done here is no step of another window', async () => {
    const { store } = await openStore({
      // Number 1 was taken by another window before this one's number 2.
      'node.update': () => succeed({ ...saved(patchNode(5, 'Di sini')), change: 2 }),
      'document.news': () => succeed({ ...newsOf('Di sini', step(1, 'command', 'target.set'), step(2)) }),
    });
    const running = store.run('node.update', rename('Di sini'));
    const asking = store.catchUp({ kind: 'change', change: 1 });
    await Promise.all([running, asking]);
    const { steps, elsewhere } = store.getState();
    expect(steps.undo.map(({ command, isElsewhere = false }) => [command, isElsewhere])).toEqual([
      ['node.update', false],
      ['target.set', true],
    ]);
    expect(elsewhere?.command).toBe('target.set');
  });

  it('leaves a row that is typed in here with the version it was seen in: no version passes for one of its own', async () => {
    const { store, calls } = await openStore({
      'document.news': () => succeed(newsOf('Dari sana', step(1))),
      'node.update': () => refuse('row-changed-meanwhile', { what: 'node' }),
    });
    await store.catchUp({ kind: 'change', change: 1 });
    await store.run('node.update', rename('Diketik sejak tadi', 3));
    expect(calls.find(({ method }) => method === 'node.update')?.input).toMatchObject({ version: 3 });
  });

  it('takes steps of this window back, so that the menu names the one before', async () => {
    let change = 0;
    const { store } = await openStore({
      'node.update': () => {
        change += 1;
        return succeed({ ...saved(patchNode(3 + change, `Nama ${change}`)), change });
      },
      'document.news': () => succeed(newsOf('Nama 1', step(3, 'undo'))),
    });
    await store.run('node.update', rename('Nama 1'));
    await store.run('node.update', rename('Nama 2', 4));
    await store.catchUp({ kind: 'change', change: 3 });
    const { steps, elsewhere } = store.getState();
    expect([steps.undo.length, steps.redo.length, elsewhere?.kind]).toEqual([1, 1, 'undo']);
  });

  it('keeps the plan on show while it is read anew, where it was too much for a patch', async () => {
    const { store } = await openStore({
      'document.news': () => succeed({ ...newsOf(''), patches: { p: null } }),
    });
    const shown: boolean[] = [];
    store.subscribe(() => shown.push('p' in store.getState().plans));
    await store.catchUp({ kind: 'missed' });
    expect(shown).not.toContain(false);
  });

  it('may be another file for the whole program: then that is shown', async () => {
    let info: DocumentInfo | null = anInfo;
    const { store } = await openStore({
      'document.info': () => succeed(info),
      'document.news': () => succeed(newsOf('', step(0))),
    });
    await store.catchUp({ kind: 'file' });
    expect(store.getState().plans.p).toBeDefined();
    info = { ...anInfo, name: 'Renstra Bappeda' };
    await store.catchUp({ kind: 'file' });
    expect(store.getState()).toMatchObject({ info, plans: {} });
    info = null;
    await store.catchUp({ kind: 'file' });
    expect(store.getState()).toMatchObject({ info: null, phase: 'ready' });
  });
});
