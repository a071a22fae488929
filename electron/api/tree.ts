import { z } from 'zod';
import { grant, id, query, year } from './method.ts';
import type { ExportedReport } from './report.ts';

export type RenderedTree = Readonly<{
  /** Fetches the bytes with `report.bytes` and prints them with `report.print`; good until the next rendering. */
  key: string;
  title: string;
  pages: number;
  sizeBytes: number;
}>;

/** What is on the picture, as the screen shows it. */
const view = {
  planId: id,
  /** Of the achievements; null draws none. */
  year: year.nullable(),
  /** The quarter a year under way is measured up to; absent or null is all of the year. */
  upTo: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .nullable()
    .optional(),
  /** Null is the level a tree usually begins or ends at. */
  fromLevelId: id.nullable(),
  toLevelId: id.nullable(),
  folded: z.array(id).max(20_000),
  direction: z.enum(['down', 'right']),
  colouring: z.enum(['achievement', 'level']),
  /** Rows of other plans beside the cards they are linked with. */
  hasGhosts: z.boolean(),
};

const sheet = {
  paper: z.enum(['A4', 'F4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  scale: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('page') }),
    z.strictObject({ kind: z.literal('tiles'), pages: z.number().int().min(1).max(400) }),
    z.strictObject({ kind: z.literal('full') }),
  ]),
};

export const treeMethods = {
  /** The pages of the poster, for the printer. */
  'tree.render': query<RenderedTree>()(z.strictObject({ ...view, ...sheet })),
  /** `svg` is one picture, whatever the paper. */
  'tree.export': query<ExportedReport>()(
    z.strictObject({ ...view, ...sheet, format: z.enum(['svg', 'pdf']), grant }),
  ),
} as const;
