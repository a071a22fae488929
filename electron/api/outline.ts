import { z } from 'zod';
import { type SearchedKind, searchedFields } from '../../db/domain/find-in-plan.ts';
import { command, decimalText, id, longText, query, year } from './method.ts';
import type { Saved } from './plan.ts';

/** A line of the trash; see db/queries/trash.ts. */
export type TrashEntry = Readonly<{
  seq: number;
  at: string;
  actor: string;
  command: string;
  nodes: number;
  indicators: number;
  titles: readonly string[];
  isErased: boolean;
}>;

const ids = z.array(id).max(10_000).readonly();
const chosen = { nodeIds: ids, indicatorIds: ids };
/** `afterId` null is before all siblings; a sibling of the other kind puts the rows at the end of theirs. */
const place = { parentId: id.nullable(), afterId: id.nullable() };
const code = z.string().max(100).nullable().optional();
const depth = z.number().int().min(0).max(100);

const row = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node'), depth, levelId: id, text: longText, code }),
  z.strictObject({
    kind: z.literal('indicator'),
    depth,
    text: longText,
    code,
    unitOfMeasure: z.string().max(200).nullable().optional(),
    baseline: z.strictObject({ year: year.nullable(), value: decimalText }).nullable().optional(),
    targets: z
      .array(z.strictObject({ year, value: decimalText, valueMax: decimalText.nullable() }))
      .max(100)
      .optional(),
  }),
]);

const fieldNames = [...new Set(Object.values(searchedFields).flatMap((fields) => Object.keys(fields)))];

/** Acts on any number of rows of the outline: each one command, one entry of the history, one undo step. */
export const outlineMethods = {
  /** Rows one below the other; gives their ids in the same order. */
  'outline.insert': command<Saved<{ ids: readonly string[] }>>()(
    z.strictObject({ planId: id, ...place, rows: z.array(row).min(1).max(10_000) }),
  ),
  /** Branches with everything in them, and single indicators. */
  'outline.remove': command<Saved>()(z.strictObject({ planId: id, ...chosen })),
  /** To one place, in the order they are named; `levelId` null keeps the level of each branch. */
  'outline.move': command<Saved>()(
    z.strictObject({ planId: id, ...chosen, ...place, levelId: id.nullable() }),
  ),
  /** `planId` is the plan the copies go to; gives the ids of the uppermost copies. */
  'outline.duplicate': command<Saved<{ ids: readonly string[] }>>()(
    z.strictObject({ planId: id, ...chosen, ...place, withTargets: z.boolean(), withBudgets: z.boolean() }),
  ),
  /** Re-levels branches as a whole; each climbs out of rows that are not above that level any more. */
  'outline.setLevel': command<Saved>()(
    z.strictObject({ planId: id, nodeIds: z.array(id).min(1).max(10_000).readonly(), levelId: id }),
  ),

  /** Replaces found words in the named places alone; refused whole when one of the texts has changed since. */
  'text.replace': command<Saved<{ count: number }>>()(
    z.strictObject({
      planId: id,
      query: z.strictObject({
        text: z.string().min(1).max(1000),
        matchCase: z.boolean(),
        wholeWord: z.boolean(),
      }),
      replacement: z.string().max(10_000),
      places: z
        .array(
          z.strictObject({
            kind: z.enum(Object.keys(searchedFields) as [SearchedKind, ...SearchedKind[]]),
            id,
            version: z.number().int().min(1),
            field: z.enum(fieldNames as [string, ...string[]]),
            starts: z.array(z.number().int().min(0)).min(1).max(100_000),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),

  /** What was removed from the plan and is still gone, the latest first. */
  'trash.list': query<readonly TrashEntry[]>()(
    z.strictObject({ planId: id, limit: z.number().int().min(1).max(500) }),
  ),
  /** Brings back what one entry of the history removed. */
  'trash.restore': command<
    Saved<{ nodeIds: readonly string[]; indicatorIds: readonly string[]; movedToTop: number }>
  >()(z.strictObject({ planId: id, seq: z.number().int().min(1) })),
} as const;
