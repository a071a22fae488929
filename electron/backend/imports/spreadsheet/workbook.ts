import type { SpreadsheetFault } from '../../../../db/domain/errors.ts';
import type { Table } from '../../../../db/domain/table-import/table.ts';

export type Sheet = Readonly<{ name: string; isHidden: boolean; table: Table }>;

/** What was in a spreadsheet: values only, no formulas, no links, no macros. */
export type Workbook = Readonly<{ sheets: readonly Sheet[] }>;

/** A file for the reader; its form shows in its bytes, but for plain text, which shows in the name alone. */
export type GivenTable = Readonly<{ bytes: Uint8Array; isCsv: boolean }>;

export type WorkbookReading =
  | Readonly<{ ok: true; workbook: Workbook }>
  | Readonly<{ ok: false; fault: SpreadsheetFault }>;

/** What the reader says: first that it is at work, then what it found. */
export type ReaderMessage = Readonly<{ kind: 'begun' } | { kind: 'read'; reading: WorkbookReading }>;

/** Carries a refusal out of the depths of a file. */
export class SpreadsheetRefusal extends Error {
  readonly fault: SpreadsheetFault;
  constructor(fault: SpreadsheetFault) {
    super(fault);
    this.fault = fault;
  }
}
