import type { BandTone } from '../../../../db/domain/scale.ts';
import type { ChartDescription } from '../charts/chart-description.ts';

/**
 * A report before it has a shape on paper: every word and every figure as it will be read, formatted once. The PDF and
 * the DOCX are laid out from it and compute nothing, so they cannot say different numbers.
 */
export type ReportModel = Readonly<{
  kind: ReportKind;
  language: ReportLanguage;
  title: string;
  organization: string;
  /** Null for a document of a whole period. */
  year: number | null;
  /** The date on the signature, and the date in the file's properties. */
  date: string;
  cover: Cover;
  footer: string;
  /** Says "contoh" on every page; null for the document of a real office. */
  exampleMark: ExampleMark | null;
  wording: Wording;
  headings: HeadingNumbers;
  sections: readonly Section[];
  /** Characters no document can hold (control marks, direction overrides) that were left out of the texts. */
  removedCharacters: number;
}>;

export type ReportKind = 'renstra' | 'lkjip' | 'strategy';
export type ReportFormat = 'pdf' | 'docx';
export type ReportLanguage = 'id' | 'en' | 'da';

export type Cover = Readonly<{
  region: string | null;
  organization: string;
  title: string;
  /** The year or the period. */
  subtitle: string | null;
  /** The full name of the office that publishes it. */
  signedBy: string;
  address: string | null;
  year: string;
}>;

export type ExampleMark = Readonly<{ watermark: string; line: string }>;

/** Words the renderers themselves set. */
export type Wording = Readonly<{ table: string; figure: string }>;

/** How the word processor numbers headings by itself, so that a chapter added there renumbers the rest. */
export type HeadingNumbers = Readonly<{
  chapterPrefix: string;
  annexPrefix: string;
  second: 'letter' | 'legal';
}>;

export type Section = Readonly<{
  /** Stays the same from one edit to the next: the screen's list of sections goes by it. */
  id: string;
  level: 1 | 2 | 3 | 4;
  /** What the word processor counts a first-level section as; nothing for front matter and statements. */
  role: 'chapter' | 'annex' | null;
  /** `BAB I`, `A.`, `1.1`; null where nothing is numbered. */
  label: string | null;
  title: string;
  /** The front matter counts i, ii, iii; the body starts again at 1. */
  pages: 'roman' | 'arabic';
  orientation: 'portrait' | 'landscape';
  /** Stands in the table of contents. */
  isListed: boolean;
  /** What stands before the numbers of its tables and figures: `3.`; of chapters alone. */
  captionPrefix?: string;
  blocks: readonly Block[];
  children: readonly Section[];
}>;

export type Block = Paragraph | List | Definitions | Table | Figure | Placeholder | Signature | Contents;

export type Run = Readonly<{
  text: string;
  isBold?: boolean;
  /** The id of a table or figure: `text` is its number and leads there. */
  refersTo?: string;
}>;

export type Paragraph = Readonly<{
  kind: 'paragraph';
  /** `lead` stands before what belongs to it; `quote` is set apart, as a vision is; `note` is small. */
  style: 'body' | 'lead' | 'quote' | 'note';
  runs: readonly Run[];
}>;

export type List = Readonly<{ kind: 'list'; isOrdered: boolean; items: readonly (readonly Run[])[] }>;

/** Terms with their meanings, in the order of the source. */
export type Definitions = Readonly<{
  kind: 'definitions';
  items: readonly Readonly<{ term: string; meaning: string }>[];
}>;

export type Caption = Readonly<{
  /** Counted within the chapter, once, here: `3.4`. Empty until captions are numbered. */
  number: string;
  text: string;
}>;

export type Align = 'left' | 'center' | 'right';

export type Column = Readonly<{
  /** Share of the width; the renderers scale the sum to the page. */
  width: number;
  align: Align;
}>;

export type Cell = Readonly<{
  text: string;
  /** A figure, right-aligned and never broken over lines. */
  isNumber?: boolean;
  isBold?: boolean;
  isMuted?: boolean;
  align?: Align;
  columns?: number;
  rows?: number;
  tone?: BandTone;
}>;

export type Row = Readonly<{
  /** `group` heads the rows below it; `total` closes them. */
  kind: 'body' | 'group' | 'total';
  cells: readonly Cell[];
}>;

export type Table = Readonly<{
  kind: 'table';
  id: string;
  caption: Caption;
  columns: readonly Column[];
  header: readonly (readonly Cell[])[];
  rows: readonly Row[];
  notes: readonly string[];
  /** The more columns, the smaller the letters. */
  size: 'normal' | 'small' | 'tiny';
}>;

export type Figure = Readonly<{
  kind: 'figure';
  id: string;
  caption: Caption;
  charts: readonly ChartDescription[];
  /** What the picture shows, in words, for those who cannot see it. */
  altText: string;
  notes: readonly string[];
}>;

/** What is still to be written. Visible on paper, so that nothing is taken for finished and nothing is invented. */
export type Placeholder = Readonly<{ kind: 'placeholder'; text: string }>;

export type Signature = Readonly<{
  kind: 'signature';
  /** Place and date. */
  placeAndDate: string;
  position: string;
  /** Null leaves the line for the name empty. */
  name: string | null;
  details: readonly string[];
}>;

export type Contents = Readonly<{ kind: 'contents'; of: 'sections' | 'tables' | 'figures' }>;

/** Every section in reading order, parents before children. */
export function listSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...listSections(section.children)]);
}

export const listBlocks = (model: ReportModel): readonly Block[] =>
  listSections(model.sections).flatMap((section) => section.blocks);
