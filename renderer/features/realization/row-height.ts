import type { GridLayout } from '../../ui/grid/grid-types.ts';
import type { EntryRow } from './entry-rows.ts';
import { hasSum, nameLevel } from './group-cells.tsx';
import { findDirectionSign } from './unit.ts';

const lineHeightPx = 18;
const rowPaddingPx = 10;
const mostLines = 3;
/** What a group row holds beside its name: toggle and gaps (see .entry-group). */
const groupExtraPx = 48;
/** And its sum at the end, where it has one (see .entry-group__sum). */
const groupSumPx = 174;
/** Margins of the code before a name (see .entry-code). */
const codeMarginPx = 16;
/** Codes and units are written at 12 px where everything is measured at 13. */
const smallScale = 12 / 13;

/** Texts wrap to three lines, or stand on one; a row is as high as the longest of them needs. */
export const makeRowHeight =
  (isNarrow: boolean) =>
  (row: EntryRow, layout: GridLayout): number =>
    isNarrow && row.kind === 'indicator' ? rowPaddingPx + lineHeightPx : findRowHeight(row, layout);

function findRowHeight(row: EntryRow, layout: GridLayout): number {
  if (row.kind === 'group') {
    const extra = groupExtraPx + (hasSum(row) ? groupSumPx : 0);
    const room = layout.viewWidth - extra - layout.measure(nameLevel(row));
    return (
      rowPaddingPx + lineHeightPx * Math.min(mostLines, layout.countLines(row.node.text, room, 'strong'))
    );
  }
  const { code, name, unitOfMeasure, direction } = row.indicator;
  const codeWidth = code ? layout.measure(code) * smallScale + codeMarginPx : 0;
  const nameLines = layout.countLines(name, layout.innerWidthOf('indicator') - codeWidth);
  const unit = `${unitOfMeasure ?? ''} ${findDirectionSign(direction)}`;
  const unitLines = layout.countLines(unit, layout.innerWidthOf('unit') / smallScale);
  return rowPaddingPx + lineHeightPx * Math.min(mostLines, Math.max(nameLines, unitLines));
}
