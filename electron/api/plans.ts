import { z } from 'zod';
import type { FileOverview } from '../../db/domain/file-overview.ts';
import type { LinkedNode, PlanDocument } from '../../db/domain/plan-document.ts';
import { command, id, longText, nothing, query, year } from './method.ts';
import type { Saved } from './plan.ts';

const name = z.string().trim().min(1).max(300);
const levelKind = z.enum([
  'vision',
  'purpose',
  'mission',
  'goal',
  'objective',
  'strategy',
  'policy',
  'priority',
  'program',
  'activity',
  'subactivity',
  'group',
  'other',
]);

/** The plans of a file, one beside the other and one period after another, and the words they are written in. */
export const plansMethods = {
  'plan.list': query<FileOverview>()(nothing),
  'plan.create': command<Saved<{ id: string }>>()(
    z.strictObject({
      kind: z.enum(['rpjmd', 'renstra', 'strategy']),
      title: name,
      periodStart: year.nullable(),
      periodEnd: year.nullable(),
      organization: z.union([
        z.strictObject({ id }),
        z.strictObject({
          kind: z.enum(['region', 'agency', 'ministry', 'work-unit', 'municipality']),
          name,
          shortName: name.nullable(),
        }),
      ]),
      /** The words of another plan, or a preset by its name. */
      framework: z.union([z.strictObject({ id }), z.strictObject({ preset: z.string().max(64) })]),
      servesId: id.nullable(),
    }),
  ),
  /** With everything in it: one undo step brings it back. */
  'plan.remove': command<Saved>()(z.strictObject({ planId: id })),
  /** The plan of the next period with the rows of these levels. */
  'plan.startNext': command<Saved<{ id: string }>>()(
    z.strictObject({ planId: id, title: name, levelIds: z.array(id).max(100) }),
  ),
  'plan.adopt': command<Saved<{ number: number }>>()(
    z.strictObject({
      planId: id,
      adoptedOn: z.iso.date(),
      decree: z.string().max(1000).nullable(),
      note: longText.nullable(),
    }),
  ),
  'plan.revise': command<Saved>()(z.strictObject({ planId: id })),
  /** The plan as it was adopted: 0 at first, 1 and on as revised. */
  'plan.readVersion': query<PlanDocument>()(
    z.strictObject({ planId: id, number: z.number().int().min(0).max(999) }),
  ),
  /** Rows of all plans by their words or code, those of `planId` last. */
  'node.search': query<readonly LinkedNode[]>()(z.strictObject({ query: z.string().max(300), planId: id })),
  /** All levels as they are to be, from the top; those left out are removed, those without an id are new. */
  'framework.update': command<Saved>()(
    z.strictObject({
      planId: id,
      id,
      name,
      language: z.enum(['id', 'en', 'da']),
      levels: z
        .array(
          z.strictObject({
            id: id.nullable(),
            kind: levelKind,
            name,
            mayHoldIndicators: z.boolean(),
            mayHoldBudgets: z.boolean(),
          }),
        )
        .min(1)
        .max(50),
    }),
  ),
  'organization.update': command<Saved>()(
    z.strictObject({
      planId: id,
      id,
      version: z.number().int().min(1),
      patch: z.strictObject({
        kind: z.enum(['region', 'agency', 'ministry', 'work-unit', 'municipality']).optional(),
        name: name.optional(),
        shortName: name.nullable().optional(),
        regionName: name.nullable().optional(),
        address: longText.nullable().optional(),
        numberLocale: z.enum(['id', 'en', 'da']).optional(),
      }),
    }),
  ),
} as const;
