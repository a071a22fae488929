import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { readPlainText } from '../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { firstIndicator, firstOf, levelOf, must, scenes } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, sortLists, type TestPage } from './support/open-sample.ts';

async function openPage(): Promise<TestPage> {
  return openSample(await makeBackend().openSession());
}

describe('a change of the plan', () => {
  it.each(scenes)(
    '$name: the page holds what the file says, after it, its undo and its redo',
    async (scene) => {
      const page = await openPage();
      const command = scene.entry ?? scene.name;
      await scene.prepare?.(page);
      const before = await page.read();
      await scene.act(page);
      const after = await page.read();
      expectSame(sortLists(page.held()), sortLists(after));
      if (!scene.isElsewhere) expect(isDeepStrictEqual(sortLists(after), sortLists(before))).toBe(false);
      expect((await page.get('document.info', {}))?.undo).toEqual({ command });

      expect(await page.change('history.undo', { planId: page.planId })).toEqual({ command });
      expectSame(sortLists(page.held()), sortLists(await page.read()));
      expectSame(dropVersions(page.held()), dropVersions(before));

      expect(await page.change('history.redo', { planId: page.planId })).toEqual({ command });
      expectSame(sortLists(page.held()), sortLists(await page.read()));
      expectSame(dropVersions(page.held()), dropVersions(after));
      expect(await page.refusal('history.redo', { planId: page.planId })).toBe('nothing-to-redo');
    },
  );

  it('covers every command of the contract', async () => {
    const { contract } = await import('../../electron/api/contract.ts');
    const commands = Object.entries(contract).filter(([, method]) => method.kind === 'command');
    const covered = [...scenes.map(({ name }) => name), 'history.undo', 'history.redo'];
    expect(commands.map(([name]) => name).sort()).toEqual(covered.sort());
  });

  it('tells when it was saved, and makes no entry when nothing is different', async () => {
    const made = makeBackend();
    const page = await openSample(await made.openSession());
    const { id, version, title } = page.held().plan;
    made.pass(30);
    const same = await page.get('plan.update', { id, version, patch: { title } });
    expect(same).toEqual({
      value: null,
      seq: null,
      savedAt: '2026-11-21T08:00:30.000Z',
      patch: null,
      change: null,
    });
    const changed = await page.get('plan.update', { id, version, patch: { title: 'Lain' } });
    expect(changed.savedAt).toBe('2026-11-21T08:00:30.000Z');
    const [entry] = await page.get('history.list', { before: null, limit: 1 });
    expect(entry).toEqual({
      seq: changed.seq,
      command: 'plan.update',
      actor: 'Rina',
      at: '2026-11-21T08:00:30.000Z',
      changes: 1,
      undoes: null,
    });
    const older = await page.get('history.list', { before: changed.seq, limit: 200 });
    expect(older.every(({ seq }) => seq < (changed.seq ?? 0))).toBe(true);
    expect((await page.get('document.info', {}))?.savedAt).toBe('2026-11-21T08:00:30.000Z');
  });

  it('is refused when the row was changed meanwhile, by another window too', async () => {
    const made = makeBackend();
    const page = await openSample(await made.openSession());
    const planId = page.planId;
    const { id, version } = firstOf(page.held(), 'vision');
    await page.change('node.update', { id, version, patch: { text: 'Yang pertama' } });
    expect(await page.refusal('node.update', { id, version, patch: { text: 'Yang kedua' } })).toBe(
      'row-changed-meanwhile',
    );
    await page.change('history.undo', { planId });
    expect(await page.refusal('node.update', { id, version, patch: { text: 'Yang kedua' } })).toBe(
      'row-changed-meanwhile',
    );
  });

  it('names the row that is not there', async () => {
    const page = await openPage();
    const { planId } = page;
    const cell = { indicatorId: 'hilang', year: 2026, quarter: 0 as const };
    const place = { parentId: null, afterId: null };
    const levelId = levelOf(page.held(), 'vision');
    const refusals = [
      await page.refusal('plan.read', { planId: 'hilang' }),
      await page.refusal('check.plan', { planId: 'hilang' }),
      await page.refusal('plan.update', { id: 'hilang', version: 1, patch: {} }),
      await page.refusal('node.create', { planId: 'hilang', levelId, ...place, text: '' }),
      await page.refusal('node.create', { planId, levelId: 'hilang', ...place, text: '' }),
      await page.refusal('node.update', { id: 'hilang', version: 1, patch: {} }),
      await page.refusal('node.move', { id: 'hilang', levelId, ...place }),
      await page.refusal('node.remove', { id: 'hilang' }),
      await page.refusal('node.setGlosses', { nodeId: 'hilang', glosses: [] }),
      await page.refusal('indicator.create', { nodeId: 'hilang', afterId: null, name: '' }),
      await page.refusal('indicator.update', { id: 'hilang', version: 1, patch: {} }),
      await page.refusal('indicator.move', { id: 'hilang', nodeId: 'hilang', afterId: null }),
      await page.refusal('indicator.remove', { id: 'hilang' }),
      await page.refusal('target.set', {
        planId,
        cells: [{ ...cell, value: '1', valueMax: null, ordinalCode: null }],
      }),
      await page.refusal('realization.set', { planId, cells: [{ ...cell, value: '1' }] }),
      await page.refusal('budget.set', {
        planId,
        cells: [{ nodeId: 'hilang', year: 2026, budgetVersionId: null, ceiling: '1' }],
      }),
      await page.refusal('narrative.set', {
        planId: 'hilang',
        document: 'lkjip',
        year: 2026,
        section: 'penutup',
        subjectId: '',
        body: writeRichText(readPlainText('a')),
      }),
    ];
    expect(new Set(refusals)).toEqual(new Set(['row-not-found']));
    expect(await page.refusal('history.undo', { planId })).toBe('nothing-to-undo');
  });

  it('keeps to the levels, with the reason', async () => {
    const page = await openPage();
    const vision = firstOf(page.held(), 'vision');
    const answer = await page.call('indicator.create', { nodeId: vision.id, afterId: null, name: 'a' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'not-allowed-here', detail: { rule: 'level-holds-no-indicators' } },
    });
    const goal = firstOf(page.held(), 'goal');
    const below = must(page.held().nodes.find(({ parentId }) => parentId === goal.id));
    expect(
      await page.refusal('node.move', {
        id: goal.id,
        parentId: below.id,
        levelId: goal.levelId,
        afterId: null,
      }),
    ).toBe('not-allowed-here');
  });

  it('writes in the order the page asked', async () => {
    const page = await openPage();
    const { id: indicatorId } = firstIndicator(page.held());
    const at = { indicatorId, year: 2029, quarter: 1 as const };
    const saved = await Promise.all(
      Array.from({ length: 30 }, (_, value) =>
        page.get('realization.set', { planId: page.planId, cells: [{ ...at, value: String(value + 1) }] }),
      ),
    );
    const seqs = saved.map(({ seq }) => seq ?? 0);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    const cell = (await page.read()).realizations.find(
      (it) => it.indicatorId === indicatorId && it.year === 2029,
    );
    expect(cell?.value).toBe('30');
  });

  it('lets an act under way end before its file is closed', async () => {
    const made = makeBackend();
    const page = await openSample(await made.openSession());
    const { id, version } = page.held().plan;
    const [saved] = await Promise.all([
      page.call('plan.update', { id, version, patch: { title: 'Masih sempat' } }),
      page.call('document.close', {}),
    ]);
    expect(saved.ok).toBe(true);
    expect(await page.refusal('plan.read', { planId: page.planId })).toBe('no-file-open');
    const [recent] = await page.get('files.recents', {});
    const { grant } = await page.get('files.openRecent', { recent: recent?.token ?? '' });
    expect((await page.get('document.open', { grant })).plans[0]?.title).toBe('Masih sempat');
  });
});

