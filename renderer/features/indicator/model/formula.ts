import {
  type Calculation,
  type CalculationFault,
  evaluateCalculation,
  findRatio,
  listSymbols,
} from '../../../../db/domain/calculation.ts';
import { readCalculation } from '../../../../db/domain/calculation-read.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { IndicatorComponent, RealizationCell } from '../../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational, roundHalfUp } from '../../../../db/domain/rational.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';

/** A component of the formula: described, used, or both. */
export type ComponentRow = Readonly<{
  symbol: string;
  /** Null for a letter of the calculation that nobody has described yet. */
  component: IndicatorComponent | null;
  isUsed: boolean;
  /** What the realizations keep of it. */
  part: 'numerator' | 'denominator' | null;
}>;

/** The calculation the file keeps; null where there is none or where another program wrote something else. */
export function parseKept(text: string | null): Calculation | null {
  const reading = text === null ? null : readCalculation(text);
  return reading?.ok ? reading.value : null;
}

/** Described components in their order, then letters that are used without a description. */
export function listComponents(
  calculation: Calculation | null,
  components: readonly IndicatorComponent[],
): readonly ComponentRow[] {
  const used = calculation ? listSymbols(calculation) : [];
  const ratio = calculation && findRatio(calculation);
  const described = new Set(components.map(({ symbol }) => symbol));
  const partOf = (symbol: string): ComponentRow['part'] => {
    if (ratio?.numerator === symbol) return 'numerator';
    return ratio?.denominator === symbol ? 'denominator' : null;
  };
  return [
    ...components.map((component) => ({
      symbol: component.symbol,
      component,
      isUsed: used.includes(component.symbol),
      part: partOf(component.symbol),
    })),
    ...used
      .filter((symbol) => !described.has(symbol))
      .map((symbol) => ({ symbol, component: null, isUsed: true, part: partOf(symbol) })),
  ];
}

/** The first letter nobody uses; null after z. */
export function findFreeSymbol(taken: readonly string[]): string | null {
  const known = new Set(taken);
  for (let code = 97; code <= 122; code += 1) {
    const symbol = String.fromCharCode(code);
    if (!known.has(symbol)) return symbol;
  }
  return null;
}

export type TrialOutcome =
  | Readonly<{ kind: 'value'; value: Rational }>
  /** Not every component has a figure yet. */
  | Readonly<{ kind: 'waiting' }>
  | Readonly<{ kind: 'not-a-number'; symbol: string; text: string }>
  | Readonly<{ kind: 'fault'; fault: CalculationFault }>;

/** What the calculation gives for figures as they are typed. */
export function tryCalculation(
  calculation: Calculation,
  typed: Readonly<Record<string, string>>,
  locale: NumberLocale,
): TrialOutcome {
  const figures = new Map<string, Decimal>();
  for (const symbol of listSymbols(calculation)) {
    const text = typed[symbol] ?? '';
    const reading = readNumber(text, { locale });
    if (reading.kind === 'empty') return { kind: 'waiting' };
    if (reading.kind !== 'number') return { kind: 'not-a-number', symbol, text };
    figures.set(symbol, reading.value);
  }
  const result = evaluateCalculation(calculation, figures);
  return result.ok ? { kind: 'value', value: result.value } : { kind: 'fault', fault: result.error };
}

/** A realization whose parts are kept, beside what the calculation makes of them. */
export type LinkedFigure = Readonly<{
  cell: RealizationCell;
  numerator: Decimal;
  denominator: Decimal;
  /** Null where the calculation gives none. */
  computed: Rational | null;
  /** Null where the realization is its parts alone. */
  isSame: boolean | null;
}>;

/** Realizations with numerator and denominator, the newest first, each computed anew from its parts. */
export function listLinked(
  calculation: Calculation,
  realizations: readonly RealizationCell[],
): readonly LinkedFigure[] {
  const ratio = findRatio(calculation);
  if (!ratio) return [];
  return realizations
    .flatMap((cell): LinkedFigure[] => {
      const { numerator, denominator, value } = cell;
      if (numerator === null || denominator === null) return [];
      const figures = new Map([
        [ratio.numerator, fromDecimal(numerator)],
        [ratio.denominator, fromDecimal(denominator)],
      ]);
      const result = evaluateCalculation(calculation, figures);
      const computed = result.ok ? result.value : null;
      const isSame = computed && value ? roundHalfUp(computed, countPlaces(value)) === value : null;
      return [{ cell, numerator, denominator, computed, isSame }];
    })
    .toSorted((a, b) => b.cell.year - a.cell.year || b.cell.quarter - a.cell.quarter);
}

const countPlaces = (value: Decimal): number =>
  value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
