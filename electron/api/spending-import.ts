import { z } from 'zod';
import type { SpendingComparison } from '../../db/domain/spending-import/compare-spending.ts';
import { type SpendingColumn, spendingRoles } from '../../db/domain/spending-import/spending-columns.ts';
import { command, id, quarter, query, year } from './method.ts';
import type { Saved } from './plan.ts';

export type SpendingProposal = Readonly<{
  /** Null where no sheet has codes of programs. */
  found:
    | null
    | (Pick<SpendingComparison, 'rows' | 'counts' | 'missing'> &
        Readonly<{
          sheet: number;
          columns: readonly SpendingColumn[];
          hasSpent: boolean;
          hasChanges: boolean;
        }>);
}>;

const which = {
  planId: id,
  /** Of `import.open`. */
  token: z.string().min(1).max(64),
  /** Null takes the sheet with the most rows of the plan. */
  sheet: z.number().int().min(0).max(100).nullable(),
  choices: z.strictObject({
    year,
    quarter: quarter.nullable(),
    columns: z
      .array(
        z.strictObject({
          index: z.number().int().min(0).max(100_000),
          role: z.enum(spendingRoles),
          quarter: quarter.nullable(),
          isCumulative: z.boolean(),
        }),
      )
      .max(500),
  }),
};

export const spendingImportMethods = {
  'spending.propose': query<SpendingProposal>()(z.strictObject(which)),
  /** One step to undo; what the plan says already is not written again. */
  'spending.import': command<Saved<{ cells: number }>>()(z.strictObject(which)),
} as const;
