import type { AppError, ErrorCode, PlacementRule } from '../../../db/domain/errors.ts';

export type ErrorTextKey = Exclude<ErrorCode, 'not-allowed-here'> | `not-allowed-here.${PlacementRule}`;

/** Where the sentence about an error stands among the texts of `errors`, and what it needs. */
export function findErrorText(error: AppError): {
  readonly key: ErrorTextKey;
  readonly values: Readonly<Record<string, string | number>>;
} {
  if (error.code === 'not-allowed-here') {
    const { rule, level, parent } = error.detail;
    return { key: `not-allowed-here.${rule}`, values: { level, parent } };
  }
  return { key: error.code, values: error.detail };
}
