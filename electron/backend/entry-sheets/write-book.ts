import { strToU8, zipSync } from 'fflate';
import type { BookPage } from './book.ts';
import { writePage } from './page-xml.ts';
import { createStyleBook } from './styles-xml.ts';
import { declaration, escapeXml, mainSpace, relationSpace } from './xml.ts';

const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Pages as an .xlsx file. The library that writes the other tables knows neither locked cells nor rules of what may be
 * typed, and a sheet that is filled in elsewhere lives on both. `at` is the moment the entries are dated, so that the same
 * pages give the same bytes.
 */
export function writeBook(pages: readonly BookPage[], at: Date): Uint8Array {
  const styles = createStyleBook();
  const sheets = pages.map((page, index) => [`xl/worksheets/sheet${index + 1}.xml`, writePage(page, styles)]);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', writeContentTypes(pages.length)],
    ['_rels/.rels', writeRelations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeWorkbook(pages)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelations([
        ...pages.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ...(sheets as [string, string][]),
    ['xl/styles.xml', styles.toXml()],
  ];
  const entries = parts.map(([name, text]) => [name, [strToU8(text), { mtime: at }]]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

function writeContentTypes(pageCount: number): string {
  const pages = Array.from(
    { length: pageCount },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${office}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>${pages.join('')}<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`;
}

function writeRelations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationSpace}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`;
}

function writeWorkbook(pages: readonly BookPage[]): string {
  const sheets = pages.map(({ name, state }, index) => {
    const hidden = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const titles = pages.flatMap(({ name, printTitles }, index) => {
    if (!printTitles) return [];
    const quoted = `'${escapeXml(name.replaceAll("'", "''"))}'`;
    const [first, last] = printTitles;
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${first}:$${last}</definedName>`,
    ];
  });
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><workbookPr/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${names}</workbook>`;
}
