import { z } from 'zod';
import type { AppError } from '../../db/domain/errors.ts';
import { bytes, command, grant, id, quarter, query, year } from './method.ts';
import type { Saved } from './plan.ts';
import type { ExportedReport } from './report.ts';

export type Attached = Readonly<{
  ids: readonly string[];
  /** Files whose bytes were there already, by their place among the grants, and what they are called there. */
  known: readonly Readonly<{ at: number; title: string }>[];
  /** Files that are no evidence, each with its reason; the others went in. */
  refused: readonly Readonly<{ at: number; name: string; error: AppError }>[];
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

/** What the list of evidence says beside its rows. */
export type EvidenceLibrary = Readonly<{
  /** When and by whom each row was added. */
  added: readonly Readonly<{ id: string; actor: string; at: string }>[];
  /** Files of the plan, by their hash, whose bytes this copy of the document was made without. */
  leftOut: readonly string[];
  /** Bytes that nothing refers to any more; they wait for an undo. */
  unused: Readonly<{ files: number; sizeBytes: number }>;
}>;

const whole = z.strictObject({ id });
const figure = z.strictObject({ indicatorId: id, year, quarter });
const rows = z.array(id).min(1).max(500);

/** Links and words, the names and dates of files, and what is removed go through `record.*` like every list. */
export const evidenceMethods = {
  /**
   * Files as evidence of one figure, or of none yet (`indicatorId` null): what can be taken is, in one step; the rest
   * is told file by file.
   */
  'evidence.attach': command<Saved<Attached>>()(
    z.strictObject({
      planId: id,
      indicatorId: id.nullable(),
      year,
      quarter,
      grants: z.array(grant).min(1).max(50),
    }),
  ),
  /** The figures that the rows of one piece of evidence prove from now on; with none it stays and proves nothing. */
  'evidence.link': command<Saved>()(
    z.strictObject({ planId: id, ids: rows, figures: z.array(figure).max(500) }),
  ),
  'evidence.library': query<EvidenceLibrary>()(z.strictObject({ planId: id })),
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
      /** What the permission at the end is for. */
      purpose: z.enum(['evidence', 'signed-pdf']).optional(),
    }),
  ),
  /** A megabyte of the file; asked for the first one, it is held to its hash before anything is shown. */
  'evidence.bytes': bytes()(z.strictObject({ id, position: z.number().int().min(0).max(100) })),
  /** The beginning of its first sheet, read as carefully as any foreign spreadsheet. */
  'evidence.sheet': query<EvidenceSheet>()(whole),
  /** Reads the files of these rows through; names those that are not whole. Asked in portions, so that it can be stopped. */
  'evidence.verify': query<readonly EvidenceFault[]>()(z.strictObject({ ids: rows })),
  /** A folder with the files under names that say what they prove, and an index. */
  'evidence.export': query<ExportedFolder>()(
    z.strictObject({ planId: id, year, quarter: quarter.optional(), grant }),
  ),
  /** One file as it came, under a name of the user's with the same ending. */
  'evidence.save': query<ExportedReport>()(z.strictObject({ id, grant })),
  /**
   * Drops the bytes that nothing refers to and makes the document that much smaller. Rows stay as they are, so it is no
   * step of the history and cannot be taken back.
   */
  'evidence.clean': query<EvidenceLibrary['unused']>()(z.strictObject({})),
} as const;
