import type { Calculation, Operator } from './calculation.ts';
import { formatDecimal, type NumberLocale } from './format.ts';
import { fromDecimal } from './rational.ts';

/** How the parts of a calculation are written; the brackets are the same everywhere. */
type Signs = Readonly<{
  number: (part: Extract<Calculation, { kind: 'number' }>) => string;
  symbol: (symbol: string) => string;
  operators: Readonly<Record<Operator, string>>;
  minus: string;
}>;

const plain: Signs = {
  number: ({ value }) => value,
  symbol: (symbol) => symbol,
  operators: { '+': '+', '-': '-', '*': '*', '/': '/' },
  minus: '-',
};

const strengths: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
/** A sign binds more than any operation. */
const strongest = 3;

const strengthOf = (part: Calculation): number =>
  part.kind === 'operation' ? strengths[part.operator] : strongest;

/** Only brackets that the meaning needs: on the right of `-` and `/` and where a weaker sign stands inside. */
function write(part: Calculation, signs: Signs): string {
  switch (part.kind) {
    case 'number':
      return signs.number(part);
    case 'symbol':
      return signs.symbol(part.symbol);
    case 'negate':
      return signs.minus + bracket(part.of, strengthOf(part.of) < strongest, signs);
    case 'operation': {
      const own = strengths[part.operator];
      const left = bracket(part.left, strengthOf(part.left) < own, signs);
      // Read from the left, `a - (b + c)` and `a / (b * c)` need their brackets, and so does every other right side of
      // the same strength: leaving them out would make another tree.
      const right = bracket(
        part.right,
        strengthOf(part.right) <= own && part.right.kind === 'operation',
        signs,
      );
      return `${left} ${signs.operators[part.operator]} ${right}`;
    }
  }
}

const bracket = (part: Calculation, isNeeded: boolean, signs: Signs): string =>
  isNeeded ? `(${write(part, signs)})` : write(part, signs);

/** As the file keeps it: `a / b * 100`. Reading it again gives the same calculation. */
export const toCalculationText = (calculation: Calculation): string => write(calculation, plain);

/** As people read it: `a ÷ b × 100.000`, with `names` in the words of the components. */
export function formatCalculation(
  calculation: Calculation,
  { locale, names }: Readonly<{ locale: NumberLocale; names?: ReadonlyMap<string, string> }>,
): string {
  return write(calculation, {
    number: ({ value }) => formatDecimal(fromDecimal(value), { locale }),
    symbol: (symbol) => names?.get(symbol) ?? symbol,
    operators: { '+': '+', '-': '−', '*': '×', '/': '÷' },
    minus: '−',
  });
}
