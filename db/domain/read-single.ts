import type { Decimal } from './decimal.ts';
import { fromDecimal, multiply, negate, type Rational, rational, roundHalfUp } from './rational.ts';
import { type DigitsOptions, type InvalidNumberReason, type NumberMark, readDigits } from './read-digits.ts';

/** Powers of ten of the words that stand behind a figure. */
const multipliers: Readonly<Record<string, bigint>> = {
  rb: 1_000n,
  ribu: 1_000n,
  jt: 1_000_000n,
  juta: 1_000_000n,
  mlr: 1_000_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  triliun: 1_000_000_000_000n,
  trilyun: 1_000_000_000_000n,
};

/** Budgets are written `Rp 2,5 M`; without the currency before it, the letter may be a unit (`12 m`). */
const moneyLetters: Readonly<Record<string, bigint>> = { M: 1_000_000_000n, T: 1_000_000_000_000n };

const signs = '[-+−–]';
const singleNumber = new RegExp(
  `^(${signs})?\\s*(?:(Rp\\.?|IDR)\\s*)?(${signs})?\\s*([\\d., ]*\\d[\\d., ]*?)\\s*(${[...Object.keys(multipliers), ...Object.keys(moneyLetters)].join('|')})?\\s*(%|persen)?$`,
  'i',
);
const exponentForm = /^[-+−]?[\d.,]+\s*e\s*[-+−]?\d+$/i;

export type SingleReading =
  | {
      readonly kind: 'single';
      readonly value: Decimal;
      readonly alternative: Decimal | null;
      readonly marks: readonly NumberMark[];
    }
  | { readonly kind: 'invalid'; readonly reason: InvalidNumberReason };

function scaleDecimal(value: Decimal, factor: Rational): Decimal {
  // No figure gets more decimals from a whole factor than it had.
  return roundHalfUp(multiply(fromDecimal(value), factor), value.length);
}

const findMultiplier = (word: string, isMoney: boolean): bigint | null =>
  multipliers[word.toLowerCase()] ?? (isMoney ? (moneyLetters[word] ?? null) : null);

/** One figure with what offices write around it: sign or brackets, Rp, a closing `,-`, rb/jt/miliar, %. */
export function readSingle(
  text: string,
  options: DigitsOptions & { readonly isPercent?: boolean; readonly isMoney?: boolean },
): SingleReading {
  const inner = /^\((.+)\)$/.exec(text)?.[1]?.trim();
  const isBracketed = inner !== undefined;
  const bare = (inner ?? text).replace(/(?<=\d)[.,][-–—]+$/, '');
  if (exponentForm.test(bare)) return { kind: 'invalid', reason: 'exponent' };
  const match = singleNumber.exec(bare);
  if (!match) return { kind: 'invalid', reason: 'characters' };
  const [, outerSign, currency, innerSign, digits = '', word, percent] = match;
  const hasSign = outerSign !== undefined || innerSign !== undefined;
  if ((outerSign !== undefined && innerSign !== undefined) || (isBracketed && hasSign)) {
    return { kind: 'invalid', reason: 'characters' };
  }
  const times =
    word === undefined ? 1n : findMultiplier(word, currency !== undefined || options.isMoney === true);
  if (times === null) return { kind: 'invalid', reason: 'characters' };
  const reading = readDigits(digits.trim(), options);
  if (reading.kind === 'invalid') return reading;
  const sign = outerSign ?? innerSign ?? '+';
  const factor = rational(times);
  const signed = isBracketed || sign !== '+' ? negate(factor) : factor;
  const marks: NumberMark[] = [...reading.marks];
  if (isBracketed) marks.push('brackets-negative');
  if (word !== undefined) marks.push('multiplied');
  if (percent !== undefined && options.isPercent !== true) marks.push('percent-sign');
  const { value, alternative } = reading;
  return {
    kind: 'single',
    value: scaleDecimal(value, signed),
    alternative: alternative === null ? null : scaleDecimal(alternative, signed),
    marks,
  };
}
