import type {
  AppError,
  ClosedPeriod,
  ErrorCode,
  ImportRule,
  PlacementRule,
  SpreadsheetFault,
} from '../../../db/domain/errors.ts';
import type { ScaleFaultKind } from '../../../db/domain/own-scale.ts';
import type { PeriodStatus } from '../../../db/domain/verification/period.ts';

type ClosedCode = 'period-sealed' | 'period-under-review';

export type ErrorTextKey =
  | Exclude<
      ErrorCode,
      | 'not-allowed-here'
      | 'spreadsheet-refused'
      | 'import-refused'
      | 'scale-faulty'
      | 'value-damaged'
      | ClosedCode
      | 'period-not-there'
    >
  | `${ClosedCode}.${'year' | 'quarter'}`
  | `period-not-there.${PeriodStatus}`
  | `import-refused.${ImportRule}`
  | `scale-faulty.${ScaleFaultKind}`
  | `value-damaged.${'realization' | 'target'}.${'year' | 'quarter'}`
  | 'value-damaged.other'
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
  if (error.code === 'scale-faulty') {
    const { fault, band } = error.detail;
    return { key: `scale-faulty.${fault}`, values: { band } };
  }
  if (error.code === 'value-damaged') {
    const { table, quarter, ...values } = error.detail;
    const ofQuarter = quarter === 0 ? 'year' : 'quarter';
    return table === 'realization' || table === 'target'
      ? {
          key: `value-damaged.${table}.${ofQuarter}`,
          values: { ...values, quarter: numerals[quarter] ?? '' },
        }
      : { key: 'value-damaged.other', values: { ...values, table } };
  }
  if (error.code === 'period-sealed' || error.code === 'period-under-review') {
    return describeClosed(error.code, error.detail);
  }
  if (error.code === 'period-not-there') {
    return { key: `period-not-there.${error.detail.status}`, values: {} };
  }
  return { key: error.code, values: error.detail };
}

const numerals = ['', 'I', 'II', 'III', 'IV'];

function describeClosed(code: ClosedCode, { year, quarter, by, at }: ClosedPeriod) {
  const values = { year, by, date: writeDay(at) };
  return quarter === 0
    ? { key: `${code}.year` as const, values }
    : { key: `${code}.quarter` as const, values: { ...values, quarter: numerals[quarter] ?? '' } };
}

/** The day where the reader is, in the short form both languages share. */
function writeDay(at: string): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}
