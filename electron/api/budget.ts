import { z } from 'zod';
import { distributionWays } from '../../db/domain/budget/distribute.ts';
import { command, id, longText, quarter, year } from './method.ts';
import type { Saved } from './plan.ts';

/** No office has money below zero or parts of a rupiah. */
const rupiah = z.string().regex(/^(0|[1-9]\d{0,29})$/);

const documentNumber = z.string().max(200).nullable();
const documentDate = z.iso.date().nullable();
const note = longText.nullable();

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
  /** Gives an amount to the lowest rows below a row, exact to the rupiah. */
  'budget.distribute': command<Saved>()(
    z.strictObject({
      planId: id,
      nodeId: id,
      year,
      budgetVersionId: id.nullable(),
      amount: rupiah,
      way: z.enum(distributionWays),
    }),
  ),
  /** Begins as a copy of what is in force, so that only what differs is typed. */
  'budgetVersion.create': command<Saved<{ id: string }>>()(
    z.strictObject({
      planId: id,
      year,
      kind: z.enum(['indikatif', 'murni', 'pergeseran', 'perubahan']),
      documentNumber: documentNumber.optional(),
      documentDate: documentDate.optional(),
      note: note.optional(),
    }),
  ),
  'budgetVersion.update': command<Saved>()(
    z.strictObject({
      planId: id,
      id,
      version: z.number().int().min(1),
      patch: z.strictObject({
        documentNumber: documentNumber.optional(),
        documentDate: documentDate.optional(),
        note: note.optional(),
      }),
    }),
  ),
  'budgetVersion.remove': command<Saved>()(z.strictObject({ planId: id, id })),
} as const;
