import { z } from 'zod';
import type { SheetRow } from '../../db/domain/entry-sheet/compare-file.ts';
import type { ComparedGiven } from '../../db/domain/entry-sheet/compare-files.ts';
import type { OutstandingUnit, SheetPeriod } from '../../db/domain/entry-sheet/plan-sheets.ts';
import { command, grant, id, quarter, query, year } from './method.ts';
import type { Saved } from './plan.ts';
import { maxTableBytes } from './table-files.ts';

export type SentSheets = Readonly<{
  exported: string;
  name: string;
  folder: string;
  files: readonly Readonly<{ name: string; unitName: string | null; rows: number }>[];
}>;

export type ReturnedSheet = Readonly<{
  token: string;
  name: string;
  /** Made by this program to be filled in; anything else is somebody's own table. */
  isSheet: boolean;
  /** What a sheet says it is for; null for a table, and where its mark cannot be read. */
  planId: string | null;
  period: SheetPeriod | null;
}>;

export type ReturnedRow = SheetRow &
  Readonly<{
    /** Who changed the cell in the file, where the sheet says something else. */
    changedBy: Readonly<{ actor: string; at: string }> | null;
  }>;

export type ReturnedSheets = Readonly<{
  files: readonly (Omit<ComparedGiven, 'rows' | 'hash'> & Readonly<{ rows: readonly ReturnedRow[] }>)[];
  outstanding: readonly OutstandingUnit[];
}>;

const token = z.string().min(1).max(64);
const tokens = z.array(token).max(60);
const period = { planId: id, year, quarter };

/** Sheets that go out to the units, are filled in there and come back. */
export const entrySheetMethods = {
  /** A new folder with one .xlsx for each unit that answers for indicators. */
  'entrySheet.export': query<SentSheets>()(z.strictObject({ ...period, grant })),
  'entrySheet.open': query<ReturnedSheet>()(z.strictObject({ grant })),
  /** A file that was dropped on the page: its bytes in base64. */
  'entrySheet.openContent': query<ReturnedSheet>()(
    z.strictObject({
      name: z.string().min(1).max(255),
      content: z.string().max(Math.ceil(maxTableBytes / 3) * 4),
    }),
  ),
  /** What the files would change, row by row; nothing is written. */
  'entrySheet.compare': query<ReturnedSheets>()(z.strictObject({ ...period, tokens })),
  /**
   * What a person accepted, in one step. Files without an accepted row are received as well, so that their units no
   * longer count as missing; a file that was received before changes nothing.
   */
  'entrySheet.accept': command<Saved<Readonly<{ rows: number }>>>()(
    z.strictObject({
      ...period,
      tokens,
      rows: z
        .array(
          z.strictObject({
            token,
            indicatorId: id,
            /** Of the cell as it was shown; 0 for none. */
            version: z.number().int().min(0),
            take: z.enum(['given', 'suggestion']),
          }),
        )
        .max(5_000),
    }),
  ),
  'entrySheet.close': query<null>()(z.strictObject({ tokens })),
} as const;
