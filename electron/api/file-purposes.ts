/** What a file is chosen for; a permission holds for one of these alone. */
export const filePurposes = [
  'open',
  'import-spreadsheet',
  'evidence',
  'signed-pdf',
  'entry-sheet',
  'logo',
  'font',
  'create',
  'save-copy',
  'export-pdf',
  'export-docx',
  'export-svg',
  'export-xlsx',
  'export-evidence',
  'export-evidence-file',
  'export-entry-sheets',
] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** Purposes that read a file which is there; the others write one. */
const opening = [
  'open',
  'import-spreadsheet',
  'evidence',
  'signed-pdf',
  'entry-sheet',
  'logo',
  'font',
] as const satisfies readonly FilePurpose[];
export type OpeningPurpose = (typeof opening)[number];

/** Files of which people have several at once: the papers of a figure, the sheets that came back. */
const several = ['evidence', 'entry-sheet'] as const satisfies readonly OpeningPurpose[];

export const takesSeveral = (purpose: FilePurpose): boolean =>
  (several as readonly FilePurpose[]).includes(purpose);

export const isOpeningPurpose = (purpose: FilePurpose): purpose is OpeningPurpose =>
  (opening as readonly FilePurpose[]).includes(purpose);
