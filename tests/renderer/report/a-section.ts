import type { ReportSectionInfo } from '../../../electron/api/report.ts';

/** A section as the backend lists it; a test says only what matters to it. */
export const aSection = (
  parts: Partial<ReportSectionInfo> & Pick<ReportSectionInfo, 'id'>,
): ReportSectionInfo => ({
  number: null,
  title: parts.id,
  templateTitle: null,
  depth: 1,
  parent: '',
  pageLabel: String(parts.pageIndex ?? 1),
  pageIndex: 1,
  y: 0,
  isShown: true,
  isMandatory: false,
  isFree: true,
  ownId: null,
  texts: [],
  placeholders: 0,
  ...parts,
});
