import { describe, expect, it } from 'vitest';
import type { NewRow, NewRowPlace } from '../../../renderer/features/plan/model/new-row.ts';
import { changeRow, dropRow, settleRow } from '../../../renderer/features/plan/model/new-row.ts';
import {
  placeChild,
  placeDeeper,
  placeKind,
  placeShallower,
  placeSibling,
} from '../../../renderer/features/plan/model/placement.ts';
import { buildTree, type PlanTree, toCascade } from '../../../renderer/features/plan/model/plan-tree.ts';
import { aNode, anIndicator, aPlan } from './a-plan.ts';

const plan = aPlan({
  nodes: [
    aNode('V', 'vision', null),
    aNode('M', 'mission', 'V'),
    aNode('G1', 'goal', 'M'),
    aNode('O1', 'objective', 'G1'),
    aNode('P1', 'program', 'O1'),
    aNode('O2', 'objective', 'G1'),
    aNode('G2', 'goal', 'M'),
  ],
  indicators: [anIndicator('i1', 'O1', { name: 'Angka kemiskinan' })],
});

const aNewRow = (key: string, place: NewRowPlace): NewRow => ({
  key,
  place,
  text: '',
  state: 'typing',
  error: null,
});

function writing(place: NewRowPlace) {
  const tree = buildTree(plan, [aNewRow('new', place)]);
  return { tree, cascade: toCascade(tree, new Set()), item: find(tree, 'new') };
}

function find(tree: PlanTree, key: string) {
  const item = tree.find(key);
  if (!item) throw new Error(`no ${key}`);
  return item;
}

const tree = buildTree(plan, []);
const word = 'Indikator';

describe('where a new row stands', () => {
  it('is behind a row of its own kind: an indicator after an indicator, a goal after a goal', () => {
    expect(placeSibling(find(tree, 'i1'))).toEqual({ kind: 'indicator', parentKey: 'O1', afterKey: 'i1' });
    expect(placeSibling(find(tree, 'G1'))).toEqual({
      kind: 'node',
      levelId: 'goal',
      parentKey: 'M',
      afterKey: 'G1',
    });
  });

  it('is the next level below a row, but an indicator below an objective', () => {
    expect(placeChild(tree, find(tree, 'M'), word)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'goal', parentKey: 'M', afterKey: 'G2' },
    });
    expect(placeChild(tree, find(tree, 'O1'), word)).toEqual({
      ok: true,
      place: { kind: 'indicator', parentKey: 'O1', afterKey: 'i1' },
    });
    expect(placeChild(tree, find(tree, 'P1'), word)).toMatchObject({ place: { levelId: 'activity' } });
  });

  it('is never below an indicator', () => {
    expect(placeChild(tree, find(tree, 'i1'), word)).toMatchObject({
      ok: false,
      reason: { rule: 'indicator-has-no-children', parent: 'Angka kemiskinan' },
    });
  });

  it('goes one level down with Tab: from a goal to an objective of the goal above', () => {
    const {
      cascade,
      item,
      tree: withNew,
    } = writing({
      kind: 'node',
      levelId: 'goal',
      parentKey: 'M',
      afterKey: 'G1',
    });
    expect(placeDeeper(withNew, cascade, item, word)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'objective', parentKey: 'G1', afterKey: 'O2' },
    });
  });

  it('turns from an objective into an indicator of the objective above, and is refused from there', () => {
    const {
      cascade,
      item,
      tree: withNew,
    } = writing({
      kind: 'node',
      levelId: 'objective',
      parentKey: 'G1',
      afterKey: 'O1',
    });
    const placed = placeDeeper(withNew, cascade, item, word);
    expect(placed).toEqual({ ok: true, place: { kind: 'indicator', parentKey: 'O1', afterKey: 'i1' } });
    if (!placed.ok) throw new Error('refused');
    const next = writing(placed.place);
    expect(placeDeeper(next.tree, next.cascade, next.item, word)).toMatchObject({
      ok: false,
      reason: { rule: 'indicator-has-no-children' },
    });
  });

  it('says that there is nothing above to go under', () => {
    const {
      cascade,
      item,
      tree: withNew,
    } = writing({
      kind: 'node',
      levelId: 'goal',
      parentKey: 'M',
      afterKey: null,
    });
    expect(placeDeeper(withNew, cascade, item, word)).toMatchObject({ reason: { rule: 'nothing-above' } });
  });

  it('comes back up with Shift+Tab: from an indicator to an objective, from there to a goal', () => {
    const indicator = writing({ kind: 'indicator', parentKey: 'O1', afterKey: 'i1' });
    expect(placeShallower(indicator.tree, indicator.cascade, indicator.item)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'objective', parentKey: 'G1', afterKey: 'O1' },
    });
    const objective = writing({ kind: 'node', levelId: 'objective', parentKey: 'G1', afterKey: 'O1' });
    expect(placeShallower(objective.tree, objective.cascade, objective.item)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'goal', parentKey: 'M', afterKey: 'G1' },
    });
  });

  it('is refused above the top', () => {
    const top = writing({ kind: 'node', levelId: 'vision', parentKey: null, afterKey: 'V' });
    expect(placeShallower(top.tree, top.cascade, top.item)).toMatchObject({
      reason: { rule: 'already-top' },
    });
  });

  it('is as near as may be to the selected row when its kind is chosen from a list', () => {
    expect(placeKind(tree, 'i1', { kind: 'node', levelId: 'program' }, word)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'program', parentKey: 'O1', afterKey: 'P1' },
    });
    expect(placeKind(tree, 'P1', { kind: 'node', levelId: 'objective' }, word)).toEqual({
      ok: true,
      place: { kind: 'node', levelId: 'objective', parentKey: 'G1', afterKey: 'O1' },
    });
    expect(placeKind(tree, 'O1', { kind: 'node', levelId: 'mission' }, word)).toMatchObject({
      place: { parentKey: 'V', afterKey: 'M' },
    });
    expect(placeKind(tree, null, { kind: 'node', levelId: 'vision' }, word)).toMatchObject({
      place: { parentKey: null, afterKey: 'V' },
    });
  });

  it('does not offer an indicator to a mission', () => {
    expect(placeKind(tree, 'M', { kind: 'indicator' }, word)).toMatchObject({
      reason: { rule: 'level-holds-no-indicators' },
    });
  });
});

describe('rows on their way into the plan', () => {
  const rows = [
    aNewRow('n1', { kind: 'node', levelId: 'goal', parentKey: 'M', afterKey: 'G1' }),
    aNewRow('n2', { kind: 'node', levelId: 'goal', parentKey: 'M', afterKey: 'n1' }),
    aNewRow('n3', { kind: 'indicator', parentKey: 'n1', afterKey: null }),
  ];

  it('hand their id to the rows that stand by them or under them', () => {
    expect(settleRow(rows, 'n1', 'id1').map((row) => row.place)).toEqual([
      { kind: 'node', levelId: 'goal', parentKey: 'M', afterKey: 'id1' },
      { kind: 'indicator', parentKey: 'id1', afterKey: null },
    ]);
  });

  it('leave their place to the row behind them when they are given up', () => {
    expect(dropRow(rows, 'n1')[0]?.place.afterKey).toBe('G1');
  });

  it('stay the same objects when another one changes', () => {
    expect(changeRow(rows, 'n2', { text: 'x' })[0]).toBe(rows[0]);
  });
});
