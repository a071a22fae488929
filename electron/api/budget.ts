import { z } from 'zod';
import { command, id, quarter, year } from './method.ts';
import type { Saved } from './plan.ts';

/** No office has money below zero or parts of a rupiah. */
const rupiah = z.string().regex(/^(0|[1-9]\d{0,29})$/);

export const budgetMethods = {
  /** `budgetVersionId` null is the plan's own ceiling of that year, which is made when it is first typed. */
  'budget.set': command<Saved>()(
    z.strictObject({
      planId: id,
      cells: z
        .array(
          z.strictObject({
            nodeId: id,
            year,
            budgetVersionId: id.nullable(),
            ceiling: rupiah.nullable(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  /** What was spent in a quarter, or in the whole year (0). */
  'spending.set': command<Saved>()(
    z.strictObject({
      planId: id,
      cells: z
        .array(z.strictObject({ nodeId: id, year, quarter, amount: rupiah.nullable() }))
        .min(1)
        .max(20_000),
    }),
  ),
} as const;
