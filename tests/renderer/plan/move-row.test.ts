import { describe, expect, it } from 'vitest';
import {
  listMoveTargets,
  moveAlong,
  moveDeeper,
  moveInto,
  moveShallower,
  moveToLevel,
} from '../../../renderer/features/plan/model/move-row.ts';
import {
  buildTree,
  type NodeItem,
  type TreeItem,
  toCascade,
} from '../../../renderer/features/plan/model/plan-tree.ts';
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
    aNode('O3', 'objective', 'G2'),
  ],
  indicators: [anIndicator('i1', 'O1'), anIndicator('i2', 'O1'), anIndicator('i3', 'O3')],
});
const tree = buildTree(plan, []);
const cascade = toCascade(tree, new Set());
const word = 'Indikator';

function find(key: string): TreeItem {
  const item = tree.find(key);
  if (!item) throw new Error(`no ${key}`);
  return item;
}

function findNode(key: string): NodeItem {
  const item = find(key);
  if (item.kind !== 'node') throw new Error(`${key} is an indicator`);
  return item;
}

const inputOf = (key: string, way: -1 | 1) => moveAlong(tree, find(key), way)?.input;

describe('moving a row along', () => {
  it('passes the next sibling with everything below it', () => {
    expect(inputOf('O1', 1)).toEqual({ id: 'O1', parentId: 'G1', levelId: 'objective', afterId: 'O2' });
    expect(inputOf('O2', -1)).toEqual({ id: 'O2', parentId: 'G1', levelId: 'objective', afterId: null });
    expect(inputOf('i2', -1)).toEqual({ id: 'i2', nodeId: 'O1', afterId: null });
  });

  it('goes over into the neighbouring branch at the end of its own', () => {
    expect(inputOf('O2', 1)).toEqual({ id: 'O2', parentId: 'G2', levelId: 'objective', afterId: null });
    expect(inputOf('O3', -1)).toEqual({ id: 'O3', parentId: 'G1', levelId: 'objective', afterId: 'O2' });
    expect(inputOf('i2', 1)).toEqual({ id: 'i2', nodeId: 'O2', afterId: null });
  });

  it('stays at the ends of the plan', () => {
    expect(moveAlong(tree, find('V'), -1)).toBeNull();
    expect(moveAlong(tree, find('G2'), 1)).toBeNull();
    expect(moveAlong(tree, find('i3'), 1)).toBeNull();
  });
});

describe('changing the level of a row', () => {
  it('goes under the row above it, or says why not', () => {
    expect(moveDeeper(tree, cascade, find('G2'), word)).toEqual({
      ok: true,
      move: {
        method: 'node.move',
        input: { id: 'G2', parentId: 'G1', levelId: 'objective', afterId: 'O2' },
      },
    });
    expect(moveDeeper(tree, cascade, find('i2'), word)).toMatchObject({
      reason: { rule: 'indicator-has-no-children', parent: 'i1' },
    });
    expect(moveDeeper(tree, cascade, find('G1'), word)).toMatchObject({
      reason: { rule: 'nothing-above' },
    });
  });

  it('takes an indicator up to the row above the one it measures, if that may hold any', () => {
    expect(moveShallower(tree, cascade, find('i1'), word)).toEqual({
      ok: true,
      move: { method: 'indicator.move', input: { id: 'i1', nodeId: 'G1', afterId: null } },
    });
  });

  it('climbs out of rows that are not above the new level any more', () => {
    expect(moveToLevel(tree, cascade, findNode('O2'), 'goal')).toEqual({
      ok: true,
      move: { method: 'node.move', input: { id: 'O2', parentId: 'M', levelId: 'goal', afterId: 'G1' } },
    });
  });

  it('keeps its place where the new level may stand there', () => {
    expect(moveToLevel(tree, cascade, findNode('O2'), 'program')).toEqual({
      ok: true,
      move: {
        method: 'node.move',
        input: { id: 'O2', parentId: 'G1', levelId: 'program', afterId: 'O1' },
      },
    });
  });

  it('is refused where what hangs on the row may not hang there', () => {
    // O1 as a mission: its indicators would hang on a mission, which holds none.
    expect(moveToLevel(tree, cascade, findNode('O1'), 'mission')).toMatchObject({
      reason: { rule: 'level-holds-no-indicators' },
    });
  });
});

describe('places a row can be moved to', () => {
  it('are rows of a higher level outside its own branch, and the top', () => {
    const keys = listMoveTargets(tree, find('O1')).map((item) => item?.key ?? 'top');
    expect(keys).toEqual(['top', 'V', 'M', 'G2']);
  });

  it('are for an indicator all rows that hold indicators', () => {
    const keys = listMoveTargets(tree, find('i1')).map((item) => item?.key);
    expect(keys).toEqual(['G1', 'P1', 'O2', 'G2', 'O3']);
  });

  it('take it behind what stands there already', () => {
    expect(moveInto(tree, find('O1'), findNode('G2'))?.input).toEqual({
      id: 'O1',
      parentId: 'G2',
      levelId: 'objective',
      afterId: 'O3',
    });
  });
});
