/** Books: their sections are put in order, left out and added. */
export const arrangedDocuments = ['renstra', 'lkjip', 'strategy'] as const;
export type ArrangedDocument = (typeof arrangedDocuments)[number];

export const isArrangedDocument = (kind: string): kind is ArrangedDocument =>
  (arrangedDocuments as readonly string[]).includes(kind);

/** Documents in which people write. */
export const writtenDocuments = [...arrangedDocuments, 'agreement', 'iku'] as const;
export type WrittenDocument = (typeof writtenDocuments)[number];

export const isWrittenDocument = (kind: string): kind is WrittenDocument =>
  (writtenDocuments as readonly string[]).includes(kind);

const accounts: ReadonlySet<string> = new Set(['lkjip', 'measurement', 'summary']);

/** Tells what was reached in a year; the others say what is meant to be. */
export const accountsForYear = (kind: string): boolean => accounts.has(kind);

/**
 * What an office changed of a section: of the template's own, by its name, or a section of its own, which is named by
 * its row. What is not changed has no row.
 */
export type ReportSection = Readonly<{
  id: string;
  version: number;
  document: ArrangedDocument;
  /** 0 for a document of the whole period. */
  year: number;
  section: string;
  /** Of a section of its own: the section it stands in, empty at the top. Null for one of the template. */
  parent: string | null;
  /** Another title than the template's, or that of a section of its own. */
  title: string | null;
  isShown: boolean;
  /** Its order among the sections beside it, from 1; null where the template has it. */
  place: number | null;
}>;

/** The name of a section of the office's own in the document, and of its text. */
export const nameOwnSection = (id: string): string => `own/${id}`;
export const isOwnSection = (section: string): boolean => section.startsWith('own/');

/** A picture kept in the file, for use in texts; its bytes stand elsewhere in the file, by their hash. */
export type DocumentImage = Readonly<{
  id: string;
  version: number;
  fileHash: string;
  fileName: string;
  mediaType: 'image/png' | 'image/jpeg';
  sizeBytes: number;
  width: number;
  height: number;
}>;
