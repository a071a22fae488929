import { z } from 'zod';
import { finalRoles } from '../../db/domain/final-document.ts';
import { command, grant, id, query, year } from './method.ts';
import type { Saved } from './plan.ts';
import type { ExportedReport } from './report.ts';
import { reportKinds } from './report-kinds.ts';

/** One place in which two documents do not say the same. */
export type DocumentDifference = Readonly<{
  kind: 'changed' | 'added' | 'removed';
  /** Of the document as a whole; null for what stands in a section. */
  fact: DocumentFact | null;
  /** The section with those it stands in, from the top. */
  section: readonly string[];
  /** Table or figure, by its caption; null for words outside of them. */
  table: string | null;
  row: string | null;
  /** The heading of the column, or what a line is called. */
  column: string | null;
  before: string | null;
  after: string | null;
}>;
export type DocumentFact = 'title' | 'organization' | 'date' | 'paper' | 'font';

export type DocumentComparison = Readonly<{
  differences: readonly DocumentDifference[];
  /** All of them; the list may be shorter. */
  total: number;
}>;

/** How a signed PDF stands to what was made. */
export type SignedJudgement = Readonly<{ hasSignature: boolean; keepsOriginal: boolean }>;

export type ShownFinal = Readonly<{
  /** Fetches the bytes with `report.bytes` and prints them with `report.print`; good until the next one is shown. */
  key: string;
  sizeBytes: number;
}>;

/** What the document says is data for the program, and no file to give out. */
const role = z.enum(finalRoles).exclude(['model']);

/** Documents as they were given out: made, signed elsewhere, shown again byte for byte, compared. */
export const finalMethods = {
  /** Every form of a document, of one state of the data. What is still open needs a reason. */
  'final.create': command<Saved<{ id: string }>>()(
    z.strictObject({
      planId: id,
      kind: z.enum(reportKinds),
      year: year.nullable(),
      official: id.nullable().optional(),
      /** Null dates each part by what it says, and the document by today. */
      date: z.iso.date().nullable(),
      reason: z.string().trim().min(1).max(1_000).nullable(),
    }),
  ),
  /** The hashes of files whose bytes this copy was made without. */
  'final.leftOut': query<readonly string[]>()(z.strictObject({ planId: id })),
  /** One form, held to its hash, to be looked at or printed. */
  'final.show': query<ShownFinal>()(z.strictObject({ id, role: z.enum(['pdf', 'signed']) })),
  /** Those very bytes under a name of the user's. */
  'final.save': query<ExportedReport>()(z.strictObject({ id, role, grant })),
  /** A PDF that was signed elsewhere, beside what was made; says what it is and refuses no scan. */
  'final.attachSigned': command<Saved<SignedJudgement>>()(z.strictObject({ planId: id, id, grant })),
  'final.remove': command<Saved>()(z.strictObject({ planId: id, id })),
  /** Where two of them differ, or one of them and the data as they are now (`other` null). */
  'final.compare': query<DocumentComparison>()(z.strictObject({ id, other: id.nullable() })),
} as const;
