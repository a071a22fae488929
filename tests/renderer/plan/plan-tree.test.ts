import { describe, expect, it } from 'vitest';
import type { NewRow } from '../../../renderer/features/plan/model/new-row.ts';
import { letterOf, numberRows } from '../../../renderer/features/plan/model/number-rows.ts';
import { buildTree, listAncestors, listItems } from '../../../renderer/features/plan/model/plan-tree.ts';
import { aNode, anIndicator, aPlan } from './a-plan.ts';

const nodes = [
  aNode('V', 'vision', null),
  aNode('M1', 'mission', 'V', { code: '1' }),
  aNode('G1', 'goal', 'M1'),
  aNode('O1', 'objective', 'G1'),
  aNode('P1', 'program', 'O1', { code: '1.06.05' }),
  aNode('A1', 'activity', 'P1', { code: '1.06.05.2.01' }),
  aNode('O2', 'objective', 'G1'),
  aNode('M4', 'mission', 'V', { code: '4' }),
  aNode('G2', 'goal', 'M4'),
];
const indicators = [anIndicator('i2', 'O1', { sort: 2 }), anIndicator('i1', 'O1', { sort: 1 })];
const plan = aPlan({ nodes, indicators });

const aNewRow = (key: string, place: NewRow['place'], text = ''): NewRow => ({
  key,
  place,
  text,
  state: 'typing',
  error: null,
});

describe('the outline as a tree', () => {
  it('reads from top to bottom, indicators in their order and before the rows below', () => {
    const keys = listItems(buildTree(plan, [])).map((item) => item.key);
    expect(keys).toEqual(['V', 'M1', 'G1', 'O1', 'i1', 'i2', 'P1', 'A1', 'O2', 'M4', 'G2']);
  });

  it('puts a row that is being written where it is to stand, and one behind it that is not in the plan either', () => {
    const tree = buildTree(plan, [
      aNewRow('n1', { kind: 'indicator', parentKey: 'O1', afterKey: 'i1' }),
      aNewRow('n2', { kind: 'indicator', parentKey: 'O1', afterKey: 'n1' }),
      aNewRow('n3', { kind: 'node', levelId: 'goal', parentKey: 'M1', afterKey: null }),
      aNewRow('n4', { kind: 'node', levelId: 'objective', parentKey: 'n3', afterKey: null }),
    ]);
    const keys = listItems(tree).map((item) => item.key);
    expect(keys).toEqual([
      'V',
      'M1',
      'n3',
      'n4',
      'G1',
      'O1',
      'i1',
      'n1',
      'n2',
      'i2',
      'P1',
      'A1',
      'O2',
      'M4',
      'G2',
    ]);
  });

  it('puts a new row last when the row it was to stand behind is gone', () => {
    const tree = buildTree(plan, [
      aNewRow('n', { kind: 'node', levelId: 'objective', parentKey: 'G1', afterKey: 'gone' }),
    ]);
    expect(tree.nodesOf('G1').map((item) => item.key)).toEqual(['O1', 'O2', 'n']);
  });

  it('knows the rows above one', () => {
    const tree = buildTree(plan, []);
    expect(listAncestors(tree, 'i1').map((item) => item.key)).toEqual(['O1', 'G1', 'M1', 'V']);
  });
});

describe('numbers of rows', () => {
  it('counts goals through the plan and objectives within theirs, and keeps typed codes', () => {
    const numbers = numberRows(buildTree(plan, []));
    expect(numbers.get('V')).toBe('');
    expect(numbers.get('M4')).toBe('4');
    expect(numbers.get('G1')).toBe('1');
    expect(numbers.get('G2')).toBe('2');
    expect(numbers.get('O2')).toBe('1.2');
    expect(numbers.get('i1')).toBe('1.1.a');
  });

  it('leaves out of a budget code what the row above has said already', () => {
    const numbers = numberRows(buildTree(plan, []));
    expect(numbers.get('P1')).toBe('1.06.05');
    expect(numbers.get('A1')).toBe('2.01');
    const measured = [
      anIndicator('coded', 'A1', { sort: 1, code: '1.06.05.2.01.a' }),
      anIndicator('counted', 'A1', { sort: 2 }),
      anIndicator('other', 'A1', { sort: 3, code: 'K-7' }),
    ];
    const below = numberRows(buildTree(aPlan({ nodes, indicators: measured }), []));
    expect(['coded', 'counted', 'other'].map((key) => below.get(key))).toEqual(['2.01.a', '2.01.b', 'K-7']);
  });

  it('gives a row without a code no letter that another carries', () => {
    const coded = [
      anIndicator('a', 'O1', { sort: 1, code: '1.1.a' }),
      anIndicator('new', 'O1', { sort: 2 }),
      anIndicator('b', 'O1', { sort: 3, code: '1.1.b' }),
    ];
    const numbers = numberRows(buildTree(aPlan({ nodes, indicators: coded }), []));
    expect(numbers.get('new')).toBe('1.1.c');
  });

  it('goes on after z with aa', () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
  });
});
