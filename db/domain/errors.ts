import type { Quarter } from './cascade.ts';
import type { ScaleFaultKind } from './own-scale.ts';
import { fail as failWith, type Result as ResultOf } from './result.ts';
import type { PeriodStatus } from './verification/period.ts';

/** Where a damaged value is: of which row, what the row is about, and what stands there. */
export type DamagedValue = Readonly<{
  table: string;
  column: string;
  value: string;
  /** The indicator or statement it belongs to, else the key of the row. */
  subject: string;
  /** 0 where the row is of no year; the quarter is 0 for the whole year. */
  year: number;
  quarter: number;
}>;

/**
 * Every outcome a user can meet beside success, with what the sentence about it needs. The sentence itself is made
 * from the code by the texts of `electron/api/text`; nothing else reaches the user.
 */
export type AppError =
  // the file
  | { code: 'file-not-found'; detail: { name: string } }
  | { code: 'file-empty'; detail: { name: string } }
  | { code: 'file-not-sqlite'; detail: { name: string } }
  | { code: 'file-foreign'; detail: { name: string } }
  | { code: 'file-damaged'; detail: { name: string } }
  /** A value that no column of its kind can hold: whatever counted with it would be wrong. */
  | { code: 'value-damaged'; detail: { name: string; count: number } & DamagedValue }
  | { code: 'file-newer-than-app'; detail: { name: string; fileVersion: number; appVersion: number } }
  /** Made by a version of the program from before its first release, whose files nothing reads any more. */
  | { code: 'file-before-release'; detail: { name: string } }
  | { code: 'file-is-folder'; detail: { name: string } }
  | { code: 'file-in-use'; detail: { name: string; holder: string } }
  | { code: 'file-not-utf8'; detail: { name: string } }
  | { code: 'file-unreadable'; detail: { name: string } }
  | { code: 'file-too-large'; detail: { name: string; limitMb: number } }
  | { code: 'file-read-only'; detail: { name: string } }
  | { code: 'folder-read-only'; detail: { folder: string } }
  | { code: 'folder-not-found'; detail: { folder: string } }
  | { code: 'folder-unreadable'; detail: { folder: string } }
  | { code: 'file-name-refused'; detail: { name: string } }
  | { code: 'target-exists'; detail: { name: string } }
  | { code: 'target-in-use'; detail: { name: string } }
  | { code: 'disk-full'; detail: { folder: string } }
  | { code: 'disk-failed'; detail: { name: string } }
  | { code: 'no-file-open'; detail: Record<string, never> }
  // grants
  | { code: 'grant-unknown'; detail: Record<string, never> }
  // commands
  | { code: 'invalid-input'; detail: { field: string } }
  | { code: 'not-a-number'; detail: { text: string } }
  | { code: 'row-not-found'; detail: { what: string } }
  /** An action that was not done or is put off says why. */
  | { code: 'reason-missing'; detail: Record<string, never> }
  /** There is one like it already, and only one may be. */
  | { code: 'row-exists'; detail: { what: string } }
  /** Something else still refers to it. */
  | { code: 'row-in-use'; detail: { what: string; by: string } }
  /** A scale of the office's own that cannot be used; the first band is 1. */
  | { code: 'scale-faulty'; detail: { fault: ScaleFaultKind; band: number } }
  /** What a removed row stood under is gone as well; `name` is its text where the history still says it. */
  | { code: 'trash-parent-gone'; detail: { name: string } }
  /** What was removed was erased from the history too. */
  | { code: 'trash-erased'; detail: Record<string, never> }
  /** A replacement would leave a row without a text. */
  | { code: 'text-left-blank'; detail: { text: string } }
  // plans and their words
  /** What an adopted plan says changes in a revision only. */
  | { code: 'plan-adopted'; detail: { plan: string } }
  /** Nothing is written into a period that was sent, verified or sealed. */
  | { code: 'period-sealed'; detail: ClosedPeriod }
  | { code: 'period-under-review'; detail: ClosedPeriod }
  /** The period does not stand where this step begins. */
  | { code: 'period-not-there'; detail: { status: PeriodStatus } }
  | { code: 'period-empty'; detail: Record<string, never> }
  | { code: 'verdicts-open'; detail: { count: number } }
  /** What this computer is used for. */
  | { code: 'role-only-judges'; detail: Record<string, never> }
  | { code: 'role-does-not-judge'; detail: Record<string, never> }
  | { code: 'plan-not-adopted'; detail: { plan: string } }
  | { code: 'plan-without-period'; detail: { plan: string } }
  | { code: 'last-plan'; detail: { plan: string } }
  | { code: 'level-in-use'; detail: { level: string; count: number } }
  | { code: 'level-order-broken'; detail: { level: string; parent: string } }
  | { code: 'level-has-indicators'; detail: { level: string; count: number } }
  | { code: 'level-has-budgets'; detail: { level: string; count: number } }
  | { code: 'row-changed-meanwhile'; detail: { what: string } }
  | { code: 'not-allowed-here'; detail: { rule: PlacementRule; level: string; parent: string } }
  | { code: 'text-too-long'; detail: { field: string; limit: number } }
  /** A text of a document that is not in its form, by the place of the first part that is not. */
  | { code: 'rich-text-refused'; detail: { place: string } }
  | { code: 'image-refused'; detail: { name: string } }
  | { code: 'font-refused'; detail: { name: string } }
  | { code: 'font-letters-missing'; detail: { name: string } }
  | { code: 'font-restricted'; detail: { name: string } }
  | { code: 'period-ends-before-it-starts'; detail: { start: number; end: number } }
  | { code: 'nothing-to-undo'; detail: Record<string, never> }
  | { code: 'nothing-to-redo'; detail: Record<string, never> }
  | { code: 'year-outside-period'; detail: { year: number } }
  | { code: 'document-has-no-data'; detail: { what: string } }
  | { code: 'report-failed'; detail: { reason: string } }
  | { code: 'report-without-tables'; detail: { title: string } }
  | { code: 'report-format-missing'; detail: { kind: string; format: string; known: string } }
  // final documents
  /** Something is still open in it: who makes it final all the same says why. */
  | { code: 'final-needs-reason'; detail: { count: number } }
  /** The very bytes that were given out came back. */
  | { code: 'final-not-signed'; detail: { name: string } }
  | { code: 'pdf-encrypted'; detail: { name: string } }
  | { code: 'final-left-out'; detail: { name: string } }
  | { code: 'final-damaged'; detail: { name: string } }
  // evidence
  /** By its ending it is none of the kinds that are taken. */
  | { code: 'evidence-type-refused'; detail: { name: string } }
  /** A program, or not what its ending says. */
  | { code: 'evidence-content-refused'; detail: { name: string; ending: string } }
  | { code: 'evidence-changed'; detail: Record<string, never> }
  /** This copy of the document was made without the bytes. */
  | { code: 'evidence-left-out'; detail: { name: string } }
  | { code: 'evidence-damaged'; detail: { name: string } }
  /** A copy of it is to be written under another ending than its own. */
  | { code: 'evidence-ending'; detail: { name: string; ending: string } }
  // tables of others
  | { code: 'spreadsheet-refused'; detail: { name: string; fault: SpreadsheetFault } }
  /** No column with codes of programs, or none with what was spent. */
  | { code: 'spending-not-found'; detail: { sheet: string } }
  | { code: 'sheet-not-found'; detail: { name: string; known: string } }
  /** No headings that look like those of a plan. */
  | { code: 'table-not-found'; detail: { sheet: string } }
  /** No columns of codes and titles of programs, activities and sub-activities. */
  | { code: 'nomenclature-not-found'; detail: { name: string } }
  /** The table was read so long ago that it is not kept any more. */
  | { code: 'import-expired'; detail: Record<string, never> }
  // exports of whole documents
  | { code: 'import-not-json'; detail: { name: string } }
  | { code: 'import-not-export'; detail: { name: string } }
  | { code: 'import-version-unknown'; detail: { name: string; version: string; known: number } }
  /** `place` names the table, row and column, or the rule of the schema. */
  | { code: 'import-refused'; detail: { name: string; rule: ImportRule; place: string } }
  // command line
  | { code: 'unknown-command'; detail: { name: string } }
  | { code: 'unknown-flag'; detail: { name: string } }
  | { code: 'unknown-name'; detail: { name: string; known: string } }
  | { code: 'missing-argument'; detail: { name: string } }
  | { code: 'extra-argument'; detail: { name: string } }
  | { code: 'missing-column'; detail: { name: string } }
  | { code: 'duplicate-column'; detail: { name: string } }
  // hosts
  /** The system has nothing to show or open a finished file with. */
  | { code: 'no-program-for-file'; detail: { name: string; folder: string } }
  | { code: 'unknown-method'; detail: { name: string } }
  | { code: 'sender-refused'; detail: Record<string, never> }
  /** The page got no answer from its host; made in the page alone. */
  | { code: 'connection-lost'; detail: Record<string, never> }
  | { code: 'internal'; detail: { reference: string } };

