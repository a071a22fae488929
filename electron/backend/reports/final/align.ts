export type Pair = readonly [before: number | null, after: number | null];

/** Beyond it the table of the longest common sequence would cost more memory than the comparison is worth. */
const cellLimit = 4_000_000;

/**
 * Pairs two sequences by their keys: what is equal and in the same order belongs together; of what stands between two
 * such places, one belongs to the other in turn where `mayPair` allows it, and the rest came or went.
 */
export function align(
  before: readonly string[],
  after: readonly string[],
  mayPair: (before: number, after: number) => boolean,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [same, other] of [...findCommon(before, after), [before.length, after.length] as const]) {
    while (i < same && j < other && mayPair(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    }
    for (; i < same; i += 1) pairs.push([i, null]);
    for (; j < other; j += 1) pairs.push([null, j]);
    if (same < before.length || other < after.length) pairs.push([same, other]);
    i = same + 1;
    j = other + 1;
  }
  return pairs;
}

type Place = readonly [before: number, after: number];

function findCommon(before: readonly string[], after: readonly string[]): readonly Place[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [n, m] = [before.length - start - end, after.length - start - end];
  const middle = n * m > cellLimit ? [] : findLongest(before, after, { start, n, m });
  const head = Array.from({ length: start }, (_, at): Place => [at, at]);
  const tail = Array.from({ length: end }, (_, at): Place => [start + n + at, start + m + at]);
  return [...head, ...middle, ...tail];
}

/** The longest common sequence of the middles. */
function findLongest(
  before: readonly string[],
  after: readonly string[],
  { start, n, m }: Readonly<{ start: number; n: number; m: number }>,
): readonly Place[] {
  const width = m + 1;
  const lengths = new Uint32Array((n + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      const isSame = before[start + i] === after[start + j];
      lengths[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: Place[] = [];
  let [i, j] = [0, 0];
  while (i < n && j < m) {
    if (before[start + i] === after[start + j]) {
      places.push([start + i, start + j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}
