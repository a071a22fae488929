import { describe, expect, it } from 'vitest';
import type { LevelKind, NodeLink, PlanDocument } from '../../../db/domain/plan-document.ts';
import { buildPerformanceTree, usualRange } from '../../../db/domain/tree/build-performance-tree.ts';
import { describeLinks, listShownLinks } from '../../../db/domain/tree/tree-links.ts';
import { aPlanDocument, type NodeParts } from '../../support/plan-document-builder.ts';

const objective: NodeParts = {
  level: 'objective',
  text: 'Meningkatnya keberfungsian sosial',
  id: 's1',
  children: [
    {
      level: 'program',
      text: 'Program rehabilitasi',
      id: 'p1',
      children: [{ level: 'activity', text: 'Kegiatan', id: 'k1' }],
    },
  ],
};
const whole: readonly NodeParts[] = [
  {
    level: 'vision',
    text: 'Visi',
    id: 'v',
    children: [
      {
        level: 'mission',
        text: 'Misi 1',
        id: 'm1',
        children: [{ level: 'goal', text: 'Tujuan', id: 't1', children: [objective] }],
      },
      { level: 'mission', text: 'Misi 2', id: 'm2', isServed: false },
    ],
  },
];

const link = (fromNodeId: string, toNodeId: string, kind: NodeLink['kind'] = 'crosscuts'): NodeLink => ({
  id: `${fromNodeId}-${toNodeId}`,
  fromNodeId,
  toNodeId,
  kind,
  note: null,
});
const build = (document: PlanDocument, folded: readonly string[] = [], range = usualRange) =>
  buildPerformanceTree(document, range, new Set(folded));
const levelOf = (document: PlanDocument, kind: LevelKind) =>
  document.levels.find((level) => level.kind === kind)?.id ?? null;
const idsOf = (tree: ReturnType<typeof build>) => tree.shown.map((item) => item.node.id);

describe('which rows make the tree', () => {
  it('goes from the missions down to the programs, and leaves the vision above out', () => {
    const tree = build(aPlanDocument({ nodes: whole }));
    expect(idsOf(tree)).toEqual(['m1', 't1', 's1', 'p1', 'm2']);
    expect(tree.shown.map((item) => item.parentId)).toEqual([null, 'm1', 't1', 's1', null]);
    expect(tree.loose).toEqual([]);
  });

  it('shows the levels asked for; a level in between that is left out hands its place on', () => {
    const document = aPlanDocument({ nodes: whole });
    const range = { fromLevelId: levelOf(document, 'objective'), toLevelId: levelOf(document, 'activity') };
    const tree = build(document, [], range);
    expect(idsOf(tree)).toEqual(['s1', 'p1', 'k1']);
    expect(tree.shown[0]?.parentId).toBeNull();
  });

  it('shows what the organisation does not serve quietly, with all that hangs on it', () => {
    const nodes: readonly NodeParts[] = [
      {
        level: 'mission',
        text: 'Misi',
        id: 'm',
        isServed: false,
        children: [{ level: 'goal', text: 'T', id: 't' }],
      },
    ];
    expect(build(aPlanDocument({ nodes })).shown.map((item) => item.isServed)).toEqual([false, false]);
  });

  it('folds a branch away and says how many cards went with it', () => {
    const tree = build(aPlanDocument({ nodes: whole }), ['t1']);
    expect(idsOf(tree)).toEqual(['m1', 't1', 'm2']);
    expect(tree.shown[1]).toMatchObject({ isFolded: true, foldedCount: 2, childIds: ['s1'] });
  });
});

