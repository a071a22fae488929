import type { AppError } from '../../../db/domain/errors.ts';
import type { CeilingFactor, ColumnRole } from '../../../db/domain/table-import/column-roles.ts';
import type { TableRange } from '../../../db/domain/table-import/find-range.ts';
import type { ImportProposal, OpenedTable } from '../../../electron/api/import.ts';

export const steps = ['source', 'columns', 'numbers', 'preview'] as const;
export type Step = (typeof steps)[number];

/** What a person corrected so far; the backend makes the proposal anew from it each time. */
export type Choices = {
  readonly range: TableRange | null;
  readonly columns: { index: number; role: ColumnRole; year: number | null }[];
  readonly readings: { index: number; locale: 'id' | 'en'; factor: CeilingFactor }[];
  readonly leftOut: string[];
};

export const noChoices: Choices = { range: null, columns: [], readings: [], leftOut: [] };

export type Found = NonNullable<ImportProposal['found']>;

export type ImportState = Readonly<{
  opened: OpenedTable | null;
  sheet: number;
  choices: Choices;
  proposal: ImportProposal | null;
  step: Step;
  isBusy: boolean;
  error: AppError | null;
}>;

/** One entry for each column: the later choice takes the place of the earlier one. */
export const choose = <C extends Readonly<{ index: number }>>(list: readonly C[], choice: C): C[] => [
  ...list.filter(({ index }) => index !== choice.index),
  choice,
];

/** Another range has other columns: what was chosen for the old ones is not meant for these. */
export const withRange = (choices: Choices, range: TableRange): Choices => ({
  ...choices,
  range,
  leftOut: [],
});

/** `A` → 0, `AB` → 27; null for anything else. */
export function readColumnName(text: string): number | null {
  const letters = text.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `7` → 6; null for anything else. */
export function readRowNumber(text: string): number | null {
  const row = Number(text.trim());
  return Number.isInteger(row) && row >= 1 && row <= 100_000 ? row - 1 : null;
}
