import type { LiveField } from './live-field.ts';

/**
 * What people write in a document: paragraphs, headings, lists, tables and pictures, with figures in the sentences that
 * follow the data. Stored in `narrative.body` as the JSON of these blocks, in one form only (write-rich-text.ts), so
 * that equal texts are equal to the byte.
 */
export type RichText = readonly RichBlock[];

export type RichBlock = RichParagraph | RichHeading | RichList | RichTable | RichImage;

/** Letters, which may hold line breaks, or a figure that is read from the plan each time. */
export type RichRun = Readonly<({ text: string } | { field: LiveField }) & { bold?: true; italic?: true }>;

export type RichParagraph = Readonly<{ kind: 'paragraph'; runs: readonly RichRun[] }>;

/** Below the heading of the section it stands in, whatever the level of that is. */
export type RichHeading = Readonly<{ kind: 'heading'; level: 1 | 2; runs: readonly RichRun[] }>;

export type RichList = Readonly<{ kind: 'list'; ordered: boolean; items: readonly RichItem[] }>;

export type RichItem = Readonly<{ runs: readonly RichRun[]; list?: InnerList }>;

/** Two levels, as documents of offices have them. */
export type InnerList = Readonly<{
  ordered: boolean;
  items: readonly Readonly<{ runs: readonly RichRun[] }>[];
}>;

/** Every row has as many cells as the first one, which is the head. */
export type RichTable = Readonly<{
  kind: 'table';
  /** Empty for a table that is not counted. */
  caption: string;
  rows: readonly (readonly RichCell[])[];
}>;

export type RichCell = readonly RichRun[];

export type RichImage = Readonly<{
  kind: 'image';
  /** Of a row of `document_image`. */
  imageId: string;
  alt: string;
  caption: string;
}>;

/** Bounds of what one section may hold: far beyond any office's text, and small enough to lay out. */
export const richTextLimits = {
  blocks: 2_000,
  rows: 500,
  columns: 30,
  runs: 2_000,
  letters: 200_000,
} as const;

/** Every line of words with its place: paragraphs, headings, items, cells. */
export function listLines(text: RichText): readonly (readonly RichRun[])[] {
  return text.flatMap(listOwnLines);
}

function listOwnLines(block: RichBlock): readonly (readonly RichRun[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.runs];
    case 'list':
      return block.items.flatMap(({ runs, list }) => [runs, ...(list?.items.map((one) => one.runs) ?? [])]);
    case 'table':
      return block.rows.flat();
    case 'image':
      return [];
  }
}

/** The same text with each line of words as `change` gives it back. */
export const mapLines = (text: RichText, change: Change): RichText =>
  text.map((block) => mapBlock(block, change));

type Change = (runs: readonly RichRun[]) => readonly RichRun[];

const changeItems = <T extends Readonly<{ runs: readonly RichRun[] }>>(
  items: readonly T[],
  change: Change,
): readonly T[] => items.map((item) => ({ ...item, runs: change(item.runs) }));

function mapBlock(block: RichBlock, change: Change): RichBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, runs: change(block.runs) };
    case 'list':
      return {
        ...block,
        items: changeItems(block.items, change).map((item) =>
          item.list ? { ...item, list: { ...item.list, items: changeItems(item.list.items, change) } } : item,
        ),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case 'image':
      return block;
  }
}

export const listFields = (text: RichText): readonly LiveField[] =>
  listLines(text).flatMap((runs) => runs.flatMap((run) => ('field' in run ? [run.field] : [])));

export const listImageIds = (text: RichText): readonly string[] =>
  text.flatMap((block) => (block.kind === 'image' ? [block.imageId] : []));
