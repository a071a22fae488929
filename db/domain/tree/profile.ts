/**
 * The outline of a branch: for each stretch along the depth of the tree, how far it reaches to either side. Stretches
 * are in order and do not overlap.
 */
export type Stretch = Readonly<{ start: number; end: number; low: number; high: number }>;
export type Profile = readonly Stretch[];

/** Both together, the second moved sideways. */
export function joinProfiles(a: Profile, b: Profile, shift: number): Profile {
  if (b.length === 0) return a;
  const moved = b.map((one) => ({ ...one, low: one.low + shift, high: one.high + shift }));
  if (a.length === 0) return moved;
  const edges = [...new Set([...a, ...moved].flatMap(({ start, end }) => [start, end]))].sort(
    (x, y) => x - y,
  );
  const joined: Stretch[] = [];
  let i = 0;
  let j = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const start = edges[at] ?? 0;
    const end = edges[at + 1] ?? 0;
    while ((a[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i += 1;
    while ((moved[j]?.end ?? Number.POSITIVE_INFINITY) <= start) j += 1;
    const one = covers(a[i], start) ? a[i] : undefined;
    const other = covers(moved[j], start) ? moved[j] : undefined;
    if (!one && !other) continue;
    const low = Math.min(one?.low ?? Number.POSITIVE_INFINITY, other?.low ?? Number.POSITIVE_INFINITY);
    const high = Math.max(one?.high ?? Number.NEGATIVE_INFINITY, other?.high ?? Number.NEGATIVE_INFINITY);
    const last = joined.at(-1);
    if (last && last.end === start && last.low === low && last.high === high) {
      joined[joined.length - 1] = { ...last, end };
    } else joined.push({ start, end, low, high });
  }
  return joined;
}

const covers = (stretch: Stretch | undefined, start: number): boolean =>
  stretch !== undefined && stretch.start <= start;

/** How far the second has to move for the two to stand `gap` apart; null where they never stand side by side. */
export function findDistance(first: Profile, second: Profile, gap: number): number | null {
  let distance: number | null = null;
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const a = first[i];
    const b = second[j];
    if (!a || !b) break;
    if (a.end > b.start && b.end > a.start) {
      distance = Math.max(distance ?? Number.NEGATIVE_INFINITY, a.high + gap - b.low);
    }
    if (a.end <= b.end) i += 1;
    else j += 1;
  }
  return distance;
}
