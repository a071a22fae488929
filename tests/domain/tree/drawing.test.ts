import { describe, expect, it } from 'vitest';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { usualRange } from '../../../db/domain/tree/build-performance-tree.ts';
import { drawPoster, type PosterTexts } from '../../../db/domain/tree/draw-poster.ts';
import { drawTree, type TreeView } from '../../../db/domain/tree/draw-tree.ts';
import { measureSmallestLetters, planTiles } from '../../../db/domain/tree/plan-tiles.ts';
import { intersects } from '../../../db/domain/tree/shapes.ts';
import { writeSvg } from '../../../db/domain/tree/to-svg.ts';
import { wrapLines } from '../../../db/domain/tree/wrap-lines.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';
import { measure, words } from './words.ts';

const view: TreeView = {
  range: usualRange,
  folded: new Set(),
  direction: 'down',
  colouring: 'achievement',
  hasGhosts: true,
};
const texts: PosterTexts = {
  title: 'Pohon kinerja',
  lines: ['Renstra'],
  example: 'CONTOH',
  looseTitle: 'Belum terhubung',
  ghosts: null,
  bands: [{ tone: 'high', label: 'Tinggi' }],
};

const document = {
  ...aPlanDocument({
    nodes: [
      {
        level: 'goal',
        text: 'Tujuan <satu> & "dua"',
        id: 't',
        children: [
          {
            level: 'objective',
            text: 'Sasaran yang panjang sekali '.repeat(20),
            id: 's1',
            indicators: [{ name: 'IK', targets: { 2026: '100' }, realizations: { 2026: '77.4' } }],
          },
          {
            level: 'objective',
            text: 'Sasaran dua',
            id: 's2',
            indicators: [{ name: 'IK', targets: { 2026: '5' } }],
          },
        ],
      },
      { level: 'program', text: 'Program lepas', id: 'p' },
    ],
  }),
  links: [{ id: 'l', fromNodeId: 's1', toNodeId: 's2', kind: 'crosscuts' as const, note: null }],
};
const draw = () => drawTree(document, view, { score: scorePlan(document, 2026), words, measure });

describe('lines of a card', () => {
  // Ten units a letter: 50 hold five letters.
  const wrap = (text: string, limit = 4) =>
    wrapLines(text, {
      width: 50,
      limit,
      style: { size: 13, isBold: false },
      measure: (one) => [...one].length * 10,
    });

  it('break at spaces, and long words anywhere', () => {
    expect(wrap('aa bb cccccccc d').lines).toEqual(['aa bb', 'ccccc', 'ccc d']);
  });
  it('end in an ellipsis where there is no line left, and say so', () => {
    expect(wrap('aa bb cc dd ee', 2)).toEqual({ lines: ['aa bb', 'cc d…'], isCut: true });
  });
  it('are never wider than their room, whatever the text', () => {
    for (const text of ['x'.repeat(900), '👨‍👩‍👧 '.repeat(40), 'السلام عليكم '.repeat(30)]) {
      for (const line of wrap(text).lines) expect([...line].length).toBeLessThanOrEqual(5);
    }
  });
});

describe('the picture of the tree', () => {
  it('says on each card its level, number, text, indicators and achievement with the word of its band', () => {
    const card = draw().cards.find((one) => one.card.id === 's1')?.card;
    // 77.4 ÷ 100 = 77,40 %: at least 76, so Tinggi.
    expect(card?.score).toEqual({ tone: 'high', text: '77,40%', word: 'Tinggi' });
    expect(card).toMatchObject({ levelName: 'Sasaran', number: '1.1', indicators: '1 IK', isCut: true });
    expect(card?.lines).toHaveLength(4);
    expect(draw().cards.find((one) => one.card.id === 's2')?.card.score).toEqual({
      tone: 'empty',
      text: 'Belum ada capaian',
      word: '',
    });
  });

  it('names each link beside the cards, not on them', () => {
    const { links, cards } = draw();
    const [label] = links[0]?.label ?? [];
    if (label?.kind !== 'rect') throw new Error('a label begins with its ground');
    expect(cards.filter((one) => intersects(one.box, label.box))).toEqual([]);
  });

  it('becomes an SVG with everything in it, what hangs nowhere too, and nothing of a text read as markup', () => {
    const poster = drawPoster(draw(), texts, { colouring: 'achievement', measure });
    const svg = writeSvg(
      poster.parts.flatMap((part) => part.shapes),
      { view: { x: 0, y: 0, width: poster.width, height: poster.height }, title: 'Pohon', language: 'id' },
    );
    for (const said of [
      'Tujuan &lt;satu&gt; &amp;',
      'Program lepas',
      'Belum terhubung',
      'CONTOH',
      'Crosscutting',
    ]) {
      expect(svg).toContain(said);
    }
    expect(svg).not.toContain('<satu>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawPoster(draw(), texts, { colouring: 'achievement', measure })).toEqual(poster);
  });

  it('holds every part within its edges', () => {
    const { parts, width, height } = drawPoster(draw(), texts, { colouring: 'level', measure });
    for (const { box } of parts) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });
});

describe('pages of a poster', () => {
  it('take all of it on one page, upright or lying', () => {
    const one = planTiles(
      { width: 4000, height: 1000 },
      { paper: 'A4', orientation: 'landscape', scale: { kind: 'page' } },
    );
    // 277 mm of width for 4000 units; 1000 units are then 69.25 mm of the 184 there are.
    expect(one.scale).toBeCloseTo(277 / 4000, 9);
    expect(one.tiles).toHaveLength(1);
  });

  it('cover the picture without a gap, each sharing a strip with the next', () => {
    const picture = { width: 6000, height: 2500 };
    for (const pages of [2, 3, 6, 12, 20]) {
      const plan = planTiles(picture, {
        paper: 'F4',
        orientation: 'portrait',
        scale: { kind: 'tiles', pages },
      });
      expect(plan.tiles.length).toBeLessThanOrEqual(pages);
      const last = plan.tiles.at(-1);
      expect((last?.view.x ?? 0) + (last?.view.width ?? 0)).toBeGreaterThanOrEqual(picture.width - 1e-6);
      expect((last?.view.y ?? 0) + (last?.view.height ?? 0)).toBeGreaterThanOrEqual(picture.height - 1e-6);
      for (const { view, column } of plan.tiles) {
        const next = plan.tiles.find((one) => one.row === 1 && one.column === column + 1);
        if (next) expect((view.x + view.width - next.view.x) * plan.scale).toBeCloseTo(plan.overlap, 6);
      }
    }
  });

  it('are as many as the size of the screen asks for, and never beyond the limit', () => {
    const full = { paper: 'A4', orientation: 'portrait', scale: { kind: 'full' } } as const;
    // 1512 units are 400.05 mm: 190 + 180 + … → three pages of 190 mm less 10 mm shared reach 550 mm, two only 370.
    expect(planTiles({ width: 1512, height: 900 }, full)).toMatchObject({ columns: 3, rows: 1 });
    expect(planTiles({ width: 90_000, height: 90_000 }, full).tiles.length).toBeLessThanOrEqual(400);
    // 13 pixels are 9.75 points at the full size.
    expect(measureSmallestLetters(planTiles({ width: 10, height: 10 }, full), 13)).toBeCloseTo(9.75, 6);
  });
});
