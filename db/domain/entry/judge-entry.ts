import type { Decimal } from '../decimal.ts';
import type { NumberLocale } from '../format.ts';
import { findOrdinalLevel, type OrdinalScale } from '../ordinal.ts';
import { isPercentUnit } from '../percent-unit.ts';
import type { PlanIndicator } from '../plan-document.ts';
import { compare, fromDecimal, roundHalfUp } from '../rational.ts';
import { readDay } from '../read-day.ts';
import {
  type InvalidNumberReason,
  type NumberMark,
  type NumberReading,
  readNumber,
  readSheetCell,
  type SheetCell,
} from '../read-number.ts';
import { readEnteredFigure } from '../realization-figure.ts';

export type EntryContext = {
  readonly indicator: Pick<
    PlanIndicator,
    'valueKind' | 'unitOfMeasure' | 'boundMin' | 'boundMax' | 'calculation'
  >;
  readonly scale: OrdinalScale | null;
  readonly locale: NumberLocale;
  /** Target, last year and other periods: what the figure should be near to. */
  readonly neighbours: readonly Decimal[];
};

export type EntryInput = {
  readonly text: string;
  /** The figure a spreadsheet put beside the text. */
  readonly raw?: SheetCell | null;
  /** The person has seen that it is far from its neighbours and means it. */
  readonly isConfirmed?: boolean;
};

/** What is stored of an entry; exactly one of the three is filled, or none where it is empty or a ratio. */
export type EntryValue = {
  readonly value: Decimal | null;
  readonly ordinalCode: string | null;
  readonly missingReason: string | null;
  /** Two figures that were entered in place of their ratio. */
  readonly ratio?: Ratio;
};

export type Ratio = { readonly numerator: Decimal; readonly denominator: Decimal };

export type EntryIssue =
  /** Outside what the indicator can be: only another figure helps. */
  | { readonly kind: 'out-of-bounds'; readonly read: Decimal; readonly suggestion: Decimal | null }
  /** Much larger or smaller than its neighbours: probably a slip, perhaps not. */
  | { readonly kind: 'far'; readonly read: Decimal; readonly suggestion: Decimal | null }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'range' }
  | { readonly kind: 'unreadable'; readonly reason: InvalidNumberReason }
  | { readonly kind: 'unknown-code'; readonly codes: readonly string[] }
  | { readonly kind: 'no-scale' }
  /** What a formula of the spreadsheet could not compute. */
  | { readonly kind: 'sheet-error' }
  /** Spreadsheets turn 12,5 into the twelfth of May: the figure is gone and has to be looked up. */
  | { readonly kind: 'date' }
  | { readonly kind: 'too-large'; readonly digits: number }
  | { readonly kind: 'zero-denominator' };

export type EntryVerdict =
  | { readonly kind: 'keep'; readonly entry: EntryValue; readonly marks: readonly NumberMark[] }
  | { readonly kind: 'refuse'; readonly issue: EntryIssue };

const nothing: EntryValue = { value: null, ordinalCode: null, missingReason: null };

/** More than the money of the world counted in rupiah; a spreadsheet's 1E+308 has three hundred. */
const mostDigits = 24;
/** Of a figure that was computed and refused. */
const shownDecimals = 4;

/** `#REF!`, `#DIV/0!`, `#N/A`, and the `####` of a column that is too narrow for its figure. */
const sheetError = /^#(?:ref!|div\/0!|n\/a|value!|name\?|num!|null!|spill!|calc!|#+)$/i;

/** `12-Mei`, `Mei-26`: what spreadsheets show of figures they took for days. */
const shortDate = /^(?:\d{1,2}[-/. ]\p{L}{3,9}|\p{L}{3,9}[-/. ](?:\d{2}|\d{4}))$/u;
/** A day with its time, or a day as a whole. */
const isDate = (text: string): boolean =>
  readDay(text.replace(/[ T]\d{1,2}[.:]\d{2}([.:]\d{2})?$/, '')) !== null || isShortDate(text);
const isShortDate = (text: string): boolean => shortDate.test(text) && readDay(completeDay(text)) !== null;
/** With the missing part any one, so that the month's name is looked up where days are read. */
const completeDay = (text: string): string =>
  /^\d/.test(text) ? `${text} 2026` : `1 ${text.replace(/[-/.]/, ' ')}`;

/** `=40.900/865.011`, typed as a spreadsheet has it. */
const ratioText = /^=\s*([^/÷:=]+?)\s*[/÷:]\s*([^/÷:=]+?)$/;

/** "t.t.", "n/a", "-", and with a reason behind it: "t.t.: data BPS belum terbit". */
const missingWithReason =
  /^(?:t\.\s?t\.?|tt|n\/a|tidak tersedia|not available)(?:\s*[:,;–-]\s*|\s+)(\S.*)$/is;

/** How "not available" is kept until a reason is written: said, but without one. */
export const openMissingReason = '';

export const hasMissingReason = (reason: string | null): boolean => reason !== null && reason.trim() !== '';

const keep = (entry: Partial<EntryValue>, marks: readonly NumberMark[] = []): EntryVerdict => ({
  kind: 'keep',
  entry: { ...nothing, ...entry },
  marks,
});
const refuse = (issue: EntryIssue): EntryVerdict => ({ kind: 'refuse', issue });

