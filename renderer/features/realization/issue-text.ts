import type { TFunction } from 'i18next';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { findGroupMark, formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { compare, fromDecimal } from '../../../db/domain/rational.ts';
import type { InvalidNumberReason } from '../../../db/domain/read-number.ts';
import { sayError } from '../../ui/error-text.ts';
import type { RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';

type OwnReason = 'characters' | 'grouping' | 'exponent' | 'tooLong' | 'range';

const reasonTexts: Readonly<Record<InvalidNumberReason, OwnReason>> = {
  characters: 'characters',
  grouping: 'grouping',
  'thousands-mark': 'grouping',
  'decimal-mark': 'characters',
  exponent: 'exponent',
  'too-long': 'tooLong',
  'range-reversed': 'range',
  'range-mixed': 'range',
};

/** Longer than this a typed text is shown by its beginning. */
const quotedChars = 40;
const quote = (text: string): string => (text.length > quotedChars ? `${text.slice(0, quotedChars)}…` : text);

/** What is wrong with an entry that was refused, in one sentence. */
export function describeIssue(
  t: TFunction,
  row: IndicatorRow,
  rejected: RejectedEntry,
  locale: NumberLocale,
): string {
  const { issue } = rejected;
  const text = quote(rejected.text.trim());
  switch (issue.kind) {
    case 'out-of-bounds':
      return describeBounds(t, row, issue.read, locale);
    case 'far': {
      const near = row.neighbours.slice(0, 2).map((figure) => formatDecimal(figure, { locale }));
      return t('realization.issues.far', {
        read: formatDecimal(issue.read, { locale }),
        near: near.join('; '),
      });
    }
    case 'no-number':
      return t('realization.issues.noNumber', { text });
    case 'range':
      return t('realization.issues.range', { text });
    case 'unreadable':
      return t(`realization.issues.${reasonTexts[issue.reason]}`, { text });
    case 'unknown-code':
      return t('realization.issues.unknownCode', { text, codes: issue.codes.join(', ') });
    case 'sheet-error':
      return t(/^#+$/.test(text) ? 'realization.issues.tooNarrow' : 'realization.issues.sheetError', {
        text,
      });
    case 'date':
      return t('realization.issues.date', { text });
    case 'too-large':
      return t('realization.issues.tooLarge', { digits: issue.digits });
    case 'zero-denominator':
      return t('realization.issues.zeroDenominator');
    case 'no-scale':
      return t('realization.issues.noScale');
    case 'failed':
      return sayError(t, issue.error);
  }
}

function describeBounds(
  t: TFunction,
  { indicator }: IndicatorRow,
  figure: Decimal,
  locale: NumberLocale,
): string {
  const { boundMin, boundMax, unitOfMeasure } = indicator;
  const write = (value: Decimal): string => formatDecimal(value, { locale });
  const read = write(figure);
  if (boundMin !== null && boundMax !== null && unitOfMeasure) {
    const range = { min: write(boundMin), max: write(boundMax) };
    return t('realization.issues.outOfBounds', { read, unit: unitOfMeasure, ...range });
  }
  const isBelow = boundMin !== null && compare(fromDecimal(figure), fromDecimal(boundMin)) < 0;
  if (isBelow) return t('realization.issues.belowMin', { read, min: write(boundMin) });
  return t('realization.issues.aboveMax', { read, max: boundMax === null ? '' : write(boundMax) });
}

/** The mark of thousands stood in the text: what made the figure so large. */
export function wasReadAsThousands({ text, issue }: RejectedEntry, locale: NumberLocale): boolean {
  if (issue.kind !== 'out-of-bounds' && issue.kind !== 'far') return false;
  return text.includes(findGroupMark(locale)) && !issue.read.includes('.');
}
