import type { Decimal } from '../decimal.ts';
import type { RealizationCell } from '../plan-document.ts';

/** What a sheet can say of a cell: its figure (or why there is none) and a note. */
export type SheetState = Readonly<{
  value: Decimal | null;
  ordinalCode: string | null;
  numerator: Decimal | null;
  denominator: Decimal | null;
  missingReason: string | null;
  note: string | null;
}>;

export const emptyState: SheetState = {
  value: null,
  ordinalCode: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  note: null,
};

export const figureFields = [
  'value',
  'ordinalCode',
  'numerator',
  'denominator',
  'missingReason',
] as const satisfies readonly (keyof SheetState)[];

/** Sheets hold no text of spaces and no line breaks of other systems, so neither makes a difference. */
const tidyNote = (note: string | null): string | null => {
  const text = (note ?? '').replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
};

export function toSheetState(cell: RealizationCell | null | undefined): SheetState {
  if (!cell) return emptyState;
  const { value, ordinalCode, numerator, denominator, missingReason } = cell;
  return { value, ordinalCode, numerator, denominator, missingReason, note: tidyNote(cell.note) };
}

export const saysFigure = (state: SheetState): boolean => figureFields.some((field) => state[field] !== null);

export const isSameFigure = (a: SheetState, b: SheetState): boolean =>
  figureFields.every((field) => a[field] === b[field]);

export const isSameNote = (a: SheetState, b: SheetState): boolean => tidyNote(a.note) === tidyNote(b.note);
