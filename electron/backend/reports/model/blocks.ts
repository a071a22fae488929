import type { Cell, Paragraph, Placeholder, Row, Run, Section } from './report-model.ts';

export const paragraph = (...parts: readonly (string | Run)[]): Paragraph => ({
  kind: 'paragraph',
  style: 'body',
  runs: parts.map(toRun),
});

export const lead = (...parts: readonly (string | Run)[]): Paragraph => ({
  ...paragraph(...parts),
  style: 'lead',
});
export const quote = (text: string): Paragraph => ({ kind: 'paragraph', style: 'quote', runs: [{ text }] });
export const note = (text: string): Paragraph => ({ kind: 'paragraph', style: 'note', runs: [{ text }] });

const toRun = (part: string | Run): Run => (typeof part === 'string' ? { text: part } : part);

export const bold = (text: string): Run => ({ text, isBold: true });
/** The number of a table or figure, filled in when captions are numbered. */
export const refer = (id: string): Run => ({ text: '', refersTo: id });

export const placeholder = (text: string): Placeholder => ({ kind: 'placeholder', text });

export const cell = (text: string, options: Omit<Cell, 'text'> = {}): Cell => ({ text, ...options });
/** Of a head with two rows, where it stands beside others that are divided. */
export const tall = (text: string): Cell => cell(text, { rows: 2 });
export const figure = (text: string, options: Omit<Cell, 'text' | 'isNumber'> = {}): Cell => ({
  text,
  isNumber: true,
  ...options,
});
export const body = (cells: readonly Cell[]): Row => ({ kind: 'body', cells });
export const group = (text: string, columns: number): Row => ({
  kind: 'group',
  cells: [{ text, columns, align: 'left' }],
});
export const total = (cells: readonly Cell[]): Row => ({ kind: 'total', cells });

/** A chapter with its numeral: `BAB III`. */
export const chapter = (
  prefix: string,
  number: number,
  parts: Pick<Section, 'title'> & Partial<Section>,
): Section =>
  section({
    id: `chapter-${number}`,
    role: 'chapter',
    label: writeChapterLabel(prefix, number),
    captionPrefix: `${number}.`,
    ...parts,
  });

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const;
export const writeChapterLabel = (prefix: string, number: number): string =>
  `${prefix} ${numerals[number - 1] ?? number}`;

type SectionParts = Pick<Section, 'id' | 'title'> & Partial<Section>;

/** A section with what most of them have; a front matter section says `pages: 'roman'`. */
export const section = (parts: SectionParts): Section => ({
  level: 1,
  role: null,
  label: null,
  pages: 'arabic',
  orientation: 'portrait',
  isListed: true,
  blocks: [],
  children: [],
  ...parts,
});
