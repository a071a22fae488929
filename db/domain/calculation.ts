import type { Decimal } from './decimal.ts';
import { add, divide, type Figure, isZero, multiply, negate, type Rational, toRational } from './rational.ts';
import { fail, type Result, succeed } from './result.ts';

/**
 * How an indicator's value comes from its components: `a / b * 100`. A component is named by one letter; the figures
 * stand beside the calculation, never in it. Places are positions in the text that was read.
 */
export type Calculation =
  | { readonly kind: 'number'; readonly value: Decimal; readonly at: number }
  | { readonly kind: 'symbol'; readonly symbol: string; readonly at: number }
  | { readonly kind: 'negate'; readonly of: Calculation; readonly at: number }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Calculation;
      readonly right: Calculation;
      /** Of the operator. */
      readonly at: number;
    };

export type Operator = '+' | '-' | '*' | '/';

/** The text is no calculation. */
export type CalculationError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly at: number; readonly limit: number }
  | { readonly kind: 'unknown-character'; readonly at: number; readonly text: string }
  | { readonly kind: 'bad-number'; readonly at: number; readonly text: string }
  /** An operator or a bracket has nothing to act on. */
  | { readonly kind: 'missing-operand'; readonly at: number }
  /** Two figures stand side by side: `2a`, `a b`. */
  | { readonly kind: 'missing-operator'; readonly at: number; readonly text: string }
  | { readonly kind: 'unclosed'; readonly at: number }
  | { readonly kind: 'unopened'; readonly at: number };

/** The calculation is one, but it gives no figure. */
export type CalculationFault =
  | { readonly kind: 'missing-figure'; readonly symbol: string; readonly at: number }
  | { readonly kind: 'division-by-zero'; readonly at: number };

/** A component nobody has described. */
export type UnknownSymbol = {
  readonly kind: 'unknown-symbol';
  readonly symbol: string;
  readonly at: number;
};

/** As long as the file keeps one (see the contract's `indicator.update`). */
export const maxCalculationLength = 1_000;
/** Brackets within brackets; far more than anybody can read. */
export const maxCalculationDepth = 50;

/** The value, exactly; components without a figure and divisions by zero are told by their place. */
export function evaluateCalculation(
  calculation: Calculation,
  figures: ReadonlyMap<string, Figure>,
): Result<Rational, CalculationFault> {
  switch (calculation.kind) {
    case 'number':
      return succeed(toRational(calculation.value));
    case 'symbol': {
      const { symbol, at } = calculation;
      const figure = figures.get(symbol);
      return figure === undefined
        ? fail({ kind: 'missing-figure', symbol, at })
        : succeed(toRational(figure));
    }
    case 'negate': {
      const inner = evaluateCalculation(calculation.of, figures);
      return inner.ok ? succeed(negate(inner.value)) : inner;
    }
    case 'operation': {
      const left = evaluateCalculation(calculation.left, figures);
      if (!left.ok) return left;
      const right = evaluateCalculation(calculation.right, figures);
      return right.ok ? operate(calculation.operator, left.value, right.value, calculation.at) : right;
    }
  }
}

function operate(
  operator: Operator,
  left: Rational,
  right: Rational,
  at: number,
): Result<Rational, CalculationFault> {
  switch (operator) {
    case '+':
      return succeed(add(left, right));
    case '-':
      return succeed(add(left, negate(right)));
    case '*':
      return succeed(multiply(left, right));
    case '/':
      return isZero(right) ? fail({ kind: 'division-by-zero', at }) : succeed(divide(left, right));
  }
}

/** The components in the order in which they first appear. */
export function listSymbols(calculation: Calculation): readonly string[] {
  return [...new Set(listPlaces(calculation).map(({ symbol }) => symbol))];
}

type SymbolPlace = { readonly symbol: string; readonly at: number };

function listPlaces(calculation: Calculation): readonly SymbolPlace[] {
  switch (calculation.kind) {
    case 'number':
      return [];
    case 'symbol':
      return [calculation];
    case 'negate':
      return listPlaces(calculation.of);
    case 'operation':
      return [...listPlaces(calculation.left), ...listPlaces(calculation.right)];
  }
}

export function findUnknownSymbol(
  calculation: Calculation,
  known: ReadonlySet<string>,
): UnknownSymbol | null {
  const place = listPlaces(calculation).find(({ symbol }) => !known.has(symbol));
  return place ? { kind: 'unknown-symbol', symbol: place.symbol, at: place.at } : null;
}

/**
 * The two components a realization's numerator and denominator are, where the calculation is one of them divided by the
 * other and otherwise only numbers (`a / b * 100`); null for every other shape, where there is no such pair.
 */
export function findRatio(
  calculation: Calculation,
): { readonly numerator: string; readonly denominator: string } | null {
  const [numerator, denominator, ...more] = listPlaces(calculation);
  if (!numerator || !denominator || more.length > 0 || numerator.symbol === denominator.symbol) return null;
  const one: ReadonlyMap<string, Figure> = new Map([
    [numerator.symbol, { n: 1n, d: 1n }],
    [denominator.symbol, { n: 1n, d: 1n }],
  ]);
  return isQuotient(calculation, numerator.symbol, denominator.symbol) &&
    evaluateCalculation(calculation, one).ok
    ? { numerator: numerator.symbol, denominator: denominator.symbol }
    : null;
}

/** Only multiplications and divisions, the first component above the line and the second below it. */
function isQuotient(calculation: Calculation, numerator: string, denominator: string): boolean {
  const powers = new Map<string, number>();
  const visit = (part: Calculation, power: 1 | -1): boolean => {
    switch (part.kind) {
      case 'number':
        return true;
      case 'symbol':
        powers.set(part.symbol, power);
        return true;
      case 'negate':
        return false;
      case 'operation': {
        if (part.operator === '+' || part.operator === '-') return false;
        const opposite = power === 1 ? -1 : 1;
        return visit(part.left, power) && visit(part.right, part.operator === '/' ? opposite : power);
      }
    }
  };
  return visit(calculation, 1) && powers.get(numerator) === 1 && powers.get(denominator) === -1;
}
