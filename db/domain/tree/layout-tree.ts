import { findDistance, joinProfiles, type Profile } from './profile.ts';

/** `down`: levels below one another. `right`: levels beside one another. */
export type TreeDirection = 'down' | 'right';

export type LayoutNode = Readonly<{
  id: string;
  /** The row of its level, from 0; a child stands in a later one than its parent. */
  depth: number;
  width: number;
  height: number;
  childIds: readonly string[];
}>;

export type LayoutGaps = Readonly<{
  /** Between the rows of two levels: the lines run there. */
  level: number;
  /** Between children of one parent, and between branches of different parents. */
  sibling: number;
  branch: number;
  /** Between cards stacked below their parent, and how far these stand in from it. */
  stack: number;
  indent: number;
}>;

export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
/** `stacked`: below their parent in one column; the line runs along its side. */
export type TreeEdge = Readonly<{ fromId: string; toId: string; kind: 'spread' | 'stacked' }>;
export type TreeLayout = Readonly<{
  boxes: ReadonlyMap<string, Box>;
  edges: readonly TreeEdge[];
  /** Where the row of each level begins and ends along the depth. */
  rows: readonly Readonly<{ start: number; end: number }>[];
  width: number;
  height: number;
}>;

/** Fewer children than these stand side by side: a stack of two saves nothing worth the other look. */
const stackFrom = 3;

/**
 * A tidy tree (after Reingold and Tilford, with the boxes' own sizes as van der Ploeg has them): parents stand in the
 * middle above their children, cards of one level in one row, branches as close as their outlines allow, and what lies
 * between two branches that push each other is spread evenly. Children that have none themselves are stacked where the
 * tree grows down. The same input gives the same places, in time that grows with the cards and their siblings.
 */
