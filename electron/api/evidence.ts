import { z } from 'zod';
import type { AppError } from '../../db/domain/errors.ts';
import { bytes, command, grant, id, quarter, query, year } from './method.ts';
import type { Saved } from './plan.ts';

export type Attached = Readonly<{
  ids: readonly string[];
  /** Files that are no evidence, each with its reason; the others went in. */
  refused: readonly Readonly<{ name: string; error: AppError }>[];
}>;

/** `left-out`: this copy of the document was made without the bytes. */
export type EvidenceFault = Readonly<{ id: string; state: 'left-out' | 'damaged' }>;

export type ExportedFolder = Readonly<{
  exported: string;
  name: string;
  folder: string;
  files: number;
  sizeBytes: number;
  /** Evidence whose bytes were not to be had; the index names it. */
  faults: readonly Readonly<{ name: string; state: EvidenceFault['state'] }>[];
}>;

export type EvidenceSheet = Readonly<{ name: string; rows: readonly (readonly string[])[]; isCut: boolean }>;

const whole = z.strictObject({ id });

/** Links and words, the names and dates of files, and what is removed go through `record.*` like every list. */
export const evidenceMethods = {
  /** Files as evidence of one figure: what can be taken is, in one step; the rest is told file by file. */
  'evidence.attach': command<Saved<Attached>>()(
    z.strictObject({ planId: id, indicatorId: id, year, quarter, grants: z.array(grant).min(1).max(50) }),
  ),
  /**
   * A file dropped on the page, in portions of at most half a megabyte; the last answers with a grant. Neither host
   * tells the page a path, and only one of them could.
   */
  'evidence.receive': query<Readonly<{ upload: string; grant: string | null }>>()(
    z.strictObject({
      upload: z.string().min(1).max(64).nullable(),
      name: z.string().min(1).max(255),
      data: z.base64().max(700_000),
      isLast: z.boolean(),
    }),
  ),
  /** A megabyte of the file; asked for the first one, it is held to its hash before anything is shown. */
  'evidence.bytes': bytes()(z.strictObject({ id, position: z.number().int().min(0).max(100) })),
  /** The beginning of its first sheet, read as carefully as any foreign spreadsheet. */
  'evidence.sheet': query<EvidenceSheet>()(whole),
  /** Reads every file of the plan's evidence through; names those that are not whole. */
  'evidence.verify': query<readonly EvidenceFault[]>()(z.strictObject({ planId: id })),
  /** A folder with the files under names that say what they prove, and an index. */
  'evidence.export': query<ExportedFolder>()(z.strictObject({ planId: id, year, grant })),
} as const;
