import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDocumentStore, type DocumentStore } from '../../renderer/app/document-store.ts';
import { followLoopback, type Notice } from '../../renderer/app/follow-loopback.ts';
import { createLoopbackApi } from '../../renderer/app/loopback-api.ts';
import { makeHome } from '../ipc/support/desktop-program.ts';
import { makeSampleFile } from '../ipc/support/sample-file.ts';
import { type LoopbackProgram, startLoopback } from './support/loopback-program.ts';

/** Starting the backend's thread from its sources takes seconds on a loaded computer. */
const patience = { timeout: 120_000, interval: 10 };

let program: LoopbackProgram;
const windows: { stop: () => void }[] = [];

afterEach(async () => {
  for (const window of windows.splice(0)) window.stop();
  await program.stop();
});

/** A page of a browser of its own, with the plan on show, that may be looked at or not. */
async function openWindow() {
  const fetch = await program.enter();
  const api = createLoopbackApi(fetch);
  const store = createDocumentStore({ api, schedule: () => () => undefined });
  await store.start();
  const { planId } = store.getState();
  if (planId !== null) await store.readPlan(planId);
  let isSeen = true;
  let react = (): void => undefined;
  const notices: Notice[] = [];
  const sight = {
    isSeen: () => isSeen,
    onChange: (act: () => void) => {
      react = act;
      return () => undefined;
    },
  };
  const stop = followLoopback(
    fetch,
    sight,
  )((notice) => {
    notices.push(notice);
    void store.catchUp(notice);
  });
  windows.push({ stop });
  await vi.waitFor(() => expect(notices).toContainEqual({ kind: 'missed' }), patience);
  return {
    store,
    notices,
    planId: planId ?? '',
    look: (seen: boolean) => {
      isSeen = seen;
      react();
    },
  };
}

const rowOf = (store: DocumentStore, planId: string) => {
  const row = store.getState().plans[planId]?.nodes[0];
  if (!row) throw new Error('the plan has rows');
  return row;
};

describe('two windows on one file', { timeout: 240_000 }, () => {
  it('show what the other changes and takes back, also what was changed while nobody looked', async () => {
    const home = makeHome();
    program = await startLoopback(await makeSampleFile(home), home);
    const here = await openWindow();
    const there = await openWindow();
    const { planId } = here;
    const { id, version, text } = rowOf(here.store, planId);
    const rename = async (to: string, seen: number) => {
      const saved = await here.store.run('node.update', { id, version: seen, patch: { text: to } });
      expect(saved.ok).toBe(true);
    };

    await rename('Diubah di sini', version);
    await vi.waitFor(() => expect(rowOf(there.store, planId).text).toBe('Diubah di sini'), patience);
    expect(there.store.getState().elsewhere).toMatchObject({ kind: 'command', command: 'node.update' });
    expect(here.store.getState().elsewhere).toBeNull();

    // Undo takes back the last step of the file, whoever took it.
    expect((await there.store.undo(planId)).ok).toBe(true);
    await vi.waitFor(() => expect(rowOf(here.store, planId).text).toBe(text), patience);
    expect(here.store.getState().elsewhere).toMatchObject({ kind: 'undo', command: 'node.update' });

    there.look(false);
    await rename('Tidak dilihat', rowOf(here.store, planId).version);
    there.look(true);
    await vi.waitFor(() => expect(rowOf(there.store, planId).text).toBe('Tidak dilihat'), patience);

    // They share one file: one leads the other into another, and out of it.
    const before = here.store.getState().info?.folder;
    expect((await here.store.openSample('lahat')).ok).toBe(true);
    await vi.waitFor(() => expect(there.store.getState().info?.folder).not.toBe(before), patience);
    expect(there.store.getState().info).toEqual(here.store.getState().info);
    expect((await there.store.close()).ok).toBe(true);
    await vi.waitFor(() => expect(here.store.getState().info).toBeNull(), patience);
  });
});
