import { z } from 'zod';
import { command, id, longText } from './method.ts';
import type { Saved } from './plan.ts';

const kind = z.enum(['supports', 'cascades', 'crosscuts']);
/** The plan on show; the other end of a link may be in another one. */
const planId = id;

export const planLinkMethods = {
  /** The same relation twice is the first one. */
  'node.link': command<Saved<{ id: string }>>()(
    z.strictObject({
      planId,
      fromNodeId: id,
      toNodeId: id,
      kind,
      note: longText.nullable().optional(),
    }),
  ),
  'node.unlink': command<Saved>()(z.strictObject({ planId, id })),
  /** All that a row is linked to in one way, as one step: what is not named is unlinked. */
  'node.setLinks': command<Saved>()(
    z.strictObject({ planId, fromNodeId: id, kind, toNodeIds: z.array(id).max(500) }),
  ),
} as const;
