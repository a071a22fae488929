import { z } from 'zod';
import { arrangedDocuments } from '../../db/domain/report-document.ts';
import { bytes, command, grant, id } from './method.ts';
import type { Saved } from './plan.ts';

/** A document of a plan; year 0 for one of the whole period. */
const documentPlace = {
  planId: id,
  document: z.enum(arrangedDocuments),
  year: z.number().int().min(0).max(9999),
};
const section = z.string().min(1).max(200);
const title = z.string().max(1_000);
const order = z.array(section).max(500);

/** What an office changes of the sections of its documents, and the pictures of its texts. */
export const writingMethods = {
  /** Left out or taken in, called otherwise (null gives the template's title back). */
  'report.setSection': command<Saved>()(
    z.strictObject({
      ...documentPlace,
      section,
      title: title.nullable().optional(),
      isShown: z.boolean().optional(),
    }),
  ),
  /** The sections beside one another, in their new order. */
  'report.arrange': command<Saved>()(z.strictObject({ ...documentPlace, order: order.min(1) })),
  /** A section of the office's own among its neighbours, behind one of them or first. */
  'report.insertSection': command<Saved<{ id: string }>>()(
    z.strictObject({
      ...documentPlace,
      parent: section.or(z.literal('')),
      title,
      order,
      afterSection: section.nullable(),
    }),
  ),
  /** One of the office's own, with its text. */
  'report.removeSection': command<Saved>()(z.strictObject({ planId: id, id })),
  /** PNG or JPEG, at most 50 MB. */
  'image.add': command<Saved<{ id: string }>>()(z.strictObject({ planId: id, grant })),
  'image.bytes': bytes()(z.strictObject({ id })),
} as const;
