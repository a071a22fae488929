import { countLines } from '../charts/text-metrics.ts';
import { tableInset, tableLetterSize } from './fit-table.ts';
import { placeCells } from './place-cells.ts';
import type { Block, Signature, Signatures, Table } from './report-model.ts';

export const isSignature = (block: { readonly kind: string }): block is Signature | Signatures =>
  block.kind === 'signature' || block.kind === 'signatures';

/** What the next block signs stays with it: a signature alone on a page could be under anything. */
export const isSigned = (blocks: readonly Pick<Block, 'kind'>[], place: number): boolean => {
  const next = blocks[place + 1];
  return next !== undefined && isSignature(next);
};

/** What is carried over to the next page leaves that much empty; in points. */
const mostHeight = 300;
const mostRows = 6;
const fewRows = 2;
/** A signature with its day, title, room and two lines below the name, or two beside one another. */
const signatureHeight = 230;
const lineShare = 1.3;
const noteSize = 8;

/**
 * How many of the last rows of a table stay with the signature below it: two, and where a cell reaches over them all that
 * it holds together, unless they, the notes and the signature would take too much of a page. None where even two do.
 */
export function countSignedRows(table: SignedRows, page: PageText): number {
  const { rows, notes } = table;
  const heights = measureRows(table);
  const room = Math.min(mostHeight, page.height - signatureHeight - measureNotes(notes, page.width));
  const fits = (start: number): boolean =>
    rows.length - start <= mostRows && sum(heights.slice(start)) <= room;
  let reached = 0;
  const begins = rows.map(({ cells }, i) => {
    const isFree = i >= reached;
    reached = Math.max(reached, ...cells.map((cell) => i + (cell.rows ?? 1)));
    return isFree;
  });
  const last = Math.max(rows.length - fewRows, 0);
  const isStart = (i: number): boolean => i <= last && rows[i - 1]?.kind !== 'group';
  const start = begins.findLastIndex((isFree, i) => isFree && isStart(i));
  if (start >= 0 && fits(start)) return rows.length - start;
  const parted = rows.findLastIndex((_, i) => isStart(i));
  return parted >= 0 && fits(parted) ? rows.length - parted : 0;
}

type SignedRows = Pick<Table, 'rows' | 'columns' | 'size' | 'notes'>;
/** Between the margins, in points. */
export type PageText = Readonly<{ width: number; height: number }>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const measureNotes = (notes: readonly string[], width: number): number =>
  sum(notes.map((note) => countLines(note, noteSize, width))) * noteSize * lineShare * lineShare;

function measureRows({ rows, columns, size }: SignedRows): readonly number[] {
  const letter = tableLetterSize[size];
  const inset = 2 * tableInset[size];
  return placeCells(rows, columns.length).map((cells) => {
    const lines = cells.map(({ cell: { text, columns: span = 1, rows: down = 1 }, column }) => {
      const width = sum(columns.slice(column, column + span).map((one) => one.width)) - inset;
      return countLines(text, letter, width, true) / down;
    });
    return Math.max(1, ...lines) * letter * lineShare + inset;
  });
}
