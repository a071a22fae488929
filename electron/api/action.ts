import { z } from 'zod';
import { command, id } from './method.ts';
import type { Saved } from './plan.ts';

export const actionMethods = {
  /** Actions that are not finished begin again a year later, and the old ones say so: one step. */
  'action.carryOver': command<Saved<{ ids: readonly string[] }>>()(
    z.strictObject({
      planId: id,
      actions: z
        .array(z.strictObject({ id, version: z.number().int().min(1) }))
        .min(1)
        .max(2000),
    }),
  ),
} as const;
