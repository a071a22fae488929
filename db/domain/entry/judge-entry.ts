import type { Decimal } from '../decimal.ts';
import type { NumberLocale } from '../format.ts';
import { findOrdinalLevel, type OrdinalScale } from '../ordinal.ts';
import { isPercentUnit } from '../percent-unit.ts';
import type { PlanIndicator } from '../plan-document.ts';
import {
  type InvalidNumberReason,
  type NumberMark,
  type NumberReading,
  readNumber,
  readSheetCell,
  type SheetCell,
} from '../read-number.ts';

export type EntryContext = {
  readonly indicator: Pick<PlanIndicator, 'valueKind' | 'unitOfMeasure' | 'boundMin' | 'boundMax'>;
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

/** What is stored of an entry; exactly one of the three is filled, or none. */
export type EntryValue = {
  readonly value: Decimal | null;
  readonly ordinalCode: string | null;
  readonly missingReason: string | null;
};

export type EntryIssue =
  /** Outside what the indicator can be: only another figure helps. */
  | { readonly kind: 'out-of-bounds'; readonly read: Decimal; readonly suggestion: Decimal | null }
  /** Much larger or smaller than its neighbours: probably a slip, perhaps not. */
  | { readonly kind: 'far'; readonly read: Decimal; readonly suggestion: Decimal | null }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'range' }
  | { readonly kind: 'unreadable'; readonly reason: InvalidNumberReason }
  | { readonly kind: 'unknown-code'; readonly codes: readonly string[] }
  | { readonly kind: 'no-scale' };

export type EntryVerdict =
  | { readonly kind: 'keep'; readonly entry: EntryValue; readonly marks: readonly NumberMark[] }
  | { readonly kind: 'refuse'; readonly issue: EntryIssue };

const nothing: EntryValue = { value: null, ordinalCode: null, missingReason: null };

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

/** A predicate by its code or its whole name, in any letters. */
function judgeCode(text: string, scale: OrdinalScale | null): EntryVerdict {
  if (!scale) return refuse({ kind: 'no-scale' });
  const wanted = text.toLowerCase();
  const level =
    findOrdinalLevel(scale, text) ?? scale.levels.find((one) => one.label.toLowerCase() === wanted) ?? null;
  if (level) return keep({ ordinalCode: level.code });
  return refuse({ kind: 'unknown-code', codes: scale.levels.map((one) => one.code) });
}