export function layoutTree(
  nodes: readonly LayoutNode[],
  { direction, gaps }: Readonly<{ direction: TreeDirection; gaps: LayoutGaps }>,
): TreeLayout {
  const isDown = direction === 'down';
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const childrenOf = new Map(
    nodes.map((node) => [node.id, node.childIds.flatMap((id) => nodeOf.get(id) ?? [])]),
  );
  const isStack = (node: LayoutNode): boolean => {
    const children = childrenOf.get(node.id) ?? [];
    return (
      isDown &&
      children.length >= stackFrom &&
      children.every((child) => child.depth === children[0]?.depth && child.childIds.length === 0)
    );
  };
  const across = (node: LayoutNode): number => (isDown ? node.width : node.height);
  const along = (node: LayoutNode): number => (isDown ? node.height : node.width);
  const rows = measureRows(nodes, along, gaps.level);
  const rowOf = (node: LayoutNode) => rows[node.depth] ?? { start: 0, end: 0 };

  const branches = new Map<string, Branch>();
  const stacks = new Map<string, readonly LayoutNode[]>();
  const settle = (node: LayoutNode): Branch => {
    const { start, end } = rowOf(node);
    const half = across(node) / 2;
    const own: Profile = [{ start, end, low: -half, high: half }];
    const children = childrenOf.get(node.id) ?? [];
    if (isStack(node)) {
      stacks.set(node.id, children);
      const from = children[0] ? rowOf(children[0]).start : end;
      const depth = children.reduce((sum, child) => sum + along(child) + gaps.stack, -gaps.stack);
      const widest = Math.max(...children.map(across));
      const below: Profile = [
        { start: end, end: from + depth, low: -half, high: Math.max(half, -half + gaps.indent + widest) },
      ];
      return { shifts: [], profile: joinProfiles(own, below, 0) };
    }
    const row = children.map((child) => {
      const branch = getBranch(child);
      // The way down to a card of a later row belongs to its branch, so that no line runs through a stranger.
      const way: Profile =
        rowOf(child).start > end
          ? [{ start: end, end: rowOf(child).start, low: -across(child) / 2, high: across(child) / 2 }]
          : [];
      return joinProfiles(way, branch.profile, 0);
    });
    const shifts = spreadRow(row, (i) =>
      children[i]?.childIds.length || children[i - 1]?.childIds.length ? gaps.branch : gaps.sibling,
    );
    const middle = ((shifts[0] ?? 0) + (shifts.at(-1) ?? 0)) / 2;
    const placed = shifts.map((shift) => shift - middle);
    const profile = row.reduce((all, one, i) => joinProfiles(all, one, placed[i] ?? 0), own);
    return { shifts: placed, profile };
  };
  const getBranch = (node: LayoutNode): Branch => {
    const branch = branches.get(node.id);
    if (!branch) throw new Error(`a child stands before its parent: ${node.id}`);
    return branch;
  };
  // From the last to the first: children are settled before the parent that stands before them.
  for (const node of nodes.toReversed()) branches.set(node.id, settle(node));

  const isChild = new Set(nodes.flatMap((node) => node.childIds));
  const roots = nodes.filter((node) => !isChild.has(node.id));
  const rootShifts = spreadRow(
    roots.map((root) => getBranch(root).profile),
    () => gaps.branch,
  );
  const places = new Map<string, number>();
  roots.forEach((root, i) => {
    places.set(root.id, rootShifts[i] ?? 0);
  });
  const boxes = new Map<string, Box>();
  const edges: TreeEdge[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let deepest = 0;
  const put = (node: LayoutNode, centre: number, start: number): void => {
    const low = centre - across(node) / 2;
    lowest = Math.min(lowest, low);
    highest = Math.max(highest, low + across(node));
    deepest = Math.max(deepest, start + along(node));
    const { width, height } = node;
    boxes.set(node.id, isDown ? { x: low, y: start, width, height } : { x: start, y: low, width, height });
  };
  for (const node of nodes) {
    const centre = places.get(node.id);
    // A stacked card has its place already.
    if (centre === undefined) continue;
    put(node, centre, rowOf(node).start);
    const stack = stacks.get(node.id);
    if (stack) {
      let start = stack[0] ? rowOf(stack[0]).start : 0;
      for (const child of stack) {
        put(child, centre - across(node) / 2 + gaps.indent + across(child) / 2, start);
        edges.push({ fromId: node.id, toId: child.id, kind: 'stacked' });
        start += along(child) + gaps.stack;
      }
      continue;
    }
    (childrenOf.get(node.id) ?? []).forEach((child, i) => {
      places.set(child.id, centre + (getBranch(node).shifts[i] ?? 0));
      edges.push({ fromId: node.id, toId: child.id, kind: 'spread' });
    });
  }
  if (boxes.size === 0) return { boxes, edges, rows, width: 0, height: 0 };
  const moved = new Map(
    [...boxes].map(([id, box]) => [
      id,
      isDown ? { ...box, x: box.x - lowest } : { ...box, y: box.y - lowest },
    ]),
  );
  const breadth = highest - lowest;
  return { boxes: moved, edges, rows, width: isDown ? breadth : deepest, height: isDown ? deepest : breadth };
}

type Branch = Readonly<{ shifts: readonly number[]; profile: Profile }>;

function measureRows(
  nodes: readonly LayoutNode[],
  along: (node: LayoutNode) => number,
  gap: number,
): readonly Readonly<{ start: number; end: number }>[] {
  const sizes: number[] = [];
  for (const node of nodes) sizes[node.depth] = Math.max(sizes[node.depth] ?? 0, along(node));
  let start = 0;
  return Array.from(sizes, (size = 0) => {
    const row = { start, end: start + size };
    // A level without a card on show takes no room.
    if (size > 0) start = row.end + gap;
    return row;
  });
}

/** Places branches beside each other, each as near as those before it allow. */
function spreadRow(row: readonly Profile[], gapBefore: (index: number) => number): readonly number[] {
  const shifts: number[] = [];
  row.forEach((profile, i) => {
    if (i === 0) {
      shifts.push(0);
      return;
    }
    const gap = gapBefore(i);
    const need = (j: number): number => {
      const distance = findDistance(row[j] ?? [], profile, gap);
      return distance === null ? Number.NEGATIVE_INFINITY : (shifts[j] ?? 0) + distance;
    };
    let shift = Math.max(need(i - 1), shifts[i - 1] ?? 0);
    for (let j = i - 2; j >= 0; j -= 1) {
      const wanted = need(j);
      if (wanted <= shift) continue;
      // What was won by an earlier branch is shared out among those between: each moves less than the last one, so that
      // nothing that stood apart comes together.
      const extra = wanted - shift;
      shift = wanted;
      for (let k = j + 1; k < i; k += 1) shifts[k] = (shifts[k] ?? 0) + (extra * (k - j)) / (i - j);
    }
    shifts.push(shift);
  });
  return shifts;
}
