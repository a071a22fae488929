import type { Decimal } from '../decimal.ts';
import type { EntryColumn } from './read-rows.ts';

/**
 * What is to be said of a row that came back. An `error` keeps the row out, a `doubt` asks a person, a `hint` only tells
 * how something was read. The sentences are made from the kind by the texts of `electron/api/text`.
 */
export type SheetProblem = Readonly<{
  severity: 'error' | 'doubt' | 'hint';
  kind: SheetProblemKind;
  /** The cell, as spreadsheets call it; empty where the whole row is meant. */
  address: string;
  column: EntryColumn | null;
  /** What stands in the cell, or the words that go into the sentence. */
  text: string;
  read: Decimal | null;
  suggestion: Decimal | null;
}>;

export const sheetProblemKinds = [
  // errors
  'date',
  'sheet-error',
  'merged',
  'no-number',
  'range',
  'unreadable',
  'unknown-code',
  'no-scale',
  'out-of-bounds',
  'too-large',
  'ratio-incomplete',
  'zero-denominator',
  'both',
  'note-alone',
  'twice',
  'twice-elsewhere',
  'indicator-gone',
  'annual-only',
  'no-months',
  'base-unreadable',
  'unmatched',
  // doubts
  'far',
  'months-apart',
  'name-uncertain',
  // hints
  'read-as',
  'percent-cell',
  'negative-zero',
  'emptied',
  'reason-open',
  'from-months',
] as const;
export type SheetProblemKind = (typeof sheetProblemKinds)[number];

export const makeProblem = (
  severity: SheetProblem['severity'],
  kind: SheetProblemKind,
  rest: Partial<Omit<SheetProblem, 'severity' | 'kind'>> = {},
): SheetProblem => ({
  severity,
  kind,
  address: '',
  column: null,
  text: '',
  read: null,
  suggestion: null,
  ...rest,
});
