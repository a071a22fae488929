import { z } from 'zod';
import type { PreflightFinding } from '../../db/domain/preflight/preflight-finding.ts';
import type { LiveField } from '../../db/domain/rich-text/live-field.ts';
import { bytes, grant, host, id, nothing, query, year } from './method.ts';
import { reportFormats, reportKinds } from './report-kinds.ts';

export type ReportSectionInfo = Readonly<{
  id: string;
  number: string | null;
  title: string;
  /** What the template calls it, where the office calls it otherwise. */
  templateTitle: string | null;
  depth: number;
  /** The section it stands in, empty at the top. */
  parent: string;
  /** The page as it is printed on it ("iii", "12") and its place in the file, from 1; empty and 0 for one left out. */
  pageLabel: string;
  pageIndex: number;
  /** Points below the head of that page. */
  y: number;
  isShown: boolean;
  /** The regulation asks for it: one left out is named before printing. */
  isMandatory: boolean;
  /** May be left out, moved, renamed. */
  isFree: boolean;
  /** The row of one of the office's own. */
  ownId: string | null;
  texts: readonly SectionText[];
  /** Parts still to be written in it. */
  placeholders: number;
}>;

/** A text of the office in a section: where it is kept, what belongs there, and what stands there unasked. */
export type SectionText = Readonly<{
  section: string;
  subjectId: string;
  title: string;
  hint: string;
  /** The words of the template where nobody wrote others (a rich text); null where there are none. */
  standard: string | null;
}>;

/** A point of a page, in points from its upper left corner. */
export type PagePlace = Readonly<{ page: number; x: number; y: number }>;

/** Where a text of the office stands on the pages. */
export type TextPlace = Readonly<{ section: string; subjectId: string; from: PagePlace; to: PagePlace }>;

/** Where a figure stands that follows the data; nothing of it is on paper. */
export type LivePlace = Readonly<{ field: LiveField; from: PagePlace; to: PagePlace }>;

export type RenderedReport = Readonly<{
  /** Fetches the bytes with `report.bytes`; good until the next rendering. */
  key: string;
  title: string;
  pages: number;
  sections: readonly ReportSectionInfo[];
  textPlaces: readonly TextPlace[];
  livePlaces: readonly LivePlace[];
  /** What the checks before printing found; with something open the pages say that they are a draft. */
  findings: readonly PreflightFinding[];
  renderedAt: string;
  sizeBytes: number;
}>;

export type ExportedReport = Readonly<{ exported: string; name: string; folder: string; sizeBytes: number }>;

const which = {
  planId: id,
  kind: z.enum(reportKinds),
  /** Null for a document of the whole period. */
  year: year.nullable(),
  /** Of a document that officials sign: one of them, or `all`; without it whoever heads the office. */
  official: id.nullable().optional(),
  /** The day on the document; without it the day it is made, or what the data say. */
  date: z.iso.date().nullable().optional(),
};

export const reportMethods = {
  'report.render': query<RenderedReport>()(z.strictObject(which)),
  /** What is still open in a document, without its pages. */
  'report.check': query<readonly PreflightFinding[]>()(z.strictObject(which)),
  /** The pages are no longer on show: what they are made with may go. */
  'report.release': query<null>()(nothing),
  'report.bytes': bytes()(z.strictObject({ key: id })),
  'report.export': query<ExportedReport>()(
    z.strictObject({ ...which, format: z.enum(reportFormats), grant }),
  ),
  /** Desktop: the system's print dialog over the PDF. Loopback: the address of the PDF in a tab of its own. */
  'report.print': host<Readonly<{ kind: 'shown' } | { kind: 'address'; address: string }>>()(
    z.strictObject({ key: id }),
  ),
} as const;
