import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import {
  readSpending,
  type SpendingChoices,
  type SpendingReading,
} from '../../../db/domain/spending-import/read-spending.ts';
import type { Sheet } from './spreadsheet/workbook.ts';

export type SpendingSheet = Readonly<{ index: number; name: string; reading: SpendingReading }>;

/** The sheet that is asked for, else the one with the most rows of the plan; null where none has codes. */
export function readSpendingSheet(
  sheets: readonly Sheet[],
  asked: number | null,
  document: PlanDocument,
  choices: SpendingChoices,
): SpendingSheet | null {
  const read = sheets.flatMap(({ name, isHidden, table }, index): readonly SpendingSheet[] => {
    if (asked === null ? isHidden : index !== asked) return [];
    const reading = readSpending(table, document, choices);
    return reading ? [{ index, name, reading }] : [];
  });
  const weigh = ({ reading: { rows, hasSpent } }: SpendingSheet): number =>
    rows.filter(({ nodeId }) => nodeId !== null).length * (hasSpent ? 2 : 1);
  return read.toSorted((a, b) => weigh(b) - weigh(a))[0] ?? null;
}
