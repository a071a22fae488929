import type { CalculationError, Operator } from './calculation.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import type { NumberLocale } from './format.ts';
import { readNumber } from './read-number.ts';
import { fail, type Result, succeed } from './result.ts';

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'open'; readonly text: '(' | '[' }
  | { readonly kind: 'close' }
);

/** Signs of the keyboard, of print, and of school books. */
const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
};

const piece = /\s+|\d[\d.,]*(?:\s*%)?|[a-zA-Z]|[()[\]]|[+\-−–*×·/÷:]|./gsu;

/** A mark that ends a number, as in `100.`, belongs to the sentence around it and not to the number. */
const numberPart = /^(\d[\d.,]*?)[.,]?\s*%?$/;

export function splitCalculation(
  text: string,
  locale: NumberLocale | null,
): Result<readonly Token[], CalculationError> {
  const tokens: Token[] = [];
  for (const match of text.matchAll(piece)) {
    const token = readToken(match[0], match.index, locale);
    if (token === null) continue;
    if (!token.ok) return token;
    tokens.push(token.value);
  }
  return succeed(tokens);
}

function readToken(
  text: string,
  at: number,
  locale: NumberLocale | null,
): Result<Token, CalculationError> | null {
  if (text.trim() === '') return null;
  const operator = operators[text];
  if (operator !== undefined) return succeed({ kind: 'operator', operator, at, text });
  if (text === '(' || text === '[') return succeed({ kind: 'open', at, text });
  if (text === ')' || text === ']') return succeed({ kind: 'close', at, text });
  if (/^[a-zA-Z]$/.test(text)) return succeed({ kind: 'symbol', symbol: text.toLowerCase(), at, text });
  if (!/^\d/.test(text)) return fail({ kind: 'unknown-character', at, text });
  const value = readFigure(numberPart.exec(text)?.[1] ?? text, locale);
  return value === null
    ? fail({ kind: 'bad-number', at, text })
    : succeed({ kind: 'number', value, at, text });
}

function readFigure(text: string, locale: NumberLocale | null): Decimal | null {
  if (locale === null) return parseDecimal(text);
  const reading = readNumber(text, { locale });
  return reading.kind === 'number' ? reading.value : null;
}
