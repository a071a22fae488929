import { describe, expect, it } from 'vitest';
import { numberNodes } from '../../../db/domain/number-nodes.ts';
import type { LinkedNode } from '../../../db/domain/plan-document.ts';
import { usualRange } from '../../../db/domain/tree/build-performance-tree.ts';
import { drawTree, type TreeView } from '../../../db/domain/tree/draw-tree.ts';
import { numberRows } from '../../../renderer/features/plan/model/number-rows.ts';
import { buildTree } from '../../../renderer/features/plan/model/plan-tree.ts';
import { listParents, planDrop, planShift } from '../../../renderer/features/tree/plan-moves.ts';
import {
  contains,
  findDrawn,
  findVisible,
  fitPicture,
  reveal,
  zoomAt,
} from '../../../renderer/features/tree/viewport.ts';
import {
  type Arrow,
  findNext,
  findNextWithGhosts,
  listStacked,
} from '../../../renderer/features/tree/walk-tree.ts';
import { measure, words } from '../../domain/tree/words.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const document = aPlanDocument({
  nodes: [
    {
      level: 'goal',
      text: 'T1',
      id: 't1',
      children: [
        {
          level: 'objective',
          text: 'S1',
          id: 's1',
          children: ['p1', 'p2', 'p3'].map((id) => ({ level: 'program' as const, text: id, id })),
        },
        { level: 'objective', text: 'S2', id: 's2' },
      ],
    },
    { level: 'goal', text: 'T2', id: 't2', children: [{ level: 'objective', text: 'S3', id: 's3' }] },
  ],
});
const view: TreeView = {
  range: usualRange,
  folded: new Set(),
  direction: 'down',
  colouring: 'level',
  hasGhosts: true,
};

function walker(options: Partial<TreeView> = {}) {
  const drawing = drawTree(document, { ...view, ...options }, { score: null, words, measure });
  const boxes = new Map(drawing.cards.map(({ card, box }) => [card.id, box]));
  const stacked = listStacked(drawing.edges);
  const direction = options.direction ?? 'down';
  return (id: string, ...arrows: readonly Arrow[]): string | null =>
    arrows.reduce<string | null>(
      (at, arrow) =>
        at === null ? null : findNext({ tree: drawing.tree, boxes, direction, stacked }, at, arrow),
      id,
    );
}

