import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../renderer/features/plan/model/plan-tree.ts';
import {
  expandBelow,
  findShown,
  initialOutline,
  reveal,
  showLevels,
} from '../../../renderer/features/plan/state/outline-state.ts';
import { aNode, anIndicator, aPlan } from './a-plan.ts';

const tree = buildTree(
  aPlan({
    nodes: [
      aNode('V', 'vision', null),
      aNode('M', 'mission', 'V'),
      aNode('G', 'goal', 'M'),
      aNode('O', 'objective', 'G'),
    ],
    indicators: [anIndicator('i', 'O')],
  }),
  [],
);

describe('what of the outline is open', () => {
  it('is the first levels that are asked for', () => {
    expect([...showLevels(initialOutline, tree, 2).collapsed]).toEqual(['M', 'G', 'O']);
    expect([...showLevels(initialOutline, tree, 1).collapsed]).toEqual(['V', 'M', 'G', 'O']);
  });

  it('is everything above a row that is to be seen, and no filter hides it', () => {
    const closed = { ...showLevels(initialOutline, tree, 1), filter: 'goal' };
    const shown = reveal(closed, tree, 'i');
    expect([...shown.collapsed]).toEqual([]);
    expect(shown.filter).toBe('all');
  });

  it('stays as it is for a row that is seen', () => {
    expect(reveal(initialOutline, tree, 'i')).toBe(initialOutline);
  });

  it('is everything below a row with *', () => {
    const closed = showLevels(initialOutline, tree, 1);
    expect([...expandBelow(closed, tree, 'M').collapsed]).toEqual(['V']);
  });

  it('leaves of a hidden row the nearest one above it', () => {
    expect(findShown(showLevels(initialOutline, tree, 3), tree, 'i')).toBe('G');
    expect(findShown({ ...initialOutline, filter: 'goal' }, tree, 'i')).toBe('G');
    expect(findShown(initialOutline, tree, 'i')).toBe('i');
    expect(findShown(initialOutline, tree, 'gone')).toBeNull();
  });
});
