import type {
  AppError,
  ErrorCode,
  ImportRule,
  PlacementRule,
  SpreadsheetFault,
} from '../../../db/domain/errors.ts';

export type ErrorTextKey =
  | Exclude<ErrorCode, 'not-allowed-here' | 'spreadsheet-refused' | 'import-refused'>
  | `import-refused.${ImportRule}`
  | `not-allowed-here.${PlacementRule}`
  | `spreadsheet-refused.${SpreadsheetFault}`;

/** Where the sentence about an error stands among the texts of `errors`, and what it needs. */
export function findErrorText(error: AppError): {
  readonly key: ErrorTextKey;
  readonly values: Readonly<Record<string, string | number>>;
} {
  if (error.code === 'not-allowed-here') {
    const { rule, level, parent } = error.detail;
    return { key: `not-allowed-here.${rule}`, values: { level, parent } };
  }
  if (error.code === 'spreadsheet-refused') {
    const { name, fault } = error.detail;
    return { key: `spreadsheet-refused.${fault}`, values: { name } };
  }
  if (error.code === 'import-refused') {
    const { rule, ...values } = error.detail;
    return { key: `import-refused.${rule}`, values };
  }
  return { key: error.code, values: error.detail };
}
