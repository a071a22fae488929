/**
 * What is not as it should be in a table, each at its cell. `error`: the cell or row is not taken over; `warning`: it is,
 * and wants a look; `hint`: nothing is lost.
 */
export const problemCodes = [
  'row-without-indicator',
  'indicator-without-level',
  'indicator-not-allowed',
  'level-not-in-framework',
  'level-unclear',
  'duplicate-indicator',
  'several-in-one-cell',
  'text-long',
  'unit-missing',
  'unit-unknown',
  'direction-unclear',
  'direction-unknown',
  'target-empty',
  'target-not-available',
  'not-a-number',
  'number-doubtful',
  'number-is-date',
  'cell-error',
  'percent-or-fraction',
  'word-among-figures',
  'year-outside-period',
  'ceiling-without-program',
  'ceiling-twice',
  'ceiling-rounded',
  'ceiling-negative',
  'ceiling-sum-differs',
  'ceiling-not-allowed',
  'total-row',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemSeverity = 'error' | 'warning' | 'hint';

export type ImportProblem = Readonly<{
  code: ProblemCode;
  severity: ProblemSeverity;
  /** Of the sheet, from 0. */
  row: number;
  column: number;
  /** `C14`. */
  address: string;
  /** Words and figures of the sentence; figures as decimal text. */
  params: Readonly<Record<string, string>>;
}>;

const errors: ReadonlySet<ProblemCode> = new Set([
  'row-without-indicator',
  'indicator-without-level',
  'indicator-not-allowed',
  'level-not-in-framework',
  'level-unclear',
  'not-a-number',
  'number-is-date',
  'cell-error',
  'word-among-figures',
  'ceiling-without-program',
  'ceiling-negative',
  'ceiling-not-allowed',
  'year-outside-period',
]);
const hints: ReadonlySet<ProblemCode> = new Set(['target-not-available', 'total-row', 'duplicate-indicator']);

export const severityOf = (code: ProblemCode): ProblemSeverity =>
  errors.has(code) ? 'error' : hints.has(code) ? 'hint' : 'warning';
