import { expect } from 'vitest';
import { findInPlan } from '../../../db/domain/find-in-plan.ts';
import { firstIndicator, firstOf, levelOf, must, type Scene } from './change-scenes.ts';

/** One scene for each command that acts on many rows of the outline. */
export const outlineScenes: readonly Scene[] = [
  {
    name: 'outline.insert',
    act: async (page) => {
      const goal = firstOf(page.held(), 'goal');
      const levelId = levelOf(page.held(), 'objective');
      const { ids } = await page.change('outline.insert', {
        planId: page.planId,
        parentId: goal.id,
        afterId: null,
        rows: [
          { kind: 'node', depth: 0, levelId, text: 'Sasaran satu' },
          {
            kind: 'indicator',
            depth: 1,
            text: 'Indikator satu',
            unitOfMeasure: '%',
            baseline: { year: 2024, value: '10.5' },
            targets: [{ year: 2026, value: '12', valueMax: null }],
          },
          { kind: 'node', depth: 0, levelId, text: 'Sasaran dua' },
        ],
      });
      const [first, indicator, second] = ids;
      const below = page.held().nodes.filter(({ parentId }) => parentId === goal.id);
      expect(below.slice(0, 2).map(({ id }) => id)).toEqual([first, second]);
      expect(page.held().indicators.find(({ id }) => id === indicator)).toMatchObject({
        nodeId: first,
        unitOfMeasure: '%',
        baselineValue: '10.5',
      });
    },
  },
  {
    name: 'outline.remove',
    act: async (page) => {
      const [first, second] = page.held().nodes.filter(({ levelKind }) => levelKind === 'objective');
      const nodeIds = [must(first).id, must(second).id];
      const rest = must(page.held().indicators.find(({ nodeId }) => !nodeIds.includes(nodeId)));
      await page.change('outline.remove', { planId: page.planId, nodeIds, indicatorIds: [rest.id] });
      expect(page.held().nodes.filter(({ id }) => nodeIds.includes(id))).toEqual([]);
      expect(page.held().indicators.some(({ id }) => id === rest.id)).toBe(false);
    },
  },
  {
    name: 'outline.move',
    act: async (page) => {
      const objectives = page.held().nodes.filter(({ levelKind }) => levelKind === 'objective');
      const last = must(objectives.at(-1));
      const moved = objectives.filter(({ parentId }) => parentId !== last.parentId).slice(0, 2);
      const { id: indicatorId } = must(page.held().indicators.find(({ nodeId }) => nodeId === last.parentId));
      await page.change('outline.move', {
        planId: page.planId,
        nodeIds: moved.map(({ id }) => id),
        indicatorIds: [],
        parentId: last.parentId,
        afterId: indicatorId,
        levelId: null,
      });
      const order = page.held().nodes.filter(({ parentId }) => parentId === last.parentId);
      expect(order.slice(-moved.length).map(({ id }) => id)).toEqual(moved.map(({ id }) => id));
    },
  },
  {
    name: 'outline.duplicate',
    act: async (page) => {
      const top = firstOf(page.held(), 'objective');
      const { ids } = await page.change('outline.duplicate', {
        planId: page.planId,
        nodeIds: [top.id],
        indicatorIds: [],
        parentId: top.parentId,
        afterId: top.id,
        withTargets: true,
        withBudgets: true,
      });
      const copy = must(page.held().nodes.find(({ id }) => id === ids[0]));
      expect(copy).toMatchObject({ text: top.text, parentId: top.parentId });
      const count = (nodeId: string) => page.held().indicators.filter((one) => one.nodeId === nodeId).length;
      expect(count(copy.id)).toBe(count(top.id));
    },
  },
  {
    name: 'outline.setLevel',
    act: async (page) => {
      const goals = page.held().nodes.filter(({ levelKind }) => levelKind === 'objective');
      const [one] = goals.filter(({ id }) => !page.held().nodes.some(({ parentId }) => parentId === id));
      const { id } = one ?? must(goals[0]);
      await page.change('outline.setLevel', {
        planId: page.planId,
        nodeIds: [id],
        levelId: levelOf(page.held(), 'goal'),
      });
      expect(page.held().nodes.find((node) => node.id === id)?.levelKind).toBe('goal');
    },
  },
  {
    name: 'text.replace',
    act: async (page) => {
      const query = { text: 'sosial', matchCase: false, wholeWord: true };
      const hits = findInPlan(page.held(), query);
      const places = [...Map.groupBy(hits, ({ kind, id, field }) => `${kind} ${id} ${field}`).values()].map(
        (list) => {
          const { kind, id, version, field } = must(list[0]);
          return { kind, id, version, field, starts: list.map(({ match }) => match.start) };
        },
      );
      const { count } = await page.change('text.replace', {
        planId: page.planId,
        query,
        replacement: 'kemasyarakatan',
        places,
      });
      expect(count).toBe(hits.length);
      expect(findInPlan(page.held(), query)).toEqual([]);
    },
  },
  {
    name: 'trash.restore',
    prepare: async (page) => {
      await page.change('node.remove', { id: firstOf(page.held(), 'goal').id });
    },
    act: async (page) => {
      const [entry] = await page.get('trash.list', { planId: page.planId, limit: 10 });
      const { nodeIds } = await page.change('trash.restore', {
        planId: page.planId,
        seq: must(entry).seq,
      });
      expect(page.held().nodes.some(({ id }) => id === nodeIds[0])).toBe(true);
      expect(firstIndicator(page.held()).name).not.toBe('');
    },
  },
];