describe('two windows on one file', () => {
  it('see and undo each other\u2019s changes', async () => {
    const made = makeBackend();
    const page = await openSample(await made.openSession());
    await page.change('plan.update', {
      id: page.planId,
      version: page.held().plan.version,
      patch: { title: 'A' },
    });
    const other = await made.openSession();
    const [recent] = await other.get('files.recents', {});
    const { grant } = await other.get('files.openRecent', { recent: recent?.token ?? '' });
    const info = await other.get('document.open', { grant });
    expect([info.plans[0]?.title, info.readOnly]).toEqual(['A', null]);
    await other.get('history.undo', { planId: page.planId });
    expect((await page.read()).plan.title).not.toBe('A');
    expect((await page.get('document.info', {}))?.redo).toEqual({ command: 'plan.update' });
  });
});

describe('the check of a plan', () => {
  it('reports what the same plan has when it is checked by itself', async () => {
    const { checkPlan } = await import('../../db/domain/check/check-plan.ts');
    const page = await openPage();
    expect(await page.get('check.plan', { planId: page.planId })).toEqual(checkPlan(page.held()));
    const { id, version } = firstIndicator(page.held());
    const before = await page.get('check.plan', { planId: page.planId });
    await page.change('indicator.update', { id, version, patch: { direction: null } });
    expect((await page.get('check.plan', { planId: page.planId })).length).toBeGreaterThan(before.length);
  });
});

/** Two plans of some hundred rows; what differs is only looked for where something does. */
function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

/** A version only ever grows, so an undo leaves another number behind with the same content. */
const dropVersions = (document: PlanDocument): unknown => withoutVersions(sortLists(document));

function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'version');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutVersions(part)]));
}
