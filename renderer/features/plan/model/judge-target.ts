import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { NumberLocale } from '../../../../db/domain/format.ts';
import { findOrdinalLevel, type OrdinalScale } from '../../../../db/domain/ordinal.ts';
import { isPercentUnit } from '../../../../db/domain/percent-unit.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import {
  type InvalidNumberReason,
  type NumberReading,
  readNumber,
  readSheetCell,
  type SheetCell,
} from '../../../../db/domain/read-number.ts';

export type TargetContext = Readonly<{
  indicator: Pick<PlanIndicator, 'valueKind' | 'unitOfMeasure' | 'boundMin' | 'boundMax'>;
  scale: OrdinalScale | null;
  /** The file's. */
  locale: NumberLocale;
  /** Baseline and other years: what the figure should be near to. */
  neighbours: readonly Decimal[];
  /** A baseline is one figure, a target may be a range. */
  allowsRange: boolean;
}>;

export type TypedFigure = Readonly<{
  text: string;
  /** The figure a spreadsheet put beside the text. */
  raw?: SheetCell | null;
  /** The person has seen that it is far from its neighbours and means it. */
  isConfirmed?: boolean;
}>;

type TargetValue = Readonly<{
  value: Decimal | null;
  valueMax: Decimal | null;
  ordinalCode: string | null;
}>;

export type FigureIssue =
  | Readonly<{ kind: 'out-of-bounds' | 'far'; read: Decimal; suggestion: Decimal | null }>
  | Readonly<{ kind: 'range-out-of-bounds' }>
  | Readonly<{ kind: 'no-range' }>
  | Readonly<{ kind: 'no-number'; text: string }>
  | Readonly<{ kind: 'unreadable'; reason: InvalidNumberReason }>
  | Readonly<{ kind: 'unknown-code'; codes: readonly string[] }>
  | Readonly<{ kind: 'no-scale' }>
  /** A budget of half a rupiah, or one that is larger than any. */
  | Readonly<{ kind: 'no-whole-rupiah' }>
  | Readonly<{ kind: 'rupiah-in-millions'; read: Decimal; suggestion: Decimal }>;

export type Verdict<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; issue: FigureIssue }>;

const nothing: TargetValue = { value: null, valueMax: null, ordinalCode: null };
const keep = (value: Partial<TargetValue>): Verdict<TargetValue> => ({
  ok: true,
  value: { ...nothing, ...value },
});
const refuse = (issue: FigureIssue): Verdict<TargetValue> => ({ ok: false, issue });

/** Whether what was typed or pasted can be a target: a figure, a range ("80–90") or the code of a predicate. */
export function judgeTarget(typed: TypedFigure, context: TargetContext): Verdict<TargetValue> {
  const reading = read(typed, context);
  // A dash or "t.t." in a table of targets says that there is none.
  if (reading.kind === 'empty' || reading.kind === 'missing') return keep({});
  if (context.indicator.valueKind === 'ordinal') return judgeCode(typed.text.trim(), context.scale);
  switch (reading.kind) {
    case 'number':
      return judgeFigure(reading, typed.isConfirmed ?? false);
    case 'range':
      if (!context.allowsRange) return refuse({ kind: 'no-range' });
      if (reading.marks.includes('out-of-bounds')) return refuse({ kind: 'range-out-of-bounds' });
      return keep({ value: reading.min, valueMax: reading.min === reading.max ? null : reading.max });
    case 'text':
      return refuse({ kind: 'no-number', text: reading.text });
    case 'invalid':
      return refuse({ kind: 'unreadable', reason: reading.reason });
  }
}

function read({ text, raw }: TypedFigure, context: TargetContext): NumberReading {
  const { indicator, locale, neighbours } = context;
  const options = {
    locale,
    neighbours,
    bounds: { min: indicator.boundMin, max: indicator.boundMax },
    isPercent: isPercentUnit(indicator.unitOfMeasure),
  };
  return raw != null && indicator.valueKind === 'number'
    ? readSheetCell(raw, options)
    : readNumber(text, options);
}

function judgeFigure(
  reading: Extract<NumberReading, { kind: 'number' }>,
  isConfirmed: boolean,
): Verdict<TargetValue> {
  const { value: figure } = reading;
  const doubt = { read: figure, suggestion: reading.suggestion ?? null };
  if (reading.marks.includes('out-of-bounds')) return refuse({ kind: 'out-of-bounds', ...doubt });
  if (reading.marks.includes('far-from-neighbours') && !isConfirmed) return refuse({ kind: 'far', ...doubt });
  return keep({ value: figure });
}

function judgeCode(text: string, scale: OrdinalScale | null): Verdict<TargetValue> {
  if (!scale) return refuse({ kind: 'no-scale' });
  const wanted = text.toLowerCase();
  const level =
    findOrdinalLevel(scale, text) ?? scale.levels.find((one) => one.label.toLowerCase() === wanted) ?? null;
  if (level) return keep({ ordinalCode: level.code });
  return refuse({ kind: 'unknown-code', codes: scale.levels.map((one) => one.code) });
}
