import { Paragraph, TextRun } from 'docx';
import { countSignedRows } from '../model/keep-signature.ts';
import { measureTextHeight, measureTextWidth } from '../model/page-measures.ts';
import type { Table as ReportTable, Section } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext } from './docx-context.ts';
import { styleIds, textWidthTwips } from './measures.ts';
import { writeTable } from './table-xml.ts';

/** Caption, table and notes; the end of one that is signed stays with the signature. */
export function makeTable(
  context: DocxContext,
  block: ReportTable,
  orientation: Section['orientation'],
  isSigned: boolean,
): readonly Paragraph[] {
  const { paper } = context.model.look;
  const page = {
    width: measureTextWidth(paper, orientation),
    height: measureTextHeight(paper, orientation),
  };
  const signedRows = isSigned ? countSignedRows(block, page) : 0;
  const widths = shareWidths(block, textWidthTwips(paper, orientation));
  return [
    // A table of an official form stands under its heading alone.
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.table, isAbove: true })]),
    context.standIns.add(writeTable(context, block, widths, signedRows)),
    ...makeNotes(block.notes, isSigned),
  ];
}

function shareWidths(block: ReportTable, available: number): number[] {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  return block.columns.map((column) => Math.round((column.width / total) * available));
}

/** A few lines stay together; a long list may go on over a page. */
const keptNoteLimit = 6;

/** An empty paragraph parts one table from the next, which Word would otherwise join. */
function makeNotes(notes: readonly string[], isSigned: boolean): readonly Paragraph[] {
  const areKept = notes.length <= keptNoteLimit;
  const written = notes.map(
    (note, i) =>
      new Paragraph({
        style: styleIds.note,
        keepLines: true,
        keepNext: isSigned || (areKept && i < notes.length - 1),
        children: [new TextRun(note)],
      }),
  );
  return [...written, new Paragraph({ style: styleIds.note, keepNext: isSigned, children: [] })];
}
