import { compare, divide, hundred, isZero, multiply, one, type Rational, sum, zero } from './rational.ts';

/** One achievement on its way into a mean; null values are counted but not averaged. */
export type MeanItem = {
  /** As the cap's scope leaves it for averages, unrounded. */
  readonly value: Rational | null;
  /** Uncapped: decides whether the target was reached. */
  readonly raw: Rational | null;
  /** Missing counts as 1. */
  readonly weight?: Rational | null;
};

export type Mean = {
  /** Null when nothing was measured, which is not zero. */
  readonly value: Rational | null;
  /** Indicators with an achievement. */
  readonly measured: number;
  /** Indicators altogether. */
  readonly total: number;
  /** Indicators at or over their target before any cap. */
  readonly reached: number;
};

/** A mean before its division: sums travel up a cascade without being added twice. */
export type MeanParts = {
  readonly weightedSum: Rational;
  readonly weight: Rational;
  readonly measured: number;
  readonly total: number;
  readonly reached: number;
};

export const emptyParts: MeanParts = { weightedSum: zero, weight: zero, measured: 0, total: 0, reached: 0 };

export function collectParts(items: readonly MeanItem[]): MeanParts {
  const products: Rational[] = [];
  const weights: Rational[] = [];
  let reached = 0;
  for (const item of items) {
    if (item.value === null) continue;
    const weight = item.weight ?? one;
    products.push(weight === one ? item.value : multiply(item.value, weight));
    weights.push(weight);
    if (item.raw !== null && compare(item.raw, hundred) >= 0) reached += 1;
  }
  return {
    weightedSum: sum(products),
    weight: sum(weights),
    measured: products.length,
    total: items.length,
    reached,
  };
}

export function joinParts(parts: readonly MeanParts[]): MeanParts {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const count = (read: (part: MeanParts) => number): number =>
    parts.reduce((before, part) => before + read(part), 0);
  return {
    weightedSum: sum(parts.map((part) => part.weightedSum)),
    weight: sum(parts.map((part) => part.weight)),
    measured: count((part) => part.measured),
    total: count((part) => part.total),
    reached: count((part) => part.reached),
  };
}

/** Null where nothing was measured, or all that was measured weighs nothing. */
const divideParts = (parts: MeanParts): Rational | null =>
  isZero(parts.weight) ? null : divide(parts.weightedSum, parts.weight);

/** Divides once, at the end. */
export const toMean = (parts: MeanParts): Mean => ({
  value: divideParts(parts),
  measured: parts.measured,
  total: parts.total,
  reached: parts.reached,
});

/**
 * What a node with indicators gives to the means above it. The regulations do not say which: `mean-of-means` gives
 * every objective the same say, `pooled` every indicator.
 */
export function makeShare(parts: MeanParts, averaging: 'mean-of-means' | 'pooled'): MeanParts {
  if (averaging === 'pooled') return parts;
  const value = divideParts(parts);
  return { ...parts, weightedSum: value ?? zero, weight: value === null ? zero : one };
}
