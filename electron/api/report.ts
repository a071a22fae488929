import { z } from 'zod';
import { bytes, grant, host, id, query, year } from './method.ts';
import { reportFormats, reportKinds } from './report-kinds.ts';

export type ReportSectionInfo = Readonly<{
  id: string;
  number: string | null;
  title: string;
  depth: number;
  /** The page as it is printed on it ("iii", "12") and its place in the file, from 1. */
  pageLabel: string;
  pageIndex: number;
  /** Parts still to be written in it. */
  placeholders: number;
}>;

export type RenderedReport = Readonly<{
  /** Fetches the bytes with `report.bytes`; good until the next rendering. */
  key: string;
  title: string;
  pages: number;
  sections: readonly ReportSectionInfo[];
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
  'report.bytes': bytes()(z.strictObject({ key: id })),
  'report.export': query<ExportedReport>()(
    z.strictObject({ ...which, format: z.enum(reportFormats), grant }),
  ),
  /** Desktop: the system's print dialog over the PDF. Loopback: the address of the PDF in a tab of its own. */
  'report.print': host<Readonly<{ kind: 'shown' } | { kind: 'address'; address: string }>>()(
    z.strictObject({ key: id }),
  ),
} as const;