describe('what hangs nowhere', () => {
  it('is a row below the top of the picture that has nothing above it', () => {
    const nodes = [...whole, { level: 'objective' as const, text: 'Yatim', id: 'lone', children: [] }];
    const tree = build(aPlanDocument({ nodes }));
    expect(tree.loose.map(({ node, reason }) => [node.id, reason])).toEqual([['lone', 'no-parent']]);
    expect(idsOf(tree)).not.toContain('lone');
  });

  it('is a program under a mission or a goal that no objective is served by', () => {
    const nodes: readonly NodeParts[] = [
      ...whole,
      {
        level: 'mission',
        text: 'Misi 3',
        id: 'm3',
        children: [
          {
            level: 'program',
            text: 'Penunjang',
            id: 'p9',
            children: [{ level: 'activity', text: 'K', id: 'k9' }],
          },
        ],
      },
    ];
    const tree = build(aPlanDocument({ nodes }));
    expect(tree.loose.map(({ node, reason, below }) => [node.id, reason, below])).toEqual([
      ['p9', 'no-objective', 1],
    ]);
    // A link to an objective is a service to it: the program stands where its place is.
    const linked = build({ ...aPlanDocument({ nodes }), links: [link('p9', 's1', 'supports')] });
    expect(linked.loose).toEqual([]);
    expect(linked.items.get('p9')?.parentId).toBe('m3');
  });

  it('is not a program whose only parent is a link to an objective: it hangs there, by the link', () => {
    const nodes = [...whole, { level: 'program' as const, text: 'Lepas', id: 'p2' }];
    const tree = build({ ...aPlanDocument({ nodes }), links: [link('p2', 's1', 'supports')] });
    expect(tree.items.get('p2')).toMatchObject({ parentId: 's1', joinedBy: 'link' });
    expect(tree.loose).toEqual([]);
  });

  it('is a circle, once, with everything in it counted, and a row whose parent is gone', () => {
    const document = aPlanDocument({ nodes: whole });
    const nodes = document.nodes.map((node) =>
      node.id === 't1'
        ? { ...node, parentId: 'p1' }
        : node.id === 'm2'
          ? { ...node, parentId: 'gone' }
          : node,
    );
    const tree = build({ ...document, nodes });
    // t1 → p1 → s1 → t1; below its first row in reading order stand s1, p1 and k1.
    expect(tree.loose.map(({ node, reason, below }) => [node.id, reason, below])).toEqual([
      ['t1', 'circle', 3],
      ['m2', 'lost-parent', 0],
    ]);
  });

  it('loses no row: every row is a card, above or below the range, or in what is loose', () => {
    const document = aPlanDocument({ nodes: whole });
    const nodes = document.nodes.map((node) => (node.id === 's1' ? { ...node, parentId: null } : node));
    const all = { fromLevelId: levelOf(document, 'vision'), toLevelId: levelOf(document, 'activity') };
    const tree = build({ ...document, nodes }, [], all);
    const below = tree.loose.reduce((sum, one) => sum + 1 + one.below, 0);
    expect(tree.shown.length + below).toBe(nodes.length);
  });
});

describe('links across the tree', () => {
  it('run between cards, or the cards their ends are folded into, and not from a card to itself', () => {
    const document = { ...aPlanDocument({ nodes: whole }), links: [link('p1', 'm2'), link('s1', 't1')] };
    const open = listShownLinks(document.links, build(document));
    expect(open.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['p1', 'm2'],
      ['s1', 't1'],
    ]);
    const folded = listShownLinks(document.links, build(document, ['t1']));
    expect(folded.map(({ fromId, toId }) => [fromId, toId])).toEqual([['t1', 'm2']]);
  });

  it('are told in words with the plan at the far end', () => {
    const far = {
      id: 'far',
      planId: 'rpjmd',
      planTitle: 'RPJMD',
      levelKind: 'objective' as const,
      levelName: 'Sasaran',
      code: '1.2',
      text: 'Kemiskinan menurun',
    };
    const document = { ...aPlanDocument({ nodes: whole }), links: [link('s1', 'far')], linkedNodes: [far] };
    const [described] = describeLinks(document, build(document));
    expect(described?.to).toMatchObject({ planTitle: 'RPJMD', cardId: null });
    expect(described?.from).toMatchObject({ cardId: 's1', levelName: 'Sasaran' });
  });
});
