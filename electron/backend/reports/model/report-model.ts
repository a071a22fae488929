import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { OfficeFont, SigningWay } from '../../../../db/domain/office-style.ts';
import type { Paper } from '../../../../db/domain/paper.ts';
import type { PreflightFinding } from '../../../../db/domain/preflight/preflight-finding.ts';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import type { BandTone } from '../../../../db/domain/scale.ts';
import type { ReportFormat, ReportKind } from '../../../api/report-kinds.ts';
import type { ChartDescription } from '../charts/chart-description.ts';
import type { ArrangedSection } from './arrange-sections.ts';

/**
 * A report before it has a shape on paper: every word and every figure as it will be read, formatted once. The PDF and
 * the DOCX are laid out from it and compute nothing, so they cannot say different numbers.
 */
export type ReportModel = Readonly<{
  kind: ReportKind;
  language: ReportLanguage;
  /** How its figures are written. */
  numberLocale: NumberLocale;
  title: string;
  organization: string;
  /** Null for a document of a whole period. */
  year: number | null;
  /** The date on the signature, and the date in the file's properties. */
  date: string;
  /** Null for what is signed on its first page. */
  cover: Cover | null;
  footer: string;
  /** What is said on every page: that it is an example, or a draft; null for the finished document of a real office. */
  pageMark: PageMark | null;
  /** What the checks before printing found. */
  findings: readonly PreflightFinding[];
  wording: Wording;
  headings: HeadingNumbers;
  sections: readonly Section[];
  /** Every section in its order, those left out too: what the screen lists and changes. */
  arrangement: readonly ArrangedSection[];
  /** What a workbook holds instead of the tables of the sections, where those would make a sheet of each form. */
  sheets?: readonly Table[];
  look: ReportLook;
  /** Characters no document can hold (control marks, direction overrides) that were left out of the texts. */
  removedCharacters: number;
}>;

export type { ReportFormat, ReportKind };
export type ReportLanguage = 'id' | 'en' | 'da';

/** How it looks, whatever it says. */
export type ReportLook = Readonly<{ paper: Paper; font: ReportFont; signing: Signing }>;

export type ReportFont = Readonly<{
  base: OfficeFont;
  /** By which a word processor finds it. */
  wordName: string;
  /** Of the office's own: its files, the upright one first. */
  faces: readonly Readonly<{ hash: string; bytes: Uint8Array }>[];
  /** How much wider it runs than Arimo, at least 1. */
  widthShare: number;
}>;

/** What stands between the position and the name of who signs. */
export type Signing = Readonly<{ way: SigningWay; anchor: string; anchorOther: string }>;

export type Cover = Readonly<{
  logo: Photo | null;
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

export type PageMark = Readonly<{ watermark: string; line: string }>;

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
  /** Who writes, at the head of the page. */
  letterhead?: Letterhead;
  blocks: readonly Block[];
  children: readonly Section[];
}>;

export type Letterhead = Readonly<{
  logo: Photo | null;
  region: string | null;
  organization: string;
  address: string | null;
  /** Telephone, e-mail, website, line by line. */
  contact: readonly string[];
}>;

export type Block = Sourced &
  (
    | Paragraph
    | Subheading
    | List
    | Definitions
    | Clauses
    | Tiles
    | Table
    | Figure
    | Placeholder
    | Signature
    | Signatures
    | Contents
  );

/** The text of the office that a block was written in: where it is edited. */
export type Sourced = Readonly<{ source?: TextSource }>;
export type TextSource = Readonly<{ section: string; subjectId: string }>;

export type Run = Readonly<{
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  /** A figure that is read from the plan: what it is of, as the screen says beside it. Nothing of it is on paper. */
  live?: LiveField;
  /** The id of a table or figure: `text` is its number and leads there. */
  refersTo?: string;
}>;

export type Paragraph = Readonly<{
  kind: 'paragraph';
  /** `lead` stands before what belongs to it; `quote` is set apart, as a vision is; `center` heads; `note` is small. */
  style: 'body' | 'lead' | 'quote' | 'center' | 'note';
  runs: readonly Run[];
}>;

