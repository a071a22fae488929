import { tableInset } from '../model/fit-table.ts';
import { listKeptRowsOf, type PlacedCell, placeCells } from '../model/place-cells.ts';
import type { Cell, Row, Run, Table } from '../model/report-model.ts';
import { type DocxContext, findBookmark } from './docx-context.ts';
import { colors, styleIds, twips } from './measures.ts';
import { cellPaddingShare } from './type-measures.ts';

/** A row with longer text than this may be parted over two pages: it could be taller than one. */
const longText = 900;

/** In the order of ECMA-376, part 1, 17.4. Header rows repeat on every page; the last `signedRows` stay with what follows. */
export function writeTable(
  context: DocxContext,
  block: Table,
  widths: readonly number[],
  signedRows: number,
): string {
  const inset = twips(tableInset[block.size]);
  const above = Math.round(inset * cellPaddingShare);
  const margins = (['top', 'left', 'bottom', 'right'] as const).map(
    (side) => `<w:${side} w:type="dxa" w:w="${side === 'left' || side === 'right' ? inset : above}"/>`,
  );
  const properties = [
    `<w:tblStyle w:val="${styleIds.reportTable}"/>`,
    `<w:tblW w:type="dxa" w:w="${sum(widths)}"/>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar>`,
    '<w:tblLook w:firstRow="true" w:lastRow="false" w:firstColumn="false" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>',
  ];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  return [
    `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>`,
    ...writeHeader(block, widths),
    ...writeRows(context, block, widths, signedRows),
    '</w:tbl>',
  ].join('');
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function writeHeader(block: Table, widths: readonly number[]): readonly string[] {
  const rows = block.header.map((cells) => ({ cells }));
  const look = `${shade(colors.navy)}<w:vAlign w:val="center"/>`;
  const style = `<w:pPr><w:pStyle w:val="${styleIds.tableHead[block.size]}"/></w:pPr>`;
  return joinRows(placeCells(rows, block.columns.length)).map((cells) => {
    const written = cells.map((one) =>
      writeCell(one, widths, look, `<w:p>${style}${one.isRest ? '' : writeRun(one.cell.text, '')}</w:p>`),
    );
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${written.join('')}</w:tr>`;
  });
}

function writeRows(
  context: DocxContext,
  block: Table,
  widths: readonly number[],
  signedRows: number,
): readonly string[] {
  const kept = listKeptRowsOf(block);
  const isKept = (row: number): boolean => kept[row] === true || row >= block.rows.length - signedRows;
  const kinds = block.rows.map(({ kind }) => kind);
  return joinRows(placeCells(block.rows, block.columns.length)).map((cells, i) => {
    const isWhole = cells.every(({ cell, isRest }) => isRest || cell.text.length <= longText);
    const written = cells.map((one) => {
      const kind = kinds[i - one.below] ?? 'body';
      const text = one.isRest ? '' : writeText(context, one.cell, kind);
      const paragraph = `<w:p>${frameText(block, one, isKept(i))}${text}</w:p>`;
      return writeCell(one, widths, kind === 'body' ? '' : shade(colors.tint), paragraph);
    });
    return `<w:tr><w:trPr>${writeSwitch('cantSplit', isWhole)}</w:trPr>${written.join('')}</w:tr>`;
  });
}

function frameText(block: Table, { cell, column }: PlacedCell, isKept: boolean): string {
  const align = cell.align ?? (cell.isNumber ? 'right' : (block.columns[column]?.align ?? 'left'));
  const style = `<w:pStyle w:val="${styleIds.tableText[block.size]}"/>`;
  return `<w:pPr>${style}${writeSwitch('keepNext', isKept)}<w:jc w:val="${align}"/></w:pPr>`;
}

function writeText(context: DocxContext, cell: Cell, kind: Row['kind']): string {
  const runs: readonly Run[] = cell.runs ?? [
    { text: cell.text, isBold: kind !== 'body' || cell.isBold === true },
  ];
  const color = cell.isMuted === true ? `<w:color w:val="${colors.muted}"/>` : '';
  return runs
    .map(({ text, refersTo, isBold = false, isItalic = false }) => {
      if (refersTo !== undefined) {
        const field = escapeXml(`REF ${findBookmark(context, refersTo)} \\h`);
        return `<w:fldSimple w:instr="${field}">${writeRun(text, '')}</w:fldSimple>`;
      }
      const look = [
        ...['b', 'bCs'].map((name) => writeSwitch(name, isBold)),
        ...['i', 'iCs'].map((name) => writeSwitch(name, isItalic)),
        color,
      ].join('');
      // A line break within a text is one of Word's, not the letter.
      return text
        .split('\n')
        .map((line, i) => writeRun(line, `<w:rPr>${look}</w:rPr>${i === 0 ? '' : '<w:br/>'}`))
        .join('');
    })
    .join('');
}

/** A cell as it stands in one row: the first of the rows it reaches over, or the rest of it below. */
type RowCell = PlacedCell & Readonly<{ isRest: boolean; below: number }>;

function joinRows(rows: readonly (readonly PlacedCell[])[]): readonly (readonly RowCell[])[] {
  let reaching: readonly RowCell[] = [];
  return rows.map((row) => {
    const rests = reaching
      .map((one) => ({ ...one, isRest: true, below: one.below + 1 }))
      .filter(({ cell, below }) => below < (cell.rows ?? 1));
    const own = row.map((one): RowCell => ({ ...one, isRest: false, below: 0 }));
    reaching = [...rests, ...own.filter(({ cell }) => (cell.rows ?? 1) > 1)];
    return [...rests, ...own].toSorted((a, b) => a.column - b.column);
  });
}

function writeCell(
  { cell, column, isRest }: RowCell,
  widths: readonly number[],
  look: string,
  paragraph: string,
): string {
  const { columns = 1, rows = 1 } = cell;
  const width = sum(widths.slice(column, column + columns));
  const merge = rows > 1 ? `<w:vMerge w:val="${isRest ? 'continue' : 'restart'}"/>` : '';
  const frame = `<w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${columns}"/>${merge}${look}`;
  return `<w:tc><w:tcPr>${frame}</w:tcPr>${paragraph}</w:tc>`;
}

const writeRun = (text: string, before: string): string =>
  `<w:r>${before}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const shade = (fill: string): string => `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>`;

const writeSwitch = (name: string, isOn: boolean): string =>
  isOn ? `<w:${name}/>` : `<w:${name} w:val="false"/>`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** As the library escapes what stands outside tables: XML 1.0 has no place for other control characters. */
const escapeXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  text.replace(/[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (letter) => escapes[letter] ?? '');
