import type { SheetCell } from '../read-number.ts';

/** A cell of a copied table or of a sheet: what is shown, and the figure behind it where there is one. */
export type EntryCell = { readonly text: string; readonly raw: SheetCell | null };
const noValue: EntryCell = { text: '', raw: null };
type Lines<C> = readonly (readonly C[])[];

export type MatchTarget = { readonly id: string; readonly code: string | null; readonly name: string };

export type MatchedLine<C = EntryCell> = {
  /** The words by which the line was looked for. */
  readonly label: string;
  /** Empty where the line ends before its column. */
  readonly value: C | EntryCell;
  /** Null when no indicator is like it. */
  readonly targetId: string | null;
  /** By its code or its whole name; otherwise it only looks like it, and a person should see it first. */
  readonly isCertain: boolean;
};

export type MatchedBlock<C = EntryCell> = {
  readonly lines: readonly MatchedLine<C>[];
  /** Columns that could hold the values, with their headings; the first is the one that was taken. */
  readonly valueColumns: readonly { readonly index: number; readonly heading: string }[];
};

/** Fewer lines than this that name an indicator, and the block is figures to be put in place, not a table. */
const leastShare = 0.5;
/** Likeness from 0 to 1 at which two names may mean the same. */
const leastLikeness = 0.6;

/** Lower case, without punctuation, accents and doubled spaces. */
export const normalizeName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const normalizeCode = (text: string): string => text.toLowerCase().replace(/\s+/g, '').replace(/\.+$/, '');

function countPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i < padded.length - 1; i += 1) {
    const pair = padded.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

type Pairs = ReadonlyMap<string, number>;

function comparePairs(left: Pairs, right: Pairs): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of left) {
    shared += Math.min(count, right.get(pair) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** Dice's coefficient on letter pairs: 1 for the same words, about 0.9 for one slip in a long name. */
export const measureLikeness = (a: string, b: string): number => comparePairs(countPairs(a), countPairs(b));

type Found = { readonly id: string | null; readonly isCertain: boolean };
type FindTarget = (label: string) => Found;

/** By code or whole name, else the name most like it. A code or name that several indicators share finds none. */
function makeFinder(targets: readonly MatchTarget[]): FindTarget {
  const certain = new Map<string, string | null>();
  const names = targets.map((target) => ({ id: target.id, pairs: countPairs(normalizeName(target.name)) }));
  const add = (key: string, id: string): void => {
    certain.set(key, certain.has(key) ? null : id);
  };
  for (const target of targets) {
    const code = normalizeCode(target.code ?? '');
    if (code !== '') add(`code ${code}`, target.id);
    add(`name ${normalizeName(target.name)}`, target.id);
  }
  const known = new Map<string, Found>();
  const find = (label: string): Found => {
    const name = normalizeName(label);
    const exact = certain.get(`code ${normalizeCode(label)}`) ?? certain.get(`name ${name}`);
    if (exact) return { id: exact, isCertain: true };
    if (!/\p{L}{3}/u.test(name)) return { id: null, isCertain: false };
    const pairs = countPairs(name);
    let best: { readonly id: string; readonly likeness: number } | null = null;
    for (const target of names) {
      const likeness = comparePairs(pairs, target.pairs);
      if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0)) best = { id: target.id, likeness };
    }
    return { id: best?.id ?? null, isCertain: false };
  };
  return (label) => {
    const found = known.get(label) ?? find(label);
    known.set(label, found);
    return found;
  };
}

/** The first label that names an indicator for certain, else the first that looks like one. */
function findByLabels(labels: readonly string[], find: FindTarget): Found {
  const found = labels.map(find);
  return (
    found.find((one) => one.isCertain) ??
    found.find((one) => one.id !== null) ?? { id: null, isCertain: false }
  );
}

const hasFigure = (cell: EntryCell | undefined): boolean =>
  cell !== undefined && (cell.raw !== null || /\d/.test(cell.text)) && !/\p{L}{4}/u.test(cell.text);

/**
 * A table copied from elsewhere: each line names an indicator by code or name and gives its value. Null when the block
 * does not name indicators, and so is to be pasted where the active cell is.
 */
export function matchBlock<C extends EntryCell>(
  block: Lines<C>,
  targets: readonly MatchTarget[],
  options: { readonly headings: readonly string[]; readonly valueColumn?: number },
): MatchedBlock<C> | null {
  const width = Math.max(0, ...block.map((line) => line.length));
  if (width < 2) return null;
  const find = makeFinder(targets);
  const names = (line: readonly EntryCell[], column: number): boolean =>
    find(line[column]?.text.trim() ?? '').id !== null;
  const body = block.filter((line) => line.some((cell) => cell.text.trim() !== ''));
  const labelColumns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => body.filter((line) => names(line, column)).length >= body.length * leastShare,
  );
  const lastLabel = labelColumns.at(-1);
  if (lastLabel === undefined) return null;
  const hasHeading =
    body.length > 1 && body[0] !== undefined && !labelColumns.some((column) => names(body[0] ?? [], column));
  const heading = hasHeading ? body[0] : undefined;
  const lines = hasHeading ? body.slice(1) : body;
  const valueColumns = rankValueColumns(lines, heading, { width, labelColumns }, options.headings);
  const taken = options.valueColumn ?? valueColumns[0]?.index;
  if (taken === undefined) return null;
  return {
    valueColumns,
    lines: lines.map((line) => {
      const labels = labelColumns
        .map((column) => line[column]?.text.trim() ?? '')
        .filter((text) => text !== '');
      const found = findByLabels(labels, find);
      const value = line[taken] ?? noValue;
      return { label: labels.join(' '), value, targetId: found.id, isCertain: found.isCertain };
    }),
  };
}

/** The column headed by the open period first, then those with figures from the right: the newest stands last. */
function rankValueColumns(
  lines: Lines<EntryCell>,
  heading: readonly EntryCell[] | undefined,
  place: { readonly width: number; readonly labelColumns: readonly number[] },
  wanted: readonly string[],
): MatchedBlock['valueColumns'] {
  const headings = wanted.map(normalizeName);
  const columns = Array.from({ length: place.width }, (_, index) => index)
    .filter((index) => !place.labelColumns.includes(index))
    .map((index) => ({
      index,
      heading: heading?.[index]?.text.trim() ?? '',
      filled: lines.filter((line) => hasFigure(line[index])).length,
    }))
    .filter((column) => column.filled > 0);
  const rankOf = (column: (typeof columns)[number]): number => {
    const at = headings.indexOf(normalizeName(column.heading));
    return at >= 0 ? at : headings.length;
  };
  return columns
    .sort((a, b) => rankOf(a) - rankOf(b) || b.index - a.index)
    .map(({ index, heading: text }) => ({ index, heading: text }));
}