/** Whether what was typed or pasted can be stored, and as what; nothing is stored of what is refused. */
export function judgeEntry(input: EntryInput, context: EntryContext): EntryVerdict {
  const text = input.text.trim();
  const reason = missingWithReason.exec(text)?.[1];
  if (reason !== undefined) return keep({ missingReason: reason.trim() });
  if (sheetError.test(text)) return refuse({ kind: 'sheet-error' });
  if (context.indicator.valueKind === 'number') {
    if (isDate(text)) return refuse({ kind: 'date' });
    const ratio = ratioText.exec(text);
    if (ratio) return judgeRatio([ratio[1] ?? '', ratio[2] ?? ''], context);
  }
  const reading = readEntry(input, context);
  if (reading.kind === 'empty') return keep({});
  if (reading.kind === 'missing') return keep({ missingReason: openMissingReason });
  if (context.indicator.valueKind === 'ordinal') return judgeCode(text, context.scale);
  switch (reading.kind) {
    case 'number':
      return judgeNumber(reading, input.isConfirmed ?? false);
    case 'range':
      return refuse({ kind: 'range' });
    case 'text':
      return refuse({ kind: 'no-number' });
    case 'invalid':
      return refuse({ kind: 'unreadable', reason: reading.reason });
  }
}

function readEntry(
  { text, raw }: EntryInput,
  { indicator, locale, neighbours }: EntryContext,
): NumberReading {
  const options = {
    locale,
    neighbours,
    bounds: { min: indicator.boundMin, max: indicator.boundMax },
    isPercent: isPercentUnit(indicator.unitOfMeasure),
  };
  const isFigure = raw != null && indicator.valueKind === 'number';
  return isFigure
    ? readSheetCell({ raw: raw.raw, isPercentFormat: raw.isPercentFormat }, options)
    : readNumber(text, options);
}

function judgeNumber(
  reading: Extract<NumberReading, { kind: 'number' }>,
  isConfirmed: boolean,
): EntryVerdict {
  const suggestion = reading.suggestion ?? null;
  const digits = countDigits(reading.value);
  if (digits > mostDigits) return refuse({ kind: 'too-large', digits });
  if (reading.marks.includes('out-of-bounds')) {
    return refuse({ kind: 'out-of-bounds', read: reading.value, suggestion });
  }
  if (reading.marks.includes('far-from-neighbours') && !isConfirmed) {
    return refuse({ kind: 'far', read: reading.value, suggestion });
  }
  return keep(
    { value: reading.value },
    reading.marks.filter((mark) => mark !== 'far-from-neighbours'),
  );
}

/** Before the decimal mark. */
const countDigits = (value: Decimal): number => /\d+/.exec(value)?.[0].length ?? 0;

/** Both figures have to be ones, and what they give has to be something the indicator can be. */
function judgeRatio(texts: readonly [string, string], { indicator, locale }: EntryContext): EntryVerdict {
  const parts: Decimal[] = [];
  for (const text of texts) {
    const reading = readNumber(text, { locale });
    if (reading.kind === 'invalid') return refuse({ kind: 'unreadable', reason: reading.reason });
    if (reading.kind !== 'number') return refuse({ kind: 'no-number' });
    parts.push(reading.value);
  }
  const [numerator, denominator] = parts;
  if (numerator === undefined || denominator === undefined) return refuse({ kind: 'no-number' });
  const ratio = { numerator, denominator };
  const fault = findRatioFault(ratio, indicator);
  return fault ? refuse(fault) : keep({ ratio });
}

/** What is wrong with two figures or with what they give; null where nothing is. */
export function findRatioFault(ratio: Ratio, indicator: EntryContext['indicator']): EntryIssue | null {
  const digits = Math.max(countDigits(ratio.numerator), countDigits(ratio.denominator));
  if (digits > mostDigits) return { kind: 'too-large', digits };
  if (fromDecimal(ratio.denominator).n === 0n) return { kind: 'zero-denominator' };
  const cell = { indicatorId: '', year: 0, quarter: 0, value: null, ordinalCode: null, missingReason: null };
  const { value } = readEnteredFigure({ ...cell, quarter: 0, ...ratio }, indicator);
  if (value === null) return null;
  const { boundMin, boundMax } = indicator;
  const isBelow = boundMin !== null && compare(value, fromDecimal(boundMin)) < 0;
  const isAbove = boundMax !== null && compare(value, fromDecimal(boundMax)) > 0;
  if (!isBelow && !isAbove) return null;
  return { kind: 'out-of-bounds', read: roundHalfUp(value, shownDecimals), suggestion: null };
}

/** A predicate by its code or its whole name, in any letters. */
function judgeCode(text: string, scale: OrdinalScale | null): EntryVerdict {
  if (!scale) return refuse({ kind: 'no-scale' });
  const wanted = text.toLowerCase();
  const level =
    findOrdinalLevel(scale, text) ?? scale.levels.find((one) => one.label.toLowerCase() === wanted) ?? null;
  if (level) return keep({ ordinalCode: level.code });
  return refuse({ kind: 'unknown-code', codes: scale.levels.map((one) => one.code) });
}
