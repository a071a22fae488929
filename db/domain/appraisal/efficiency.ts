import {
  add,
  compare,
  divide,
  findMaximum,
  findMinimum,
  hundred,
  isZero,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
} from '../rational.ts';

/** Achievement and absorption in percent: what the first three methods judge. */
export type EfficiencyFigures = Readonly<{ achievement: Rational; absorption: Rational }>;

export type EfficiencyVerdict = 'efficient' | 'fair' | 'inefficient';

/** E1: what is left of the ceiling counts as efficiency only where the target was reached; otherwise nothing is judged. */
export type RemainderEfficiency = Readonly<{ remainder: Rational; isJudged: boolean }>;

export const judgeRemainder = ({ achievement, absorption }: EfficiencyFigures): RemainderEfficiency => ({
  remainder: subtract(hundred, absorption),
  isJudged: compare(achievement, hundred) >= 0,
});

/** E2: achievement − absorption; within 5 points either way it is fair. */
export type DifferenceEfficiency = Readonly<{ difference: Rational; verdict: EfficiencyVerdict }>;

const fairMargin = rational(5);

export function judgeDifference({ achievement, absorption }: EfficiencyFigures): DifferenceEfficiency {
  const difference = subtract(achievement, absorption);
  if (compare(difference, fairMargin) > 0) return { difference, verdict: 'efficient' };
  return { difference, verdict: compare(difference, negate(fairMargin)) < 0 ? 'inefficient' : 'fair' };
}

/** E3: absorption ÷ achievement; below 1 less was spent than reached. Null where nothing was reached. */
export type RatioEfficiency = Readonly<{
  ratio: Rational;
  /** 1 − ratio, in percent. */
  saving: Rational;
  isEfficient: boolean;
}>;

const one = rational(1);

export function judgeRatio({ achievement, absorption }: EfficiencyFigures): RatioEfficiency | null {
  if (isZero(achievement)) return null;
  const ratio = divide(absorption, achievement);
  return { ratio, saving: multiply(subtract(one, ratio), hundred), isEfficient: compare(ratio, one) < 0 };
}

/** One output of PMK 22/2021: what it was given, what share of it was reached (in percent), what it took. */
export type OutputFigures = Readonly<{ allocation: Rational; achievement: Rational; realized: Rational }>;

/** E4: what the outputs reached should have cost against what they did, and its value between 0 and 100. */
export type OutputEfficiency = Readonly<{
  /** In percent, as it came out. */
  efficiency: Rational;
  /** 50 + E ÷ 20 × 50, with E between −20 and 20. */
  value: Rational;
  outputs: number;
}>;

const widest = rational(20);
const middle = rational(50);

/** Null where no output has been reached at all: there is then nothing the spending should have cost. */
export function scoreOutputs(outputs: readonly OutputFigures[]): OutputEfficiency | null {
  const due = sum(
    outputs.map(({ allocation, achievement }) => divide(multiply(allocation, achievement), hundred)),
  );
  if (isZero(due)) return null;
  const spent = sum(outputs.map(({ realized }) => realized));
  const efficiency = multiply(divide(subtract(due, spent), due), hundred);
  const clamped = findMaximum(negate(widest), findMinimum(widest, efficiency));
  return {
    efficiency,
    value: add(middle, multiply(divide(clamped, widest), middle)),
    outputs: outputs.length,
  };
}
