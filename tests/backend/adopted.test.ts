import { describe, expect, it } from 'vitest';
import { firstIndicator, firstOf, must, scenes } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';

async function openAdopted(): Promise<TestPage> {
  const page = await openSample(await makeBackend().openSession());
  await adopt(page);
  return page;
}

const adopt = (page: TestPage) =>
  page.change('plan.adopt', { planId: page.planId, adoptedOn: '2026-01-12', decree: null, note: null });

/** Commands that go on after the plan was adopted: they say nothing new about what it wants to reach. */
const allowed: ReadonlySet<string> = new Set([
  'plan.create',
  'plan.startNext',
  'plan.revise',
  'realization.set',
  // Proof is gathered for what was reached.
  'evidence.attach',
  'evidence.link',
  'record.removeMany',
  'entrySheet.accept',
  'spending.set',
  'spending.import',
  // A budget document follows the plan every year; its own ceilings stay as adopted.
  'budgetVersion.create',
  // Lists of codes belong to the file.
  'nomenclature.import',
  'nomenclature.remove',
  'narrative.set',
  // Documents are written and put in order every year.
  'report.setSection',
  'report.arrange',
  'report.insertSection',
  'report.removeSection',
  'image.add',
  // So is how they look.
  'report.setPaper',
  'office.setStyle',
  'office.setLogo',
  'office.addFont',
  'office.removeFile',
  // Documents are given out of what was adopted.
  'final.create',
  'final.attachSigned',
  'final.remove',
  'framework.update',
  'organization.update',
  'scoring.set',
  'scale.create',
  'scale.update',
  'scale.remove',
  // What was reached is sent, judged and closed under the plan.
  'period.submit',
  'period.withdraw',
  'period.return',
  'period.verify',
  'period.seal',
  'period.reopen',
  'verification.set',
  // Actions are made year by year under the plan.
  'action.carryOver',
  'record.updateMany',
  // The scene of each is about officials, who belong to the office.
  'record.createMany',
  'record.update',
  'record.remove',
]);

describe('an adopted plan', () => {
  it.each(scenes.filter(({ name }) => name !== 'plan.remove'))(
    '$name keeps to what was adopted',
    async (scene) => {
      const page = await openSample(await makeBackend().openSession());
      await scene.prepare?.(page);
      if (page.held().plan.status === 'draft') await adopt(page);
      const before = JSON.stringify(await page.read());
      if (allowed.has(scene.name)) {
        await scene.act(page);
      } else {
        await expect(scene.act(page)).rejects.toThrow('plan-adopted');
        expect(JSON.stringify(await page.read())).toBe(before);
      }
    },
  );

  it('keeps statuses, dismissals and quarterly targets open', async () => {
    const page = await openAdopted();
    const { planId } = page;
    const nodeId = firstOf(page.held(), 'goal').id;
    await page.change('record.create', {
      kind: 'nodeStatus',
      planId,
      values: { nodeId, year: 2026, status: 'under-way', note: 'Berjalan' },
    });
    await page.change('record.create', {
      kind: 'dismissal',
      planId,
      values: {
        rule: 'target-missing',
        subjectId: nodeId,
        year: 2026,
        fingerprint: 'a',
        reason: 'Disepakati',
      },
    });
    const { id: indicatorId } = firstIndicator(page.held());
    const cell = { indicatorId, year: 2026, value: '12', valueMax: null, ordinalCode: null };
    await page.change('target.set', { planId, cells: [{ ...cell, quarter: 1 }] });
    await page.change('target.set', { planId, cells: [{ ...cell, quarter: 2, month: 5 }] });
    expect(await page.refusal('target.set', { planId, cells: [{ ...cell, quarter: 0 }] })).toBe(
      'plan-adopted',
    );
  });

  it('cannot be removed or adopted twice, and is changed again once a revision began', async () => {
    const page = await openAdopted();
    const { planId } = page;
    await page.change('plan.startNext', { planId, title: 'Renstra berikutnya', levelIds: [] });
    expect(await page.refusal('plan.remove', { planId })).toBe('plan-adopted');
    const again = { planId, adoptedOn: '2026-02-01', decree: null, note: null };
    expect(await page.refusal('plan.adopt', again)).toBe('plan-adopted');
    const { id, version } = firstOf(page.held(), 'vision');
    const change = { id, version, patch: { text: 'Visi perubahan' } };
    expect(await page.refusal('node.update', change)).toBe('plan-adopted');
    await page.change('plan.revise', { planId });
    expect(await page.refusal('plan.revise', { planId })).toBe('plan-not-adopted');
    await page.change('node.update', change);
    expect(await page.change('plan.adopt', again)).toEqual({ number: 1 });
    const first = await page.get('plan.readVersion', { planId, number: 0 });
    const second = await page.get('plan.readVersion', { planId, number: 1 });
    expect(firstOf(first, 'vision').text).not.toBe('Visi perubahan');
    expect(firstOf(second, 'vision').text).toBe('Visi perubahan');
    expect(await page.refusal('plan.readVersion', { planId, number: 2 })).toBe('row-not-found');
  });

  it('takes back its adoption and what was written before it, one step after the other', async () => {
    const page = await openSample(await makeBackend().openSession());
    const { planId } = page;
    const { id, version, text } = firstOf(page.held(), 'vision');
    await page.change('node.update', { id, version, patch: { text: 'Visi baru' } });
    await adopt(page);
    expect(await page.change('history.undo', { planId })).toEqual({ command: 'plan.adopt' });
    expect(page.held().versions).toEqual([]);
    expect(await page.change('history.undo', { planId })).toEqual({ command: 'node.update' });
    expect(must(page.held().nodes.find((node) => node.id === id)).text).toBe(text);
  });

  it('can be served by a draft: a link is refused only when both its plans are adopted', async () => {
    const page = await openAdopted();
    const { planId } = page;
    const levelIds = page.held().levels.map(({ id }) => id);
    const { id: next } = await page.change('plan.startNext', {
      planId,
      title: 'Renstra berikutnya',
      levelIds,
    });
    const objective = firstOf(page.held(), 'objective');
    const other = firstOf(await page.get('plan.read', { planId: next }), 'program');
    const ends = {
      planId,
      fromNodeId: other.id,
      toNodeId: objective.id,
      kind: 'supports' as const,
      note: null,
    };
    await page.change('node.link', ends);
    await page.change('history.undo', { planId });
    await page.change('plan.adopt', { planId: next, adoptedOn: '2030-01-10', decree: null, note: null });
    expect(await page.refusal('node.link', ends)).toBe('plan-adopted');
  });
});
