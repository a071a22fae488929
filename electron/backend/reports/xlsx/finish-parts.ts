import { findSizeName, type Paper } from '../../../../db/domain/paper.ts';
import type { SheetCell, SheetPlan } from './plan-sheet.ts';

/** A, B, … Z, AA. */
export function nameColumn(column: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** By its number where the format has one; other sheets say how large they are (ISO/IEC 29500, CT_PageSetup). */
function writePaper({ width, height, isMono }: Paper): string {
  const numbers = { a4: 9, f4: 14, 'f4-210': null } as const;
  const name = findSizeName({ width, height });
  const number = name === null ? null : numbers[name];
  const size =
    number === null ? `paperHeight="${height}mm" paperWidth="${width}mm"` : `paperSize="${number}"`;
  return `${size} orientation="landscape"${isMono ? ' blackAndWhite="1"' : ''}`;
}

/** `&` begins a code in a header or footer. */
const escapeFooter = (text: string): string => escapeXml(text.replaceAll('&', '&&').slice(0, 200));

export type SheetFoot = Readonly<{
  text: string;
  /** Over every page: an example, a draft. */
  mark: string | null;
  paper: Paper;
}>;

const writeMark = (mark: string | null): string =>
  mark === null ? '' : `<oddHeader>&amp;C&amp;8&amp;B${escapeFooter(mark)}</oddHeader>`;

/**
 * What the writer leaves out: the pages it prints on, what stands frozen and at their feet, and the results of sums, so
 * that a reader that computes nothing shows them too. In the order of CT_Worksheet.
 */
export function finishSheet(xml: string, sheet: SheetPlan, foot: SheetFoot): string {
  const sums = new Map<string, string>();
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell?.kind === 'sum') sums.set(`${nameColumn(column)}${row + 1}`, cell.value);
  const top = `A${sheet.dataFirst + 1}`;
  return xml
    .replace(/<row r="(\d+)"/g, (row, number: string) => {
      const height = sheet.heights[Number(number) - 1];
      return height === undefined ? row : `${row} ht="${height}" customHeight="1"`;
    })
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      /<pane [^>]*\/>/,
      `<pane ySplit="${sheet.dataFirst}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`,
    )
    .replace(
      /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
      (whole, at: string, style: string, sum: string) => {
        const value = sums.get(at);
        return value === undefined ? whole : `<c r="${at}"${style}><f>${sum}</f><v>${value}</v></c>`;
      },
    )
    .replace(
      /<pageMargins [^>]*\/>(<pageSetup [^>]*\/>)?/,
      `<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup ${writePaper(foot.paper)} fitToWidth="1" fitToHeight="0"/><headerFooter>${writeMark(foot.mark)}<oddFooter>&amp;L&amp;8${escapeFooter(foot.text)}&amp;R&amp;8&amp;P</oddFooter></headerFooter>`,
    );
}

/** Heads are printed again at the top of every page. */
export function finishWorkbook(xml: string, sheets: readonly SheetPlan[]): string {
  const names = sheets.map(({ name, dataFirst, headRows }, i) => {
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`);
    const rows = `$${dataFirst - headRows + 1}:$${dataFirst}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!${rows}</definedName>`;
  });
  return xml.replace(
    /<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/,
    `<definedNames>${names.join('')}</definedNames>`,
  );
}

/** `_x0041_` in a cell is a letter to Excel; what a person typed stays what it is. */
export const escapeCode = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

export const writeSum = ({ from, to }: Extract<SheetCell, { kind: 'sum' }>, column: number): string => {
  const name = nameColumn(column);
  return `SUM(${name}${from + 1}:${name}${to + 1})`;
};
