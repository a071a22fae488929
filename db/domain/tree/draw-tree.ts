import type { CascadeScore } from '../cascade-score.ts';
import type { PlanDocument } from '../plan-document.ts';
import { buildPerformanceTree, type PerformanceTree, type TreeRange } from './build-performance-tree.ts';
import { type Colouring, drawCard } from './draw-card.ts';
import { type DrawnGhost, drawGhosts, layGhost, measureWithGhosts } from './draw-ghosts.ts';
import { type DrawnLink, drawLinks } from './draw-links.ts';
import {
  type Box,
  type LayoutGaps,
  layoutTree,
  type TreeDirection,
  type TreeEdge,
  type TreeLayout,
} from './layout-tree.ts';
import { type GhostLink, listGhosts } from './list-ghosts.ts';
import { drawPath, type Point, type Shape } from './shapes.ts';
import { makeCards, type TreeCard, type TreeWords } from './tree-card.ts';
import { listShownLinks } from './tree-links.ts';
import type { MeasureText } from './wrap-lines.ts';

export type TreeView = Readonly<{
  range: TreeRange;
  folded: ReadonlySet<string>;
  direction: TreeDirection;
  colouring: Colouring;
  /** Rows of other plans beside the cards they are linked with. */
  hasGhosts: boolean;
}>;

export type DrawnCard = Readonly<{ card: TreeCard; box: Box; shapes: readonly Shape[] }>;
export type DrawnEdge = TreeEdge & Readonly<{ box: Box; shape: Shape }>;

/** A picture of the tree in CSS pixels at 100 %, part by part, so that screen and paper take the parts they show. */
export type TreeDrawing = Readonly<{
  tree: PerformanceTree;
  width: number;
  height: number;
  /** In reading order. */
  cards: readonly DrawnCard[];
  edges: readonly DrawnEdge[];
  links: readonly DrawnLink[];
  /** By card, in reading order. */
  ghosts: readonly DrawnGhost[];
  /** Not placed: the screen has a tray for them, paper a row of its own. */
  loose: readonly TreeCard[];
}>;

export const treeGaps: LayoutGaps = { level: 56, sibling: 20, branch: 36, stack: 12, indent: 26 };

export function drawTree(
  document: PlanDocument,
  { range, folded, direction, colouring, hasGhosts }: TreeView,
  { score, words, measure }: Readonly<{ score: CascadeScore | null; words: TreeWords; measure: MeasureText }>,
): TreeDrawing {
  const tree = buildPerformanceTree(document, range, folded);
  const farRows = hasGhosts ? listGhosts(document, tree) : new Map<string, readonly GhostLink[]>();
  const drawnLinks = new Set([...farRows.values()].flatMap((list) => list.map(({ link }) => link.id)));
  const cards = makeCards({ document, tree, score, words, measure, drawnLinks });
  const ghostsOf = new Map(
    [...farRows].map(([id, list]) => [id, list.map((one) => layGhost(one, { words, measure }))]),
  );
  const shownIds = new Set(tree.shown.map((item) => item.node.id));
  const layout = layoutTree(
    tree.shown.flatMap(({ node: { id }, depth, childIds, isFolded }) => {
      const card = cards.get(id);
      if (!card) return [];
      const { width, height } = measureWithGhosts(card, ghostsOf.get(id) ?? [], direction);
      const shownChildren = isFolded ? [] : childIds.filter((child) => shownIds.has(child));
      return [{ id, depth, width, height, childIds: shownChildren }];
    }),
    { direction, gaps: treeGaps },
  );
  const drawn = tree.shown.flatMap(({ node: { id } }) => {
    const card = cards.get(id);
    const room = layout.boxes.get(id);
    if (!card || !room) return [];
    // The card itself, at the beginning of the room it shares with its ghosts.
    const box = { x: room.x, y: room.y, width: card.width, height: card.height };
    return [{ card, box, shapes: drawCard(card, box, { colouring, measure }) }];
  });
  const boxes = new Map(drawn.map(({ card, box }) => [card.id, box]));
  const ghosts = drawn.flatMap(({ card, box }) => drawGhosts(box, ghostsOf.get(card.id) ?? [], direction));
  const taken = ghosts.map(({ box }) => box);
  const links = drawLinks(listShownLinks(document.links, tree), boxes, {
    direction,
    words,
    measure,
    taken,
  });
  // A line between cards of the lowest row hangs below the picture's last card.
  const reach = Math.max(0, ...links.map((link) => link.box.y + link.box.height));
  const breadth = Math.max(0, ...links.map((link) => link.box.x + link.box.width));
  return {
    tree,
    width: Math.max(layout.width, breadth),
    height: Math.max(layout.height, reach),
    cards: drawn,
    edges: layout.edges.flatMap((edge) => drawEdge(edge, tree, { ...layout, boxes }, direction)),
    links,
    ghosts,
    loose: tree.loose.flatMap(({ node }) => cards.get(node.id) ?? []),
  };
}

function drawEdge(
  { fromId, toId, kind }: TreeEdge,
  tree: PerformanceTree,
  { boxes, rows }: TreeLayout,
  direction: TreeDirection,
): readonly DrawnEdge[] {
  const from = boxes.get(fromId);
  const to = boxes.get(toId);
  if (!from || !to) return [];
  // Right behind the parent's row: from there on the way belongs to the child alone.
  const bendAt = (rows[tree.items.get(fromId)?.depth ?? 0]?.end ?? 0) + treeGaps.level / 2;
  const points =
    kind === 'stacked'
      ? alongStack(from, to)
      : direction === 'down'
        ? downTo(from, to, bendAt)
        : rightTo(from, to, bendAt);
  const isDashed = tree.items.get(toId)?.joinedBy === 'link';
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs) - 1;
  const y = Math.min(...ys) - 1;
  const box = { x, y, width: Math.max(...xs) + 1 - x, height: Math.max(...ys) + 1 - y };
  return [{ fromId, toId, kind, box, shape: drawPath(points, 'edge', { isDashed }) }];
}

function downTo(from: Box, to: Box, bendAt: number): readonly Point[] {
  const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    [x1, from.y + from.height],
    [x1, bendAt],
    [x2, bendAt],
    [x2, to.y],
  ];
}

function rightTo(from: Box, to: Box, bendAt: number): readonly Point[] {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  return [
    [from.x + from.width, y1],
    [bendAt, y1],
    [bendAt, y2],
    [to.x, y2],
  ];
}

function alongStack(from: Box, to: Box): readonly Point[] {
  const x = from.x + treeGaps.indent / 2;
  const y = to.y + to.height / 2;
  return [
    [x, from.y + from.height],
    [x, y],
    [to.x, y],
  ];
}