/** What was closed (quarter 0 is the year), by whom, and when in UTC. */
export type ClosedPeriod = { year: number; quarter: Quarter; by: string; at: string };

/** Why a node or indicator cannot stand where it was put. */
export type PlacementRule =
  | 'indicator-has-no-children'
  | 'indicator-needs-row'
  /** The framework of the plan has no level of that kind. */
  | 'no-such-level'
  | 'level-order'
  | 'level-holds-no-indicators'
  | 'level-holds-no-budgets'
  | 'below-itself'
  | 'already-top'
  | 'lowest-level';

/** Why a spreadsheet is not read. */
export type SpreadsheetFault =
  | 'empty'
  | 'not-a-spreadsheet'
  | 'binary-workbook'
  | 'damaged'
  | 'password'
  | 'macros'
  | 'external-links'
  | 'dtd'
  | 'nested'
  | 'too-large'
  | 'too-large-inside'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'too-slow'
  | 'no-sheets';

/** What is wrong with rows that are to become a document. */
export type ImportRule =
  | 'unknown-table'
  | 'missing-table'
  | 'no-rows'
  | 'unknown-column'
  | 'missing-column'
  | 'wrong-value'
  | 'duplicate-row'
  | 'broken-reference'
  | 'circle'
  | 'wrong-plan'
  | 'wrong-text'
  | 'rule-broken';

export type ErrorCode = AppError['code'];
export type Result<T> = ResultOf<T, AppError>;

/** `refuse('file-empty', { name })`: a typed failure in one call. */
export function refuse<C extends ErrorCode>(
  code: C,
  detail: Extract<AppError, { code: C }>['detail'],
): { readonly ok: false; readonly error: AppError } {
  return failWith({ code, detail } as AppError);
}
