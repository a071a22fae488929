import type { Decimal } from './decimal.ts';
import { type NoShares, shareTarget, type TargetToShare, type TargetWay } from './distribute-target.ts';
import type { MonthFigures } from './months.ts';
import type { PartFigures } from './quarters.ts';
import {
  add,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from './rational.ts';

export type QuartersToShare = Readonly<{
  /** The targets of the four quarters. */
  quarters: readonly Decimal[];
  /** What the year before reached or was to reach; null when nobody knows. */
  start: Rational | null;
  /** The months of each quarter of the year before; null unless all three of it are there. */
  patterns: readonly (PartFigures | null)[];
}> &
  Pick<TargetToShare, 'aggregation' | 'isCumulative' | 'decimals' | 'boundMin' | 'boundMax'>;

export type SharedMonths =
  | Readonly<{ ok: true; quarters: readonly MonthFigures[] }>
  | Readonly<{ ok: false; reason: NoShares }>;

/**
 * Each quarter's target given on to its three months by the same rules, so that the months make their quarter exactly. A
 * straight way goes on from the quarter before; months that are entered already added up go on from where that one ended.
 */
export function shareMonths(target: QuartersToShare, way: TargetWay): SharedMonths {
  const made: MonthFigures[] = [];
  for (const at of target.quarters.keys()) {
    const shared = shareTarget(readQuarter(target, at), way);
    if (!shared.ok) return shared;
    const parts = isAddedUp(target) ? addUp(shared.parts, figureOf(target, at - 1), target) : shared.parts;
    const [first = null, second = null, third = null] = parts;
    made.push([first, second, third]);
  }
  return { ok: true, quarters: made };
}

type Rule = Pick<QuartersToShare, 'aggregation' | 'isCumulative'>;
const isAddedUp = ({ aggregation, isCumulative }: Rule): boolean => aggregation === 'sum' && isCumulative;

/** Before the first quarter nothing has been added up. */
function figureOf({ quarters }: QuartersToShare, at: number): Rational {
  const value = quarters[at];
  return value === undefined ? zero : fromDecimal(value);
}

/** What the quarter itself adds, where quarters are entered already added up. */
const ownOf = (target: QuartersToShare, at: number): Rational =>
  isAddedUp(target) ? subtract(figureOf(target, at), figureOf(target, at - 1)) : figureOf(target, at);

function readQuarter(target: QuartersToShare, at: number): TargetToShare {
  const { aggregation, decimals, boundMin, boundMax, patterns } = target;
  const pattern = patterns[at] ?? null;
  return {
    whole: ownOf(target, at),
    count: 3,
    aggregation,
    isCumulative: false,
    decimals,
    boundMin,
    boundMax,
    start: at === 0 ? startOf(target) : ownOf(target, at - 1),
    pattern: pattern && isAddedUp(target) ? takeApart(pattern, patterns[at - 1]?.[2] ?? zero) : pattern,
  };
}

/** A quarter of a year's sum; a position or a mean is that of the year. */
const startOf = ({ start, aggregation }: QuartersToShare): Rational | null =>
  start !== null && aggregation === 'sum' ? multiply(start, rational(1, 4)) : start;

const takeApart = (months: PartFigures, base: Rational): PartFigures =>
  months.map((month, at) => month && subtract(month, at === 0 ? base : (months[at - 1] ?? zero)));

function addUp(
  parts: readonly Decimal[],
  base: Rational,
  { decimals }: Pick<QuartersToShare, 'decimals'>,
): readonly Decimal[] {
  let reached = base;
  return parts.map((part) => {
    reached = add(reached, fromDecimal(part));
    return roundHalfUp(reached, decimals);
  });
}
