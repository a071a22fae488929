import { z } from 'zod';
import { roles } from '../../db/domain/verification/roles.ts';
import { command, decimalText, id, quarter, query, year } from './method.ts';
import type { Saved } from './plan.ts';

const period = { planId: id, year, quarter };
const step = command<Saved>()(z.strictObject(period));
/** Why it is returned or opened again; stays in the history. */
const stepWithNote = command<Saved>()(
  z.strictObject({ ...period, note: z.string().trim().min(1).max(10_000) }),
);

/** A period on its way: draft, sent, verified or returned, sealed, and opened again. Each step is one command. */
export const verificationMethods = {
  'period.submit': step,
  'period.withdraw': step,
  'period.return': stepWithNote,
  'period.verify': step,
  'period.seal': step,
  'period.reopen': stepWithNote,
  /** What an evaluator found of any number of figures; a verdict of null takes one back. */
  'verification.set': command<Saved>()(
    z.strictObject({
      ...period,
      verdicts: z
        .array(
          z.strictObject({
            indicatorId: id,
            verdict: z.enum(['agreed', 'corrected', 'returned']).nullable(),
            value: decimalText.nullable(),
            ordinalCode: z.string().min(1).max(50).nullable(),
            reason: z.string().trim().max(10_000).nullable(),
          }),
        )
        .min(1)
        .max(2000),
    }),
  ),
  /** What this computer is used for; kept on it and not in the file. */
  'app.setRole': query<null>()(z.strictObject({ role: z.enum(roles) })),
} as const;
