import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { applyPlanPatch } from '../../db/domain/plan-patch.ts';
import { type BackendSession, makeBackend } from './support/make-backend.ts';

/** Two windows on one new file with a vision in it, each as it was when it read the plan. */
async function openTwice() {
  const made = makeBackend();
  const [here, there] = [await made.openSession(), await made.openSession()];
  const file = `${made.home}/rencana.sakip`;
  const info = await here.get('document.create', {
    grant: await here.grant(file, 'create'),
    organizationName: 'Dinas Uji',
    organizationKind: 'agency',
    periodStart: 2025,
    periodEnd: 2029,
  });
  const planId = info.plans[0]?.id ?? '';
  await addNode(here, planId, 'Visi uji');
  const opened = await there.get('document.open', { grant: await there.grant(file, 'open') });
  return { here, there, file, planId, opened, plan: await there.get('plan.read', { planId }) };
}

async function addNode(page: BackendSession, planId: string, text: string): Promise<string> {
  const { levels } = await page.get('plan.read', { planId });
  const levelId = levels[0]?.id ?? '';
  const made = await page.get('node.create', { planId, parentId: null, levelId, afterId: null, text });
  return made.value.id;
}

const textsOf = ({ nodes }: PlanDocument) => nodes.map(({ text }) => text);

describe('what one window changes', () => {
  it('another on the same file hears of, as rows that make its plan the same', async () => {
    const { here, there, planId, opened, plan } = await openTwice();
    await addNode(here, planId, 'Visi kedua');
    const news = await there.get('document.news', { since: opened.change, planIds: [planId] });
    expect(news.steps).toEqual([{ change: opened.change + 1, kind: 'command', command: 'node.create' }]);
    expect(news.info).toMatchObject({ undo: { command: 'node.create' }, change: opened.change + 1 });
    const patch = news.patches[planId];
    expect(patch && applyPlanPatch(plan, patch)).toEqual(await here.get('plan.read', { planId }));
  });

  it('is numbered in the answer to the command, and is no news to whoever knows it', async () => {
    const { here, there, planId, opened } = await openTwice();
    const node = (await here.get('plan.read', { planId })).nodes[0];
    if (!node) throw new Error('the plan has a vision');
    const { id, version } = node;
    const saved = await here.get('node.update', { id, version, patch: { text: 'Lain' } });
    expect(saved.change).toBe(opened.change + 1);
    const news = await there.get('document.news', { since: opened.change + 1, planIds: [planId] });
    expect([news.steps, news.patches]).toEqual([[], {}]);
    const same = await here.get('node.update', { id, version: version + 1, patch: { text: 'Lain' } });
    expect(same.change).toBeNull();
  });

  it('is taken back by whichever window undoes next, which the other hears of by the name of the step', async () => {
    const { here, there, planId, opened } = await openTwice();
    await addNode(here, planId, 'Visi kedua');
    const undone = await there.get('history.undo', { planId });
    expect(undone.value.command).toBe('node.create');
    const { steps, patches } = await here.get('document.news', { since: opened.change, planIds: [planId] });
    expect(steps.map(({ kind, command }) => [kind, command])).toEqual([
      ['command', 'node.create'],
      ['undo', 'node.create'],
    ]);
    expect(patches[planId]?.upserts.nodes?.map(({ text }) => text)).toEqual(['Visi uji']);
    await here.get('history.redo', { planId });
    expect(textsOf(await there.get('plan.read', { planId }))).toEqual(['Visi kedua', 'Visi uji']);
  });

  it('makes a plan be read anew where too much was missed, and after the file was closed meanwhile', async () => {
    const { here, there, file, planId, opened } = await openTwice();
    const node = (await here.get('plan.read', { planId })).nodes[0];
    if (!node) throw new Error('the plan has a vision');
    for (let turn = 0; turn <= 200; turn += 1) {
      await here.get('node.update', { id: node.id, version: 1 + turn, patch: { text: `Visi ${turn}` } });
    }
    const asked = { since: opened.change, planIds: [planId] };
    expect((await there.get('document.news', asked)).patches).toEqual({ [planId]: null });
    await here.get('document.close', {});
    await there.get('document.close', {});
    const again = await here.get('document.open', { grant: await here.grant(file, 'open') });
    expect(again.change).toBeGreaterThan(opened.change + 201);
    const news = await here.get('document.news', asked);
    expect([news.patches, news.steps]).toEqual([{ [planId]: null }, []]);
  });

  it('reaches the rows another plan names', async () => {
    const { here, there, planId } = await openTwice();
    const { nodes, plan } = await here.get('plan.read', { planId });
    const { value } = await here.get('plan.create', {
      title: 'RPJMD Kabupaten Uji',
      kind: 'rpjmd',
      periodStart: 2025,
      periodEnd: 2029,
      organization: { kind: 'region', name: 'Kabupaten Uji', shortName: null },
      framework: { id: plan.frameworkId },
      servesId: null,
    });
    const aim = await addNode(here, value.id, 'Misi daerah');
    const link = { planId, fromNodeId: nodes[0]?.id ?? '', toNodeId: aim, kind: 'supports' as const };
    await here.get('node.link', link);
    const { change } = (await there.get('document.info', {})) ?? { change: 0 };
    await here.get('node.update', { id: aim, version: 1, patch: { text: 'Misi kabupaten' } });
    const news = await there.get('document.news', { since: change, planIds: [planId] });
    expect(news.patches[planId]?.linkedNodes?.map(({ text }) => text)).toEqual(['Misi kabupaten']);
  });
});
