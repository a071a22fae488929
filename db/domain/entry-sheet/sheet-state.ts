import type { Decimal } from '../decimal.ts';
import type { MonthFigures } from '../months.ts';
import type { RealizationCell } from '../plan-document.ts';

/** What a sheet can say of a cell: its figure (or why there is none), a note, and the months of its quarter in order. */
export type SheetState = Readonly<{
  value: Decimal | null;
  ordinalCode: string | null;
  numerator: Decimal | null;
  denominator: Decimal | null;
  missingReason: string | null;
  note: string | null;
  month1: Decimal | null;
  month2: Decimal | null;
  month3: Decimal | null;
}>;

export const emptyState: SheetState = {
  value: null,
  ordinalCode: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  note: null,
  month1: null,
  month2: null,
  month3: null,
};

/** What the period itself says. */
export const figureFields = [
  'value',
  'ordinalCode',
  'numerator',
  'denominator',
  'missingReason',
] as const satisfies readonly (keyof SheetState)[];

/** By their place in the quarter. */
export const monthFields = ['month1', 'month2', 'month3'] as const satisfies readonly (keyof SheetState)[];
export type MonthField = (typeof monthFields)[number];

/** Sheets hold no text of spaces and no line breaks of other systems, so neither makes a difference. */
const tidyNote = (note: string | null): string | null => {
  const text = (note ?? '').replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
};

export function toSheetState(cell: RealizationCell | null | undefined): SheetState {
  if (!cell) return emptyState;
  const { value, ordinalCode, numerator, denominator, missingReason } = cell;
  const [month1 = null, month2 = null, month3 = null] = cell.months ?? [];
  const months = { month1, month2, month3 };
  return { value, ordinalCode, numerator, denominator, missingReason, note: tidyNote(cell.note), ...months };
}

export const toMonthFigures = ({ month1, month2, month3 }: SheetState): MonthFigures => [
  month1,
  month2,
  month3,
];

export const saysFigure = (state: SheetState): boolean => figureFields.some((field) => state[field] !== null);

export const saysMonth = (state: SheetState): boolean => monthFields.some((field) => state[field] !== null);

export const isSameFigure = (a: SheetState, b: SheetState): boolean =>
  figureFields.every((field) => a[field] === b[field]);

export const isSameNote = (a: SheetState, b: SheetState): boolean => tidyNote(a.note) === tidyNote(b.note);

export const isSameMonths = (a: SheetState, b: SheetState): boolean =>
  monthFields.every((field) => a[field] === b[field]);
