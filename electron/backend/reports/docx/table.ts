import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { tableInset } from '../model/fit-table.ts';
import { listKeptRowsOf, type PlacedCell, placeCells } from '../model/place-cells.ts';
import type { Align, Cell, Table as ReportTable, Row, Section } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext } from './docx-context.ts';
import { colors, styleIds, textWidthTwips, twips } from './measures.ts';
import { makeRuns } from './text-blocks.ts';
import { cellPaddingShare } from './type-measures.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Align, unknown>;

/** A row with longer text than this may be parted over two pages: it could be taller than one. */
const longText = 900;

/** Caption, table and notes. Header rows repeat on every page, and no row is parted. */
export function makeTable(
  context: DocxContext,
  block: ReportTable,
  orientation: Section['orientation'],
): readonly (Paragraph | Table)[] {
  const widths = shareWidths(block, textWidthTwips(context.model.look.paper, orientation));
  const inset = twips(tableInset[block.size]);
  const table = new Table({
    style: styleIds.reportTable,
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      left: inset,
      right: inset,
      top: Math.round(inset * cellPaddingShare),
      bottom: Math.round(inset * cellPaddingShare),
    },
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...makeHeader(block, widths), ...makeRows(context, block, widths)],
  });
  return [
    // A table of an official form stands under its heading alone.
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.table, isAbove: true })]),
    table,
    ...makeNotes(block.notes),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function shareWidths(block: ReportTable, available: number): number[] {
  const total = sum(block.columns.map((column) => column.width));
  return block.columns.map((column) => Math.round((column.width / total) * available));
}

/** A few lines stay together; a long list may go on over a page. */
const keptNoteLimit = 6;

/** An empty paragraph parts one table from the next, which Word would otherwise join. */
function makeNotes(notes: readonly string[]): readonly Paragraph[] {
  const areKept = notes.length <= keptNoteLimit;
  const written = notes.map(
    (note, i) =>
      new Paragraph({
        style: styleIds.note,
        keepLines: true,
        keepNext: areKept && i < notes.length - 1,
        children: [new TextRun(note)],
      }),
  );
  return [...written, new Paragraph({ style: styleIds.note, children: [] })];
}

function makeHeader(block: ReportTable, widths: readonly number[]): readonly TableRow[] {
  const rows = block.header.map((cells) => ({ cells }));
  return placeCells(rows, block.columns.length).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ cell, column }) =>
            new TableCell({
              ...frameCell(cell, column, widths),
              verticalAlign: VerticalAlignTable.CENTER,
              shading: { type: ShadingType.CLEAR, fill: colors.navy, color: 'auto' },
              children: [
                new Paragraph({ style: styleIds.tableHead[block.size], children: [new TextRun(cell.text)] }),
              ],
            }),
        ),
      }),
  );
}

const frameCell = (cell: Cell, column: number, widths: readonly number[]) => ({
  columnSpan: cell.columns ?? 1,
  rowSpan: cell.rows ?? 1,
  width: { size: sum(widths.slice(column, column + (cell.columns ?? 1))), type: WidthType.DXA },
});

function makeRows(context: DocxContext, block: ReportTable, widths: readonly number[]): readonly TableRow[] {
  const kept = listKeptRowsOf(block);
  return placeCells(block.rows, block.columns.length).map((cells, i) => {
    const kind = block.rows[i]?.kind ?? 'body';
    return new TableRow({
      cantSplit: cells.every(({ cell }) => cell.text.length <= longText),
      keepNext: kept[i] === true,
      children: cells.map((placed) => makeCell(context, block, kind, placed, widths)),
    });
  });
}

function makeCell(
  context: DocxContext,
  block: ReportTable,
  kind: Row['kind'],
  { cell, column }: PlacedCell,
  widths: readonly number[],
): TableCell {
  const align = cell.align ?? (cell.isNumber ? 'right' : (block.columns[column]?.align ?? 'left'));
  const isBold = kind !== 'body' || cell.isBold === true;
  return new TableCell({
    ...frameCell(cell, column, widths),
    ...(kind === 'body' ? {} : { shading: { type: ShadingType.CLEAR, fill: colors.tint, color: 'auto' } }),
    children: [
      new Paragraph({
        style: styleIds.tableText[block.size],
        alignment: alignments[align],
        children: [
          ...makeRuns(
            context,
            cell.runs ?? [{ text: cell.text, isBold }],
            cell.isMuted ? { color: colors.muted } : {},
          ),
        ],
      }),
    ],
  });
}
