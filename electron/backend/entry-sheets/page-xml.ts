import { columnName } from '../../../db/domain/table-import/table.ts';
import type { BookCell, BookPage, Validation } from './book.ts';
import type { StyleBook } from './styles-xml.ts';
import { declaration, escapeAttribute, escapeXml, mainSpace } from './xml.ts';

/** A spreadsheet keeps 15 significant digits of a number; a longer one is written as text, whole. */
const sheetDigits = 15;
/** What the format allows in the window beside a cell. */
const titleLength = 32;
const messageLength = 255;

/** One page. The order of the parts is the one of the standard (ECMA-376, CT_Worksheet): Excel repairs any other. */
export function writePage(page: BookPage, styles: StyleBook): string {
  const width = Math.max(1, ...page.rows.map(({ cells }) => cells.length));
  return [
    declaration,
    `<worksheet xmlns="${mainSpace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(width - 1)}${Math.max(page.rows.length, 1)}"/>`,
    writeView(page),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    writeColumns(page),
    `<sheetData>${page.rows.map((row, at) => writeRow(row, at + 1, styles)).join('')}</sheetData>`,
    page.isProtected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : '',
    writeMerges(page.merges),
    writeValidations(page.validations),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;8&amp;F&amp;R&amp;8&amp;P/&amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

function writeView({ frozen, state }: BookPage): string {
  const lines = state === 'visible' ? ' showGridLines="0"' : '';
  if (!frozen) return `<sheetViews><sheetView${lines} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const corner = `${columnName(columns)}${rows + 1}`;
  const pane = `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
  return `<sheetViews><sheetView${lines} workbookViewId="0">${pane}<selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function writeColumns({ columns }: BookPage): string {
  if (columns.length === 0) return '';
  const list = columns.map(({ width, isHidden }, at) => {
    const hidden = isHidden ? ' hidden="1"' : '';
    return `<col min="${at + 1}" max="${at + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${list.join('')}</cols>`;
}

function writeRow(
  { cells, heightPt, isHidden }: BookPage['rows'][number],
  number: number,
  styles: StyleBook,
): string {
  const height = heightPt === undefined ? '' : ` ht="${heightPt}"`;
  const hidden = isHidden ? ' hidden="1"' : '';
  const written = cells.map((cell, at) =>
    cell ? writeCell(cell, `${columnName(at)}${number}`, styles) : '',
  );
  return `<row r="${number}"${height}${hidden}>${written.join('')}</row>`;
}

/** Words are texts whatever they begin with: no cell of ours is a formula. */
function writeCell({ content, look }: BookCell, address: string, styles: StyleBook): string {
  const at = `r="${address}" s="${styles.indexOf(look)}"`;
  if (content === null) return `<c ${at}/>`;
  if ('figure' in content) {
    const digits = content.figure.replace(/[-.]/g, '').replace(/^0+/, '');
    if (digits.length <= sheetDigits) return `<c ${at}><v>${content.figure}</v></c>`;
  }
  const text = 'figure' in content ? content.figure : content.text;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const writeMerges = (merges: readonly string[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

const writeValidations = (validations: readonly Validation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`;

function writeValidation({ address, rule, prompt, error }: Validation): string {
  const words = [
    'allowBlank="1"',
    ...(prompt ? ['showInputMessage="1"'] : []),
    'showErrorMessage="1"',
    `errorTitle="${cut(error.title, titleLength)}"`,
    `error="${cut(error.text, messageLength)}"`,
    ...(prompt
      ? [`promptTitle="${cut(prompt.title, titleLength)}"`, `prompt="${cut(prompt.text, messageLength)}"`]
      : []),
    `sqref="${address}"`,
  ].join(' ');
  switch (rule.kind) {
    case 'decimal':
      return `<dataValidation type="decimal" operator="between" ${words}><formula1>${rule.min}</formula1><formula2>${rule.max}</formula2></dataValidation>`;
    case 'list':
      return `<dataValidation type="list" ${words}><formula1>${escapeXml(`"${rule.options.join(',')}"`)}</formula1></dataValidation>`;
    case 'length':
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${words}><formula1>${rule.max}</formula1></dataValidation>`;
  }
}

const cut = (text: string, length: number): string => escapeAttribute(text.slice(0, length));
