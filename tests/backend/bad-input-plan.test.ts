import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findInPlan } from '../../db/domain/find-in-plan.ts';
import { firstIndicator, firstOf, levelOf, must } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { holdPlan, openSample, type TestPage } from './support/open-sample.ts';

/** Changes the page's file behind the program's back, as damage or another program does, and opens it again. */
async function reopenAfter(page: TestPage, sql: string): Promise<TestPage> {
  const info = await page.get('document.info', {});
  const file = path.join(info?.folder ?? '', `${info?.name}.sakip`);
  await page.get('document.close', {});
  const database = new Database(file, { fileMustExist: true });
  database.exec(sql);
  database.close();
  await page.get('document.open', { grant: await page.grant(file, 'open') });
  return holdPlan(page, page.planId);
}

async function openPage(): Promise<TestPage> {
  return openSample(await makeBackend().openSession());
}

describe('rows that cannot stand where they are put', () => {
  it('are refused with the rule: below themselves, against the levels, below an indicator', async () => {
    const page = await openPage();
    const { planId } = page;
    const goal = firstOf(page.held(), 'goal');
    const child = must(page.held().nodes.find(({ parentId }) => parentId === goal.id));
    const indicator = firstIndicator(page.held());
    const nothing = { indicatorIds: [], afterId: null, levelId: null };
    const before = await page.read();
    const move = (input: object) =>
      page.call('outline.move', { planId, nodeIds: [], ...nothing, parentId: null, ...input });
    expect(await move({ nodeIds: [goal.id], parentId: child.id })).toMatchObject({
      error: { code: 'not-allowed-here', detail: { rule: 'below-itself' } },
    });
    expect(await move({ nodeIds: [goal.id], parentId: indicator.id })).toMatchObject({
      error: { code: 'not-allowed-here', detail: { rule: 'indicator-has-no-children' } },
    });
    expect(await move({ indicatorIds: [indicator.id] })).toMatchObject({
      error: { code: 'not-allowed-here', detail: { rule: 'indicator-needs-row' } },
    });
    const vision = firstOf(page.held(), 'vision');
    expect(await move({ indicatorIds: [indicator.id], parentId: vision.id })).toMatchObject({
      error: { code: 'not-allowed-here', detail: { rule: 'level-holds-no-indicators' } },
    });
    const insert = (rows: readonly object[], parentId: string | null) =>
      page.call('outline.insert', { planId, parentId, afterId: null, rows } as never);
    const objective = levelOf(page.held(), 'objective');
    const row = { kind: 'node', depth: 0, text: 'x' };
    expect(await insert([{ ...row, levelId: levelOf(page.held(), 'vision') }], goal.id)).toMatchObject({
      error: { detail: { rule: 'level-order' } },
    });
    // Nothing stands below an indicator, and no line begins two steps further in than the one before it.
    const measured = [
      { ...row, levelId: objective },
      { kind: 'indicator', depth: 1, text: 'x' },
      { kind: 'indicator', depth: 2, text: 'x' },
    ];
    expect(await insert(measured, goal.id)).toMatchObject({
      error: { code: 'invalid-input', detail: { field: 'depth' } },
    });
    expect(await insert([{ ...row, depth: 1, levelId: objective }], goal.id)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await page.read()).toEqual(before);
  });

  it('are refused whole: of many rows none is kept when one is wrong', async () => {
    const page = await openPage();
    const { planId } = page;
    const goal = firstOf(page.held(), 'goal');
    const before = await page.read();
    expect(
      await page.refusal('outline.remove', { planId, nodeIds: [goal.id, 'hilang'], indicatorIds: [] }),
    ).toBe('row-not-found');
    expect(
      await page.refusal('outline.duplicate', {
        planId,
        nodeIds: [goal.id],
        indicatorIds: ['hilang'],
        parentId: null,
        afterId: null,
        withTargets: true,
        withBudgets: true,
      }),
    ).toBe('row-not-found');
    expect(await page.read()).toEqual(before);
  });
});

describe('a period', () => {
  it('that ends before it starts is refused with both years', async () => {
    const page = await openPage();
    const { id, version } = page.held().plan;
    const answer = await page.call('plan.update', {
      id,
      version,
      patch: { periodStart: 2030, periodEnd: 2026 },
    });
    expect(answer).toMatchObject({
      error: { code: 'period-ends-before-it-starts', detail: { start: 2030, end: 2026 } },
    });
  });
});

