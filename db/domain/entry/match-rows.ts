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
  /** What other columns of the table say of it, by the headings that name them. */
  readonly extras: Readonly<Partial<Record<ExtraColumn, C | EntryCell>>>;
};

/** What a table may give beside the figure: a note, or the two figures it is the ratio of. */
export type ExtraColumn = 'note' | 'numerator' | 'denominator';

const extraHeadings: Readonly<Record<ExtraColumn, readonly string[]>> = {
  note: ['catatan', 'keterangan', 'note', 'notes', 'remarks'],
  numerator: ['pembilang', 'numerator', 'a'],
  denominator: ['penyebut', 'denominator', 'b'],
};
const extraColumns = Object.keys(extraHeadings) as readonly ExtraColumn[];

export type MatchedBlock<C = EntryCell> = {
  readonly lines: readonly MatchedLine<C>[];
  /** Columns that could hold the values, with their headings; the first is the one that was taken. */
  readonly valueColumns: readonly { readonly index: number; readonly heading: string }[];
  readonly extraColumns: readonly ExtraColumn[];
};

/** Fewer lines than this that name an indicator, and the block is figures to be put in place, not a table. */
const leastShare = 0.5;
/** In a table far longer than the plan this many of its indicators are enough. */
const leastNamed = 3;
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
  const names = targets.map(({ id, name }) => {
    const words = normalizeName(name);
    return { id, pairs: countPairs(words), length: words.length + 1 };
  });
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
    const length = name.length + 1;
    let best: { readonly id: string; readonly likeness: number } | null = null;
    for (const target of names) {
      // The pairs two names can share are those of the shorter one.
      const most = (2 * Math.min(length, target.length)) / (length + target.length);
      if (most < leastLikeness || most <= (best?.likeness ?? 0)) continue;
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

/**
 * The first label that names an indicator for certain, else the first that looks like one. Where code and name are those
 * of two indicators, a person has to see it.
 */
function findByLabels(labels: readonly string[], find: FindTarget): Found {
  const found = labels.map(find);
  const certain = found.filter((one) => one.isCertain);
  const [first] = certain;
  if (first) return { id: first.id, isCertain: certain.every(({ id }) => id === first.id) };
  return found.find((one) => one.id !== null) ?? { id: null, isCertain: false };
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
  options: {
    readonly headings: readonly string[];
    readonly valueColumn?: number;
    /** A file is a table, and one line that names an indicator is enough; of a pasted block it has to be found out. */
    readonly isTable?: boolean;
  },
): MatchedBlock<C> | null {
  const width = Math.max(0, ...block.map((line) => line.length));
  if (width < 2) return null;
  const find = makeFinder(targets);
  const names = (line: readonly EntryCell[], column: number): boolean =>
    find(line[column]?.text.trim() ?? '').id !== null;
  const body = block.filter((line) => line.some((cell) => cell.text.trim() !== ''));
  const enough = Math.max(leastNamed, targets.length * leastShare);
  const needed = options.isTable ? 1 : Math.min(body.length * leastShare, enough);
  const labelColumns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => body.filter((line) => names(line, column)).length >= needed,
  );
  const lastLabel = labelColumns.at(-1);
  if (lastLabel === undefined) return null;
  const [top] = body;
  const hasHeading =
    body.length > 1 &&
    top !== undefined &&
    !labelColumns.some((column) => names(top, column)) &&
    isHeading(top, labelColumns);
  const heading = hasHeading ? top : undefined;
  const lines = hasHeading ? body.slice(1) : body;
  const extras = findExtraColumns(heading, labelColumns);
  const closed = [...labelColumns, ...extras.values()];
  const valueColumns = rankValueColumns(lines, heading, { width, labelColumns: closed }, options.headings);
  const taken = options.valueColumn ?? valueColumns[0]?.index;
  const hasRatio = extras.has('numerator') && extras.has('denominator');
  if (taken === undefined && !hasRatio) return null;
  return {
    valueColumns,
    extraColumns: [...extras.keys()],
    lines: lines.map((line) => {
      const labels = labelColumns
        .map((column) => line[column]?.text.trim() ?? '')
        .filter((text) => text !== '');
      const found = findByLabels(labels, find);
      const value = (taken === undefined ? undefined : line[taken]) ?? noValue;
      const told = [...extras].map(([name, column]) => [name, line[column] ?? noValue] as const);
      return {
        label: labels.join(' '),
        value,
        targetId: found.id,
        isCertain: found.isCertain,
        extras: Object.fromEntries(told),
      };
    }),
  };
}

const plainFigure = /^[-−+(]?\s*\d[\d.,\s]*%?\)?$/;
const plainYear = /^(?:19|20)\d{2}$/;

/** Words and years head columns; a line of figures is one whose indicator is not known. */
const isHeading = (line: readonly EntryCell[], labelColumns: readonly number[]): boolean =>
  line.every((cell, column) => {
    const text = cell.text.trim();
    return labelColumns.includes(column) || !plainFigure.test(text) || plainYear.test(text);
  });

function findExtraColumns(
  heading: readonly EntryCell[] | undefined,
  labelColumns: readonly number[],
): ReadonlyMap<ExtraColumn, number> {
  const found = new Map<ExtraColumn, number>();
  heading?.forEach(({ text }, column) => {
    const name = extraColumns.find((one) => extraHeadings[one].includes(normalizeName(text)));
    if (name && !found.has(name) && !labelColumns.includes(column)) found.set(name, column);
  });
  return found;
}

/**
 * The lines that name an indicator another line names as well, with another value: which of them counts is for a person to
 * say. `targetOf` gives what each line goes to by now.
 */
export function findRepeats(
  lines: readonly MatchedLine<EntryCell>[],
  targetOf: (index: number) => string | null,
): ReadonlySet<number> {
  const byTarget = Map.groupBy(lines.keys(), targetOf);
  const repeats = new Set<number>();
  for (const [target, indexes] of byTarget) {
    const values = new Set(indexes.map((index) => lines[index]?.value.text.trim()));
    if (target !== null && values.size > 1) for (const index of indexes) repeats.add(index);
  }
  return repeats;
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
