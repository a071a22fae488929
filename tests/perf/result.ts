import type { Timing } from './measure.ts';

/** A promise with its number, beside a reference from the same run: a slow machine slows both. */
export type Result = Readonly<{
  name: string;
  unit: 'ms' | 'MB';
  measured: Timing;
  reference: Readonly<{ name: string; timing: Timing }>;
  /** What is promised, and whether this run kept it. */
  bound: Readonly<{ text: string; isKept: boolean }>;
}>;

/** A thing that could not be measured here, with the reason. */
export type Skipped = Readonly<{ name: string; reason: string }>;

/** p95 under a number of milliseconds: a bound people feel is about the slow runs, too. */
export function atMost(limit: number, measured: Timing, unit: 'ms' | 'MB' = 'ms'): Result['bound'] {
  return { text: `p95 ≤ ${limit} ${unit}`, isKept: measured.p95 <= limit };
}

export function atMostRatio(limit: number, measured: Timing, reference: Timing): Result['bound'] {
  return { text: `p95 ≤ ${limit} × reference`, isKept: measured.p95 <= limit * reference.p95 };
}

const columns = [
  ['what', 44],
  ['median', 10],
  ['p95', 10],
  ['reference', 38],
  ['ref. p95', 10],
  ['ratio', 8],
  ['bound', 24],
  ['', 6],
] as const;

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

export function printHeading(): string {
  const heading = columns.map(([name, width]) => cut(name, width)).join(' ');
  return `${heading.trimEnd()}\n${'-'.repeat(heading.trimEnd().length)}\n`;
}

export function printResult({ name, unit, measured, reference, bound }: Result): string {
  const write = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
  const ratio = reference.timing.p95 === 0 ? '-' : (measured.p95 / reference.timing.p95).toFixed(1);
  const cells = [
    name,
    write(measured.median),
    write(measured.p95),
    reference.name,
    write(reference.timing.p95),
    ratio,
    bound.text,
    bound.isKept ? 'kept' : 'MISSED',
  ];
  return `${cells
    .map((cell, index) => cut(cell, columns[index]?.[1] ?? 0))
    .join(' ')
    .trimEnd()}\n`;
}
