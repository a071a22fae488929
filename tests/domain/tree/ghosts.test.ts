import { describe, expect, it } from 'vitest';
import type { LinkedNode, NodeLink, PlanDocument } from '../../../db/domain/plan-document.ts';
import { usualRange } from '../../../db/domain/tree/build-performance-tree.ts';
import { drawPoster, listTreeParts } from '../../../db/domain/tree/draw-poster.ts';
import { drawTree, type TreeView } from '../../../db/domain/tree/draw-tree.ts';
import { intersects } from '../../../db/domain/tree/shapes.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';
import { measure, words } from './words.ts';

const far = (id: string, text = `Baris ${id}`): LinkedNode => ({
  id,
  planId: 'rpjmd',
  planTitle: 'RPJMD Kabupaten Nusa Raya 2025–2029',
  levelKind: 'objective',
  levelName: 'Sasaran',
  code: null,
  text,
});
const link = (id: string, fromNodeId: string, toNodeId: string, kind: NodeLink['kind']): NodeLink => ({
  id,
  fromNodeId,
  toNodeId,
  kind,
  note: null,
});
const own = aPlanDocument({
  nodes: [
    {
      level: 'goal',
      text: 'Tujuan',
      id: 't',
      children: [
        {
          level: 'objective',
          text: 'Sasaran satu',
          id: 's1',
          children: ['p1', 'p2', 'p3'].map((id) => ({ level: 'program' as const, text: id, id })),
        },
        { level: 'objective', text: 'Sasaran dua', id: 's2' },
      ],
    },
  ],
});
const linked: PlanDocument = {
  ...own,
  linkedNodes: [far('a'), far('b'), far('c'), far('d'), far('e', 'Uraian yang panjang sekali '.repeat(9))],
  links: [
    link('1', 's1', 'a', 'supports'),
    link('2', 'b', 's1', 'cascades'),
    link('3', 'p2', 'c', 'crosscuts'),
    link('4', 's2', 'a', 'supports'),
    link('5', 's2', 'b', 'supports'),
    link('6', 's2', 'c', 'supports'),
    link('7', 's2', 'd', 'supports'),
    link('8', 't', 'e', 'supports'),
  ],
};
const view: TreeView = {
  range: usualRange,
  folded: new Set(),
  direction: 'down',
  colouring: 'level',
  hasGhosts: true,
};
const draw = (options: Partial<TreeView> = {}, document = linked) =>
  drawTree(document, { ...view, ...options }, { score: null, words, measure });
const saidOn = (shapes: ReturnType<typeof draw>['ghosts'][number]['shapes']): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a row of another plan', () => {
  it('stands beside its card with the kind of the link, its level, its name and its plan', () => {
    const { ghosts } = draw();
    const said = new Map(ghosts.map(({ ghost, shapes }) => [ghost.source.link.id, saidOn(shapes)]));
    expect(said.get('1')?.slice(0, 3)).toEqual(['Mendukung', 'Sasaran', 'Baris a']);
    expect(said.get('1')?.slice(3).join(' ')).toBe('RPJMD Kabupaten Nusa Raya 2025–2029');
    // Linked to from there: said as this plan's row says it.
    expect(said.get('2')?.[0]).toBe('Dijabarkan oleh');
    expect(said.get('3')?.[0]).toBe('Crosscutting');
    expect(said.get('8')?.[4]).toMatch(/…$/);
  });

  it('is drawn three times beside a card at most; what is more is counted on the card', () => {
    const { ghosts, cards } = draw();
    expect(ghosts.filter(({ cardId }) => cardId === 's2').map(({ ghost }) => ghost.source.link.id)).toEqual([
      '4',
      '5',
      '6',
    ]);
    const counted = cards.map(({ card }) => [card.id, card.outsideLinks]);
    expect(counted).toContainEqual(['s2', '1 tautan luar']);
    expect(counted).toContainEqual(['s1', null]);
  });

  it('is hidden with the others, and then counted as before', () => {
    const { ghosts, cards } = draw({ hasGhosts: false });
    expect(ghosts).toEqual([]);
    expect(cards.find(({ card }) => card.id === 's2')?.card.outsideLinks).toBe('4 tautan luar');
    const plain = draw({}, own);
    expect(draw({ hasGhosts: false }, own)).toEqual(plain);
  });

  it('stands beside the card its row is folded into', () => {
    const { ghosts } = draw({ folded: new Set(['s1']) });
    expect(ghosts.filter(({ cardId }) => cardId === 's1').map(({ ghost }) => ghost.source.link.id)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it.each(['down', 'right'] as const)(
    'touches no card, no line of the tree and no other row where the tree grows %s',
    (direction) => {
      const { ghosts, cards, edges, width, height } = draw({ direction });
      for (const { box, ghost } of ghosts) {
        expect(cards.filter((one) => intersects(one.box, box))).toEqual([]);
        expect(ghosts.filter((one) => one.ghost !== ghost && intersects(one.box, box))).toEqual([]);
        for (const { shape } of edges) {
          if (shape.kind !== 'path') throw new Error('a line of the tree is a path');
          expect(crosses(shape.d, box)).toBe(false);
        }
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    },
  );

  it('goes to paper with a sign in the legend', () => {
    const texts = { title: 'P', lines: [], example: null, looseTitle: '', bands: [], ghosts: 'Rencana lain' };
    const poster = drawPoster(draw(), texts, { colouring: 'level', measure });
    const said = poster.parts.flatMap(({ shapes }) => saidOn(shapes));
    expect(said).toContain('Rencana lain');
    expect(said.filter((text) => text === 'Baris a')).toHaveLength(2);
    for (const { box } of poster.parts) {
      expect(box.x + box.width).toBeLessThanOrEqual(poster.width);
      expect(box.y + box.height).toBeLessThanOrEqual(poster.height);
    }
    expect(listTreeParts(draw())).toHaveLength(
      draw().edges.length + draw().cards.length + 2 * draw().ghosts.length,
    );
  });
});

/** Whether a path of straight pieces along the axes runs through the inside of a box. */
function crosses(
  d: string,
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
) {
  const points = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, px, py]) => [Number(px), Number(py)]);
  return points.slice(1).some(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = points[i] ?? [];
    return (
      Math.min(ax, bx) < x + width &&
      Math.max(ax, bx) > x &&
      Math.min(ay, by) < y + height &&
      Math.max(ay, by) > y
    );
  });
}
