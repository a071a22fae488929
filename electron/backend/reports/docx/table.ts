import { Paragraph, TextRun } from 'docx';
import type { Table as ReportTable, Section } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext } from './docx-context.ts';
import { styleIds, textWidthTwips } from './measures.ts';
import { writeTable } from './table-xml.ts';

/** Caption, table and notes. */
export function makeTable(
  context: DocxContext,
  block: ReportTable,
  orientation: Section['orientation'],
): readonly Paragraph[] {
  const widths = shareWidths(block, textWidthTwips(context.model.look.paper, orientation));
  return [
    // A table of an official form stands under its heading alone.
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.table, isAbove: true })]),
    context.standIns.add(writeTable(context, block, widths)),
    ...makeNotes(block.notes),
  ];
}

function shareWidths(block: ReportTable, available: number): number[] {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
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
