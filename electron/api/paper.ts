import { z } from 'zod';
import { officeFonts, signingWays } from '../../db/domain/office-style.ts';
import { paperDocuments } from '../../db/domain/paper.ts';
import { bytes, command, grant, id } from './method.ts';
import type { Saved } from './plan.ts';

const millimetres = z.number().int().min(1).max(2_000);
/** Letters that stand on paper as they are: nothing that turns or hides others. */
const anchor = z
  .string()
  .trim()
  .regex(/^[^\p{C}\p{Z}]{1,40}$/u)
  .nullable();

/** The paper of documents, and what an office has on all of them: letterhead, letters, room for signatures. */
export const paperMethods = {
  /** Null gives a kind back to the paper of all; set for `all`, it is the paper of every kind. */
  'report.setPaper': command<Saved>()(
    z.strictObject({
      planId: id,
      document: z.enum(paperDocuments),
      paper: z
        .strictObject({
          width: millimetres,
          height: millimetres,
          top: millimetres,
          bottom: millimetres,
          left: millimetres,
          right: millimetres,
          isMono: z.boolean(),
        })
        .nullable(),
    }),
  ),
  'office.setStyle': command<Saved>()(
    z.strictObject({
      planId: id,
      patch: z.strictObject({
        contact: z.string().trim().max(500).nullable().optional(),
        font: z.enum(officeFonts).optional(),
        signing: z.enum(signingWays).optional(),
        anchor: anchor.optional(),
        anchorOther: anchor.optional(),
      }),
    }),
  ),
  /** PNG or JPEG, at most 5 MB; takes the place of the one before. */
  'office.setLogo': command<Saved<{ id: string }>>()(z.strictObject({ planId: id, grant })),
  /** A face of the office's font, TrueType or OpenType, at most 10 MB. */
  'office.addFont': command<Saved<{ id: string }>>()(z.strictObject({ planId: id, grant })),
  'office.removeFile': command<Saved>()(z.strictObject({ planId: id, id })),
  'office.fileBytes': bytes()(z.strictObject({ id })),
} as const;
