import type { TextPlace } from './preflight-finding.ts';

/** What the checks are told of a document: what it is about, and what stands in it as it is going to be printed. */
export type PrintedDocument = Readonly<{
  /** `renstra`, `lkjip` and so on, as the kinds of reports are named. */
  kind: string;
  /** Null for a document of the whole period. */
  year: number | null;
  /** The day on it. */
  date: string;
  sections: readonly PrintedSection[];
  /** Those who sign it somewhere, outsiders too. */
  signers: readonly PrintedSigner[];
}>;

export type PrintedSection = Readonly<{
  id: string;
  title: string;
  isShown: boolean;
  /** The regulation asks for it. */
  isMandatory: boolean;
  /** Nothing stands in it or below it. */
  isEmpty: boolean;
  gaps: readonly PrintedGap[];
  /** The texts of the office that belong in it. */
  texts: readonly TextPlace[];
}>;

/** A place on the page that says what is not there yet. */
export type PrintedGap = Readonly<{
  /** The text that is to be written there; null for what comes from the data. */
  text: TextPlace | null;
  /** What it says. */
  words: string;
}>;

/** Who signs where; the name is null where nobody is named. */
export type PrintedSigner = Readonly<{
  position: string;
  name: string | null;
  /** Not of the office: a regional head, who is named where the region is in the file, or a reviewer. */
  isOutside: boolean;
}>;
