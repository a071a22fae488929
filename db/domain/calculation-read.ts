import {
  type Calculation,
  type CalculationError,
  maxCalculationDepth,
  maxCalculationLength,
  type Operator,
} from './calculation.ts';
import { splitCalculation, type Token } from './calculation-tokens.ts';
import type { NumberLocale } from './format.ts';
import { fail, type Result, succeed } from './result.ts';

type Reading = Result<Calculation, CalculationError>;

/**
 * Reads a calculation as people type it, its numbers in the file's number format; without a locale, as the file keeps it
 * (`.` for the decimal mark, no thousands marks). `×` `÷` `:` and both kinds of brackets are read; capital letters are
 * the same components. A `%` behind a number is what the number is counted in and changes nothing: `a ÷ b × 100%` gives
 * percent, as every document means it.
 */
export function readCalculation(text: string, locale: NumberLocale | null = null): Reading {
  if (text.length > maxCalculationLength) return fail({ kind: 'too-long', limit: maxCalculationLength });
  const tokens = splitCalculation(text, locale);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return fail({ kind: 'empty' });
  return new Parser(tokens.value, text.length).readAll();
}

const closers = { '(': ')', '[': ']' } as const;

/** Sum := Product ((+|−) Product)*, Product := Factor ((×|÷) Factor)*, Factor := −Factor | number | symbol | (Sum). */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  readAll(): Reading {
    const sum = this.#readSum();
    if (!sum.ok) return sum;
    const rest = this.#peek();
    if (rest === undefined) return sum;
    return rest.kind === 'close'
      ? fail({ kind: 'unopened', at: rest.at })
      : fail({ kind: 'missing-operator', at: rest.at, text: rest.text });
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #readSum(): Reading {
    return this.#readChain(['+', '-'], () => this.#readProduct());
  }

  #readProduct(): Reading {
    return this.#readChain(['*', '/'], () => this.#readFactor());
  }

  /** From left to right: `a / b * c` is `(a / b) * c`. */
  #readChain(operators: readonly Operator[], readPart: () => Reading): Reading {
    let left = readPart();
    for (;;) {
      const token = this.#peek();
      if (!left.ok || token?.kind !== 'operator' || !operators.includes(token.operator)) return left;
      this.#next += 1;
      const right = readPart();
      if (!right.ok) return right;
      const { operator, at } = token;
      left = succeed({ kind: 'operation', operator, left: left.value, right: right.value, at });
    }
  }

  #readFactor(): Reading {
    const token = this.#peek();
    if (token === undefined) return fail({ kind: 'missing-operand', at: this.#end });
    switch (token.kind) {
      case 'number':
        this.#next += 1;
        return succeed({ kind: 'number', value: token.value, at: token.at });
      case 'symbol':
        this.#next += 1;
        return succeed({ kind: 'symbol', symbol: token.symbol, at: token.at });
      case 'operator':
        return token.operator === '-'
          ? this.#readNegated(token.at)
          : fail({ kind: 'missing-operand', at: token.at });
      case 'open':
        return this.#readBracket(token);
      case 'close':
        // `a + )` lacks an operand; `)` at the beginning was never opened.
        return fail(
          this.#depth === 0 ? { kind: 'unopened', at: token.at } : { kind: 'missing-operand', at: token.at },
        );
    }
  }

  #readNegated(at: number): Reading {
    return this.#readDeeper(at, () => {
      this.#next += 1;
      const inner = this.#readFactor();
      return inner.ok ? succeed({ kind: 'negate', of: inner.value, at }) : inner;
    });
  }

  #readBracket({ at, text }: Extract<Token, { kind: 'open' }>): Reading {
    return this.#readDeeper(at, () => {
      this.#next += 1;
      const inner = this.#readSum();
      if (!inner.ok) return inner;
      const closer = this.#peek();
      if (closer === undefined) return fail({ kind: 'unclosed', at });
      if (closer.kind !== 'close')
        return fail({ kind: 'missing-operator', at: closer.at, text: closer.text });
      if (closer.text !== closers[text]) return fail({ kind: 'unclosed', at });
      this.#next += 1;
      return inner;
    });
  }

  #readDeeper(at: number, read: () => Reading): Reading {
    if (this.#depth === maxCalculationDepth) {
      return fail({ kind: 'too-deep', at, limit: maxCalculationDepth });
    }
    this.#depth += 1;
    const reading = read();
    this.#depth -= 1;
    return reading;
  }
}
