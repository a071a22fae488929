import { z } from 'zod';
import type { RowHistoryEntry } from '../../db/domain/row-history.ts';
import { id, query } from './method.ts';

/** What an indicator went through, the newest first; `before` goes on from the last entry of the page before. */
export const historyMethods = {
  'history.ofIndicator': query<readonly RowHistoryEntry[]>()(
    z.strictObject({
      indicatorId: id,
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
  ),
} as const;