describe('unusual texts', () => {
  const texts = [
    'panjang '.repeat(1250),
    'مستقبل أفضل للجميع 2025–2029',
    '👩‍👩‍👧‍👦 keluarga 🇮🇩 sejahtera 𐐷',
    'e\u0301 dan é, ﬁ, ß, İ',
    '=1+1\u202Eterbalik',
  ];

  it('come back letter by letter, are found, and are replaced at their place', async () => {
    const page = await openPage();
    const { planId } = page;
    const mission = firstOf(page.held(), 'mission');
    const rows = texts.map((text) => ({
      kind: 'node' as const,
      depth: 0,
      levelId: levelOf(page.held(), 'goal'),
      text,
    }));
    const { ids } = await page.change('outline.insert', {
      planId,
      parentId: mission.id,
      afterId: null,
      rows,
    });
    const read = await page.read();
    expect(ids.map((id) => read.nodes.find((node) => node.id === id)?.text)).toEqual(texts);
    const query = { text: 'sejahtera', matchCase: true, wholeWord: true };
    const hit = must(findInPlan(read, query).find(({ id }) => id === ids[2]));
    const { kind, id, version, field, match } = hit;
    await page.change('text.replace', {
      planId,
      query,
      replacement: 'maju',
      places: [{ kind, id, version, field, starts: [match.start] }],
    });
    expect((await page.read()).nodes.find((node) => node.id === ids[2])?.text).toBe(
      '👩‍👩‍👧‍👦 keluarga 🇮🇩 maju 𐐷',
    );
  });

  it('longer than any statement are refused, with what was there kept', async () => {
    const page = await openPage();
    const { id, version, text } = firstOf(page.held(), 'vision');
    const patch = { text: 'a'.repeat(100_001) };
    expect(['invalid-input', 'text-too-long']).toContain(
      await page.refusal('node.update', { id, version, patch }),
    );
    expect(firstOf(await page.read(), 'vision').text).toBe(text);
  });
});

describe('the same code twice', () => {
  it('is kept and flagged by the auditor at the row', async () => {
    const page = await openPage();
    for (const mission of page.held().nodes.filter(({ levelKind }) => levelKind === 'mission')) {
      await page.change('node.update', { id: mission.id, version: mission.version, patch: { code: '7' } });
    }
    const findings = await page.get('check.plan', { planId: page.planId });
    expect(findings.some((finding) => finding.rule === 'code-duplicate')).toBe(true);
  });
});

describe('links', () => {
  it('of a row to itself are refused, and in a circle are kept and flagged with what to do', async () => {
    const page = await openPage();
    const { planId } = page;
    const [first, second] = page.held().nodes.filter(({ levelKind }) => levelKind === 'objective');
    const [a, b] = [must(first).id, must(second).id];
    const link = (fromNodeId: string, toNodeId: string) =>
      page.call('node.link', { planId, fromNodeId, toNodeId, kind: 'supports' });
    expect(await link(a, a)).toMatchObject({
      error: { code: 'invalid-input', detail: { field: 'toNodeId' } },
    });
    expect([(await link(a, b)).ok, (await link(b, a)).ok]).toEqual([true, true]);
    const findings = await page.get('check.plan', { planId });
    expect(findings.filter(({ rule }) => rule === 'links-in-circle')).toMatchObject([
      { nodeId: a, params: { text: must(first).text, other: must(second).text } },
    ]);
  });
});

describe('replacing words', () => {
  it('is refused whole where a text has changed, the words are gone, or a row would be left without a text', async () => {
    const page = await openPage();
    const { planId } = page;
    const vision = firstOf(page.held(), 'vision');
    const place = { kind: 'node' as const, id: vision.id, version: vision.version, field: 'text' };
    const replace = (
      text: string,
      replacement: string,
      starts: readonly number[],
      version = vision.version,
    ) =>
      page.refusal('text.replace', {
        planId,
        query: { text, matchCase: false, wholeWord: false },
        replacement,
        places: [{ ...place, version, starts: [...starts] }],
      });
    const before = await page.read();
    expect(await replace(vision.text, ' ', [0])).toBe('text-left-blank');
    expect(await replace(vision.text, 'x', [1])).toBe('row-changed-meanwhile');
    expect(await replace('tidak ada di sana', 'x', [0])).toBe('row-changed-meanwhile');
    expect(await replace(vision.text, 'x', [0], vision.version + 1)).toBe('row-changed-meanwhile');
    expect(await page.read()).toEqual(before);
  });
});