describe('walking the tree with arrows', () => {
  it('goes down to a child, up to the parent, and sideways over the branches of a level', () => {
    const walk = walker();
    expect(walk('t1', 'ArrowDown')).toBe('s1');
    expect(walk('s1', 'ArrowUp')).toBe('t1');
    expect(walk('s1', 'ArrowRight', 'ArrowRight')).toBe('s3');
    expect(walk('s3', 'ArrowRight')).toBeNull();
    expect(walk('t2', 'ArrowLeft')).toBe('t1');
  });
  it('follows a column of cards up and down, and leaves it sideways to the next branch', () => {
    const walk = walker();
    expect(walk('s1', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('p3');
    expect(walk('p3', 'ArrowDown')).toBeNull();
    expect(walk('p1', 'ArrowUp')).toBe('s1');
    expect(walk('p2', 'ArrowRight')).toBe('s2');
  });
  it('is turned with a tree that grows to the right', () => {
    const walk = walker({ direction: 'right' });
    expect(walk('t1', 'ArrowRight')).toBe('s1');
    expect(walk('s1', 'ArrowDown')).toBe('s2');
    expect(walk('s2', 'ArrowLeft')).toBe('t1');
  });
  it('does not go into what is folded away', () => {
    expect(walker({ folded: new Set(['t1']) })('t1', 'ArrowDown')).toBeNull();
  });
});

describe('walking to rows of other plans', () => {
  const far = (id: string): LinkedNode => ({
    id,
    planId: 'q',
    planTitle: 'RPJMD',
    levelKind: 'objective',
    levelName: 'Sasaran',
    code: null,
    text: id,
  });
  const linked = {
    ...document,
    linkedNodes: [far('a'), far('b')],
    links: ['a', 'b'].map((id) => ({
      id,
      fromNodeId: 's1',
      toNodeId: id,
      kind: 'supports' as const,
      note: null,
    })),
  };
  const walk = (direction: TreeView['direction'], id: string, ...arrows: readonly Arrow[]) => {
    const drawing = drawTree(linked, { ...view, direction }, { score: null, words, measure });
    const boxes = new Map(drawing.cards.map(({ card, box }) => [card.id, box]));
    const stacked = listStacked(drawing.edges);
    const at = { tree: drawing.tree, boxes, direction, stacked };
    return arrows.reduce<string | null>(
      (from, arrow) => (from === null ? null : findNextWithGhosts(at, drawing.ghosts, from, arrow)),
      id,
    );
  };
  it('goes from the card to those beside it, along their column, and on to the next card', () => {
    expect(walk('down', 's1', 'ArrowRight')).toBe('link a');
    expect(walk('down', 's1', 'ArrowRight', 'ArrowDown')).toBe('link b');
    expect(walk('down', 'link b', 'ArrowUp', 'ArrowUp')).toBe('s1');
    expect(walk('down', 'link b', 'ArrowLeft')).toBe('s1');
    expect(walk('down', 'link a', 'ArrowRight')).toBe('s2');
    expect(walk('down', 's2', 'ArrowLeft')).toBe('s1');
    expect(walk('down', 's1', 'ArrowDown')).toBe('p1');
  });
  it('is turned with a tree that grows to the right', () => {
    expect(walk('right', 's1', 'ArrowDown', 'ArrowDown')).toBe('link b');
    expect(walk('right', 'link b', 'ArrowDown')).toBe('s2');
    expect(walk('right', 'link a', 'ArrowUp')).toBe('s1');
    expect(walk('right', 's1', 'ArrowRight')).toBe('p2');
  });
});

describe('where a dragged card goes', () => {
  const levelId = document.nodes.find((node) => node.id === 's1')?.levelId;
  it('is the end of what stands below the card it is dropped on', () => {
    expect(planDrop(document, 's3', 't1', 'into')).toEqual({
      ok: true,
      move: { id: 's3', parentId: 't1', levelId, afterId: 's2' },
    });
  });
  it('is beside a card of its own level, in front or behind', () => {
    expect(planDrop(document, 's3', 's1', 'before')).toMatchObject({
      move: { parentId: 't1', afterId: null },
    });
    expect(planDrop(document, 's3', 's1', 'after')).toMatchObject({
      move: { parentId: 't1', afterId: 's1' },
    });
  });
  it('is nowhere new where it stands already, and refused below itself or below a lower level', () => {
    expect(planDrop(document, 's1', 't1', 'into')).toBeNull();
    expect(planDrop(document, 's2', 's1', 'after')).toBeNull();
    expect(planDrop(document, 't1', 's1', 'into')).toMatchObject({
      ok: false,
      refusal: { rule: 'below-itself' },
    });
    expect(planDrop(document, 't2', 's1', 'into')).toMatchObject({
      ok: false,
      refusal: { rule: 'level-order' },
    });
  });
  it('is among the places the dialog offers, without the card it hangs on now', () => {
    expect(listParents(document, 'p1').map((node) => node.id)).toEqual(['t1', 's2', 't2', 's3']);
  });
  it('is one place further with Alt and an arrow, as long as there is one', () => {
    expect(planShift(document, 'p2', -1)).toMatchObject({ parentId: 's1', afterId: null });
    expect(planShift(document, 'p2', 1)).toMatchObject({ parentId: 's1', afterId: 'p3' });
    expect(planShift(document, 'p3', 1)).toBeNull();
  });
});

describe('the part of the picture in the pane', () => {
  const pane = { width: 800, height: 600 };
  it('is all of it after fitting, never enlarged', () => {
    expect(fitPicture({ width: 100, height: 100 }, pane).scale).toBe(1);
    const wide = fitPicture({ width: 3008, height: 100 }, pane);
    // 800 less 24 at both sides, for 3008 units.
    expect(wide.scale).toBe(0.25);
    expect(contains(findVisible(wide, pane), { x: 0, y: 0, width: 3008, height: 100 })).toBe(true);
  });
  it('keeps the point under the pointer when it is zoomed', () => {
    const zoomed = zoomAt({ x: 10, y: 20, scale: 1 }, 1.5, { x: 110, y: 220 });
    // The point (100, 200) of the picture was at (110, 220), and is there still.
    expect([100 * zoomed.scale + zoomed.x, 200 * zoomed.scale + zoomed.y]).toEqual([110, 220]);
  });
  it('moves no further than it takes to show a card whole', () => {
    const still = { x: 0, y: 0, scale: 1 };
    expect(reveal(still, { x: 100, y: 100, width: 200, height: 80 }, pane)).toBe(still);
    // Its right end at 1000 + 200 has to come to 800 - 24.
    expect(reveal(still, { x: 1000, y: 100, width: 200, height: 80 }, pane)).toEqual({
      x: -424,
      y: 0,
      scale: 1,
    });
  });
  it('is drawn with as much again around it', () => {
    expect(findDrawn({ x: 0, y: 0, width: 100, height: 50 })).toEqual({
      x: -50,
      y: -25,
      width: 200,
      height: 100,
    });
  });
});

it('numbers cards as the outline numbers its rows, codes of the budget whole', () => {
  const rows = numberRows(buildTree(document, []));
  const cards = numberNodes(document.levels, document.nodes);
  for (const node of document.nodes) expect(cards.get(node.id), node.id).toBe(rows.get(node.id));
});
