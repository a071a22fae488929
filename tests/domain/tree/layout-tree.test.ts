import { describe, expect, it } from 'vitest';
import {
  type Box,
  type LayoutGaps,
  type LayoutNode,
  layoutTree,
  type TreeDirection,
} from '../../../db/domain/tree/layout-tree.ts';
import { intersects } from '../../../db/domain/tree/shapes.ts';
import { chooseSeed, createRandom } from '../../support/random.ts';

const gaps: LayoutGaps = { level: 40, sibling: 10, branch: 20, stack: 8, indent: 16 };

/** Parents before children, as the plan reads; a child may leave levels out. */
function growTree(count: number, random: (below: number) => number): readonly LayoutNode[] {
  const childIds: string[][] = [];
  const depths: number[] = [];
  const order: string[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < count; i += 1) {
    const parent = i === 0 || random(30) === 0 ? -1 : random(i);
    const above = parent < 0 ? -1 : (depths[parent] ?? 0);
    if (parent >= 0 && above < 6) {
      depths.push(above + 1 + random(2));
      order[parent]?.push(`n${i}`);
    } else depths.push(random(2));
    childIds.push(order[i] ?? []);
  }
  const nodes = depths.map(
    (depth, i): LayoutNode => ({
      id: `n${i}`,
      depth,
      width: 100,
      height: 30 + random(60),
      childIds: childIds[i] ?? [],
    }),
  );
  const of = new Map(nodes.map((node) => [node.id, node]));
  const isChild = new Set(nodes.flatMap((node) => node.childIds));
  const read = (node: LayoutNode): readonly LayoutNode[] => [
    node,
    ...node.childIds.flatMap((id) => read(of.get(id) as LayoutNode)),
  ];
  return nodes.filter((node) => !isChild.has(node.id)).flatMap(read);
}

function listOverlaps(boxes: ReadonlyMap<string, Box>): readonly string[] {
  const all = [...boxes];
  // A thousandth of a pixel is what adding fractions costs.
  const shrink = ({ x, y, width, height }: Box): Box => ({
    x: x + 0.001,
    y: y + 0.001,
    width: width - 0.002,
    height: height - 0.002,
  });
  return all.flatMap(([id, box], i) =>
    all
      .slice(i + 1)
      .filter(([, other]) => intersects(shrink(box), shrink(other)))
      .map(([other]) => `${id} ${other}`),
  );
}

const directions: readonly TreeDirection[] = ['down', 'right'];

describe('the layout of the tree', () => {
  it('puts a parent in the middle above its two children, a gap apart', () => {
    const { boxes, width, height } = layoutTree(
      [
        { id: 'p', depth: 0, width: 100, height: 30, childIds: ['a', 'b'] },
        { id: 'a', depth: 1, width: 100, height: 50, childIds: [] },
        { id: 'b', depth: 1, width: 100, height: 20, childIds: [] },
      ],
      { direction: 'down', gaps },
    );
    // Children at 0 and 100 + 10; the parent's middle half way between 50 and 160, which is 105.
    expect(boxes.get('a')).toEqual({ x: 0, y: 70, width: 100, height: 50 });
    expect(boxes.get('b')).toEqual({ x: 110, y: 70, width: 100, height: 20 });
    expect(boxes.get('p')).toEqual({ x: 55, y: 0, width: 100, height: 30 });
    expect([width, height]).toEqual([210, 120]);
  });

  it('stacks three children without children of their own below their parent', () => {
    const leaf = (id: string): LayoutNode => ({ id, depth: 1, width: 100, height: 20, childIds: [] });
    const { boxes, edges } = layoutTree(
      [
        { id: 'p', depth: 0, width: 100, height: 30, childIds: ['a', 'b', 'c'] },
        leaf('a'),
        leaf('b'),
        leaf('c'),
      ],
      { direction: 'down', gaps },
    );
    // In by 16 from the parent's left edge; 20 high and 8 apart from 30 + 40 on.
    expect(['a', 'b', 'c'].map((id) => boxes.get(id))).toEqual([
      { x: 16, y: 70, width: 100, height: 20 },
      { x: 16, y: 98, width: 100, height: 20 },
      { x: 16, y: 126, width: 100, height: 20 },
    ]);
    expect(edges.map((edge) => edge.kind)).toEqual(['stacked', 'stacked', 'stacked']);
  });

  it('spreads small branches evenly between two that push each other apart', () => {
    // The leaf between two wide branches stands in the middle of the room they leave.
    const wide = (id: string, depth: number, childIds: readonly string[]): LayoutNode => ({
      id,
      depth,
      width: 100,
      height: 20,
      childIds,
    });
    const { boxes } = layoutTree(
      [
        wide('p', 0, ['l', 'm', 'r']),
        wide('l', 1, ['l1', 'l2']),
        wide('l1', 2, []),
        wide('l2', 2, []),
        wide('m', 1, []),
        wide('r', 1, ['r1', 'r2']),
        wide('r1', 2, []),
        wide('r2', 2, []),
      ],
      { direction: 'down', gaps: { ...gaps, branch: 10 } },
    );
    const middle = (id: string): number => (boxes.get(id)?.x ?? 0) + 50;
    expect(middle('m')).toBeCloseTo((middle('l') + middle('r')) / 2, 6);
  });

  it('keeps cards of one level in one row, and no card over another, in random trees both ways', () => {
    const seed = chooseSeed('tree layout');
    for (let run = 0; run < 60; run += 1) {
      const random = createRandom(seed + run);
      const nodes = growTree(1 + random(120), random);
      for (const direction of directions) {
        const layout = layoutTree(nodes, { direction, gaps });
        const say = `seed ${seed + run} ${direction}`;
        expect(layout.boxes.size, say).toBe(nodes.length);
        expect(listOverlaps(layout.boxes), say).toEqual([]);
        expect(layout.edges.length, say).toBe(nodes.reduce((sum, node) => sum + node.childIds.length, 0));
        for (const { fromId, toId, kind } of layout.edges) {
          const from = layout.boxes.get(fromId) as Box;
          const to = layout.boxes.get(toId) as Box;
          const isAfter = direction === 'down' ? to.y >= from.y + from.height : to.x >= from.x + from.width;
          expect(isAfter, `${say} ${fromId} ${toId} ${kind}`).toBe(true);
        }
        for (const box of layout.boxes.values()) {
          expect(Math.min(box.x, box.y), say).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.width, say).toBeLessThanOrEqual(layout.width + 1e-6);
          expect(box.y + box.height, say).toBeLessThanOrEqual(layout.height + 1e-6);
        }
        expect(layoutTree(nodes, { direction, gaps }), say).toEqual(layout);
      }
    }
  });

  it('places parents in the middle of their outermost children where these stand side by side', () => {
    const seed = chooseSeed('tree centres');
    const random = createRandom(seed);
    const nodes = growTree(150, random);
    const { boxes, edges } = layoutTree(nodes, { direction: 'right', gaps });
    const middle = (id: string): number => {
      const box = boxes.get(id) as Box;
      return box.y + box.height / 2;
    };
    for (const [parent, below] of Map.groupBy(edges, (edge) => edge.fromId)) {
      const first = middle(below[0]?.toId ?? '');
      const last = middle(below.at(-1)?.toId ?? '');
      expect(middle(parent), `seed ${seed} ${parent}`).toBeCloseTo((first + last) / 2, 6);
    }
  });

  it('is empty for an empty plan', () => {
    expect(layoutTree([], { direction: 'down', gaps })).toMatchObject({ width: 0, height: 0, edges: [] });
  });
});
