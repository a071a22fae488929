import type { GridLayout } from '../../../ui/grid/grid-types.ts';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import { describeTag, sayGaps } from './text-cell.tsx';

/** These follow outline.css. */
export const indentPx = 12;
const togglePx = 14;
const gapPx = 6;
const tagExtraPx = 12;
const problemPx = 20;
/** Padding at both sides, and the scroll bar that the width in outline.css still has in it. */
const viewEdgePx = 36;
/** Rows with figures are set tight, for there are many of them; a sentence over all columns has room to be read. */
const figureLines = { heightPx: 14, paddingPx: 2 } as const;
const textLines = { heightPx: 17, paddingPx: 6 } as const;
const singleRowPx = 28;

/** Tags and numbers are set smaller than the text they are measured as. */
const tagScale = 11 / 13;
const numberScale = 12 / 13;

/** The room before the text of a row: indent, toggle, tag and number with their gaps. */
function measureLead(row: OutlineRow, words: OutlineWords, layout: GridLayout): number {
  const tag = layout.measure(describeTag(row, words).text, 'strong') * tagScale + tagExtraPx;
  const number = row.number === '' ? 0 : layout.measure(row.number) * numberScale + gapPx;
  return row.depth * indentPx + togglePx + gapPx + tag + gapPx + number;
}

/** As high as its longest text needs; no text of the outline is ever cut. */
export function measureRow(row: OutlineRow, words: OutlineWords, layout: GridLayout): number {
  const isText = row.layout === 'text';
  const width = isText ? layout.viewWidth - viewEdgePx : layout.innerWidthOf('text');
  const room = width - measureLead(row, words, layout) - (row.problem ? problemPx : 0);
  const text = (row.cells.text?.text ?? '') + sayGaps(row, words);
  const lines = layout.countLines(text, Math.max(room, 40), isText ? 'strong' : 'normal');
  const unit = row.cells.unit?.text ?? '';
  const unitLines = isText || unit === '' ? 1 : layout.countLines(`${unit} ↑`, layout.innerWidthOf('unit'));
  const most = Math.max(lines, unitLines);
  const { heightPx, paddingPx } = isText ? textLines : figureLines;
  return most === 1 ? singleRowPx : most * heightPx + paddingPx;
}