/** Within a text of the office, below the heading of its section. */
export type Subheading = Readonly<{ kind: 'subheading'; level: 1 | 2; runs: readonly Run[] }>;

export type List = Readonly<{
  kind: 'list';
  isOrdered: boolean;
  items: readonly (readonly Run[])[];
  /** A list within an item, by its place. */
  nested?: readonly (InnerList | null)[];
  /** The chapters as they stand in the document, filled in when that is known. */
  isOfChapters?: boolean;
}>;

export type InnerList = Readonly<{ isOrdered: boolean; items: readonly (readonly Run[])[] }>;

/** Terms with their meanings, in the order of the source. */
export type Definitions = Readonly<{
  kind: 'definitions';
  items: readonly Readonly<{ term: string; meaning: string }>[];
}>;

/** `Menimbang : a. …`, `Nama : …`: a word, a colon, and what it says, item under item. */
export type Clauses = Readonly<{
  kind: 'clauses';
  items: readonly Readonly<{
    term: string;
    parts: readonly Readonly<{ mark: string | null; runs: readonly Run[] }>[];
  }>[];
}>;

/** Figures of the year, read at a glance. */
export type Tiles = Readonly<{
  kind: 'tiles';
  items: readonly Readonly<{ value: string; label: string; detail: string | null }>[];
}>;

export type Caption = Readonly<{
  /** Counted within the chapter, once, here: `3.4`. Empty until captions are numbered. */
  number: string;
  /** Empty for a table of an official form, which stands under its heading and is not counted. */
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
  /** Where parts of the text look different; together they are the text. */
  runs?: readonly Run[];
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
  /** How many rows of one statement stay on a page where it is fewer than usual: wide pages are low. */
  keptRows?: number;
  /** So short that it stands on one page: a few rows alone on the next one would be lost there. */
  isWhole?: boolean;
  /** In a workbook, where its caption says too little: the name of its sheet and the line over it. */
  sheet?: SheetName;
  /** The more columns, the smaller the letters. */
  size: 'normal' | 'small' | 'tiny';
}>;

export type SheetName = Readonly<{ name: string; title: string }>;

export type Figure = Readonly<{
  kind: 'figure';
  id: string;
  caption: Caption;
  charts: readonly ChartDescription[];
  /** A picture of the office instead of charts. */
  photo?: Photo;
  /** What the picture shows, in words, for those who cannot see it. */
  altText: string;
  notes: readonly string[];
}>;

export type Photo = Readonly<{
  /** Of the bytes: the same picture is kept once. */
  hash: string;
  mediaType: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  /** On paper, in points. */
  width: number;
  height: number;
}>;

/** What is still to be written. Visible on paper, so that nothing is taken for finished and nothing is invented. */
export type Placeholder = Readonly<{
  kind: 'placeholder';
  text: string;
  /** Asked for by a figure: the checks name its indicator themselves. */
  of?: 'analysis';
}>;

export type Signature = Readonly<{
  kind: 'signature';
  /** Place and date. */
  placeAndDate: string;
  position: string;
  /** Null leaves the line for the name empty. */
  name: string | null;
  details: readonly string[];
  /** Somebody whom the office does not name: the reviewer, a regional head. */
  isOutside?: true;
}>;

/** One or two who sign beside one another, the first on the left; the place and date stand over the last. */
export type Signatures = Readonly<{
  kind: 'signatures';
  placeAndDate: readonly string[];
  parties: readonly SigningParty[];
}>;

export type SigningParty = Readonly<{
  /** `Pihak Kedua,`; null where there is one alone. */
  role: string | null;
  position: string;
  name: string | null;
  details: readonly string[];
  isOutside?: true;
}>;

export type Contents = Readonly<{ kind: 'contents'; of: 'sections' | 'tables' | 'figures' }>;

/** Every section in reading order, parents before children. */
export function listSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...listSections(section.children)]);
}

export const listBlocks = (model: ReportModel): readonly Block[] =>
  listSections(model.sections).flatMap((section) => section.blocks);

/** Tables and figures that are counted and listed; those of an official form stand under their heading alone. */
export const isCaptioned = (block: Block): block is Table | Figure =>
  (block.kind === 'table' || block.kind === 'figure') && block.caption.text !== '';