describe('the trash', () => {
  const restore = (page: TestPage, seq: number) => page.call('trash.restore', { planId: page.planId, seq });

  it('puts a branch at the top when the row above it is gone, and says so', async () => {
    const page = await openPage();
    const { planId } = page;
    const goal = firstOf(page.held(), 'goal');
    const objective = must(page.held().nodes.find(({ parentId }) => parentId === goal.id));
    await page.change('node.remove', { id: objective.id });
    await page.change('node.remove', { id: goal.id });
    const [ofGoal, ofObjective] = await page.get('trash.list', { planId, limit: 10 });
    expect(ofObjective).toMatchObject({ titles: [objective.text], actor: 'Rina', isErased: false });
    const restored = await page.change('trash.restore', { planId, seq: must(ofObjective).seq });
    expect(restored.movedToTop).toBe(1);
    expect((await page.read()).nodes.find(({ id }) => id === objective.id)?.parentId).toBeNull();
    // What is there again is in the trash no more, and is not made a second time.
    expect((await page.get('trash.list', { planId, limit: 10 })).map(({ seq }) => seq)).toEqual([
      must(ofGoal).seq,
    ]);
    expect(await restore(page, must(ofObjective).seq)).toMatchObject({ error: { code: 'row-not-found' } });
  });

  it('says which row an indicator needs, and takes it once that row is there again', async () => {
    const page = await openPage();
    const { planId } = page;
    const indicator = firstIndicator(page.held());
    const node = must(page.held().nodes.find(({ id }) => id === indicator.nodeId));
    await page.change('indicator.remove', { id: indicator.id });
    await page.change('node.remove', { id: node.id });
    const [ofNode, ofIndicator] = await page.get('trash.list', { planId, limit: 10 });
    expect(await restore(page, must(ofIndicator).seq)).toMatchObject({
      error: { code: 'trash-parent-gone', detail: { name: node.text } },
    });
    await page.change('trash.restore', { planId, seq: must(ofNode).seq });
    await page.change('trash.restore', { planId, seq: must(ofIndicator).seq });
    const read = await page.read();
    expect(read.indicators.find(({ id }) => id === indicator.id)?.name).toBe(indicator.name);
    expect(read.targets.some(({ indicatorId }) => indicatorId === indicator.id)).toBe(true);
    expect(await page.get('trash.list', { planId, limit: 10 })).toEqual([]);
  });

  it('knows nothing of rows that undo took away, and again of those whose return was undone', async () => {
    const page = await openPage();
    const { planId } = page;
    const goal = firstOf(page.held(), 'goal');
    const place = { planId, parentId: goal.id, afterId: null };
    await page.change('node.create', { ...place, levelId: levelOf(page.held(), 'objective'), text: 'Baru' });
    await page.change('history.undo', { planId });
    expect(await page.get('trash.list', { planId, limit: 10 })).toEqual([]);
    await page.change('node.remove', { id: goal.id });
    const [entry] = await page.get('trash.list', { planId, limit: 10 });
    await page.change('trash.restore', { planId, seq: must(entry).seq });
    expect(await page.get('trash.list', { planId, limit: 10 })).toEqual([]);
    await page.change('history.undo', { planId });
    expect(await page.get('trash.list', { planId, limit: 10 })).toHaveLength(1);
  });

  it('lists what was erased from the history and does not bring it back', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id } = firstIndicator(page.held());
    await page.change('indicator.remove', { id });
    const [entry] = await page.get('trash.list', { planId, limit: 10 });
    expect(entry?.isErased).toBe(false);
    const again = await reopenAfter(
      page,
      `update history_change set before = null, after = null, salt = 'erased:' || hash where row_id = '${id}'`,
    );
    const [erased] = await again.get('trash.list', { planId, limit: 10 });
    expect(erased).toMatchObject({ seq: must(entry).seq, isErased: true, titles: [] });
    expect(await restore(again, must(erased).seq)).toMatchObject({ error: { code: 'trash-erased' } });
  });
});

describe('a damaged file whose rows stand under one another in a circle', () => {
  it('shows them at the top, where the auditor flags them and they can be moved back', async () => {
    const page = await openPage();
    const goal = firstOf(page.held(), 'goal');
    const child = must(page.held().nodes.find(({ parentId }) => parentId === goal.id));
    const count = page.held().nodes.length;
    // A copy of a sample is a file of its own from its first change on.
    const { id: ownId, version } = page.held().plan;
    await page.change('plan.update', { id: ownId, version, patch: { title: 'Rusak' } });
    const again = await reopenAfter(
      page,
      `update node set parent_id = '${child.id}' where id = '${goal.id}'`,
    );
    const { planId } = again;
    const read = again.held();
    expect(read.nodes).toHaveLength(count);
    const loose = must(
      read.nodes.find(({ id, parentId }) => parentId === null && [goal.id, child.id].includes(id)),
    );
    const findings = await again.get('check.plan', { planId });
    expect(findings.some(({ rule, nodeId }) => rule === 'node-without-parent' && nodeId === loose.id)).toBe(
      true,
    );
    const mission = firstOf(read, 'mission');
    const inOrder = { indicatorIds: [], afterId: null, levelId: null };
    await again.change('outline.move', { planId, nodeIds: [goal.id], parentId: mission.id, ...inOrder });
    const healed = await again.read();
    expect(healed.nodes.find(({ id }) => id === goal.id)?.parentId).toBe(mission.id);
    expect(healed.nodes.find(({ id }) => id === child.id)?.parentId).toBe(goal.id);
  });
});
