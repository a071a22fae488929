import { limits } from './limits.ts';
import type { PackageEntries } from './read-package.ts';
import { SpreadsheetRefusal } from './workbook.ts';

const isMacro = (name: string): boolean => /vbaProject\.bin$|\/macrosheets\/|^Basic\//i.test(name);
const isExternal = (name: string): boolean => /\/externalLinks\//i.test(name);
const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name) || name === '[Content_Types].xml';

/** Refuses what could act or reach out, and gives back the parts that are words; pictures and the like stay behind. */
export function checkPackage(entries: PackageEntries): PackageEntries {
  const names = [...entries.keys()];
  const isWorkbook = entries.has('xl/workbook.xml') || entries.has('content.xml');
  if (!isWorkbook) {
    const isBinary = entries.has('xl/workbook.bin');
    throw new SpreadsheetRefusal(isBinary ? 'binary-workbook' : 'not-a-spreadsheet');
  }
  if (names.some(isMacro)) throw new SpreadsheetRefusal('macros');
  if (names.some(isExternal)) throw new SpreadsheetRefusal('external-links');
  const kept = new Map<string, Uint8Array>();
  for (const [name, content] of entries) {
    if (!isXml(name) && name !== 'mimetype') continue;
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    // UTF-16 would hide a declaration from the search; no spreadsheet program writes its parts so.
    const isWide = (text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff);
    if (isWide || text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
      throw new SpreadsheetRefusal('dtd');
    if (/^xl\/worksheets\//i.test(name)) checkSheet(text.toString('latin1'));
    kept.set(name, content);
  }
  return kept;
}

const cellPattern = /<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>/g;

/** A value far outside of any table makes readers walk there: it is told instead, with its place. */
function checkSheet(xml: string): void {
  let count = 0;
  for (const [, letters = '', digits = '', closed = ''] of xml.matchAll(cellPattern)) {
    if (closed !== '') continue;
    count += 1;
    if (count > limits.cells) throw new SpreadsheetRefusal('too-many-cells');
    if (Number(digits) > limits.rows || columnNumber(letters) > limits.columns) {
      throw new SpreadsheetRefusal('too-many-cells');
    }
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
