import type { FontFace } from '../../../db/domain/office-style.ts';
import { readCoverage } from '../reports/pdf/font-coverage.ts';

export type InspectedFont = Readonly<{
  /** The name programs list it by. */
  family: string;
  face: FontFace;
  mediaType: 'font/ttf' | 'font/otf';
}>;
export type FontFault = 'damaged' | 'letters-missing' | 'restricted';

/** What every document of every language is written with; a font without one of them is for headings or symbols. */
const needed = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()-/%&+=\'"';
const neededTables = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'] as const;

type Tables = ReadonlyMap<string, DataView>;

/** Looks a font over before it goes into the file: what the layout engine cannot read would stop every document. */
export function inspectFont(bytes: Uint8Array): InspectedFont | FontFault {
  try {
    return inspectTables(bytes);
  } catch (error) {
    // A place beyond the end: the font says it is longer than it is.
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

function inspectTables(bytes: Uint8Array): InspectedFont | FontFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = readTag(view, 0);
  const isOutline = kind === 'OTTO';
  if (!isOutline && view.getUint32(0) !== 0x00010000 && kind !== 'true') return 'damaged';
  const tables = listTables(view);
  if (tables === null || neededTables.some((tag) => !tables.has(tag))) return 'damaged';
  if (isOutline ? !tables.has('CFF ') : !(tables.has('glyf') && tables.has('loca'))) return 'damaged';
  if (!isConsistent(tables, isOutline)) return 'damaged';
  const family = readName(tables, 1);
  if (family === null) return 'damaged';
  // Embedding not allowed at all (OS/2 fsType, ISO/IEC 14496-22): the office may not put it into a PDF.
  const allowance = getTable(tables, 'OS/2').getUint16(8) & 0x000f;
  if (allowance === 0x0002) return 'restricted';
  const covered = readCoverage(bytes);
  if ([...needed].some((letter) => !covered.has(letter.codePointAt(0) ?? 0))) return 'letters-missing';
  return { family, face: readFace(tables), mediaType: isOutline ? 'font/otf' : 'font/ttf' };
}

const readTag = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

function getTable(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(tag);
  return table;
}

/** Null where a table lies beyond the end of the file, or is not what it was when the font was made. */
function listTables(view: DataView): Tables | null {
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (from + length > view.byteLength) return null;
    const tag = readTag(view, entry);
    const table = new DataView(view.buffer, view.byteOffset + from, length);
    if (sumTable(table, tag) !== view.getUint32(entry + 4)) return null;
    tables.set(tag, table);
  }
  return tables;
}

/** The checksum of a table (ISO/IEC 14496-22, 4.3); that of `head` leaves out the one of the whole font within it. */
export function sumTable(table: DataView, tag: string): number {
  let sum = 0;
  for (let at = 0; at < table.byteLength; at += 4) {
    if (tag === 'head' && at === 8) continue;
    const word = at + 4 <= table.byteLength ? table.getUint32(at) : readRest(table, at);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

function readRest(table: DataView, from: number): number {
  let word = 0;
  for (let at = from; at < table.byteLength; at += 1) word += table.getUint8(at) * 256 ** (3 - (at - from));
  return word;
}

/** The sizes that tables claim of one another. */
function isConsistent(tables: Tables, isOutline: boolean): boolean {
  const head = getTable(tables, 'head');
  if (head.getUint32(12) !== 0x5f0f3cf5) return false;
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16_384) return false;
  const glyphs = getTable(tables, 'maxp').getUint16(4);
  const metrics = getTable(tables, 'hhea').getUint16(34);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) return false;
  if (getTable(tables, 'hmtx').byteLength < metrics * 4 + (glyphs - metrics) * 2) return false;
  if (isOutline) return true;
  const wide = head.getInt16(50) === 1;
  const loca = getTable(tables, 'loca');
  if (loca.byteLength < (glyphs + 1) * (wide ? 4 : 2)) return false;
  const last = wide ? loca.getUint32(glyphs * 4) : loca.getUint16(glyphs * 2) * 2;
  return last <= getTable(tables, 'glyf').byteLength;
}

/** Of the records in Unicode the English one, else the first. */
function readName(tables: Tables, wanted: number): string | null {
  const table = getTable(tables, 'name');
  const texts = table.getUint16(4);
  const found: { isEnglish: boolean; text: string }[] = [];
  for (let i = 0; i < table.getUint16(2); i += 1) {
    const record = 6 + i * 12;
    if (table.getUint16(record) !== 3 || table.getUint16(record + 6) !== wanted) continue;
    const from = texts + table.getUint16(record + 10);
    const letters: number[] = [];
    for (let at = 0; at < table.getUint16(record + 8); at += 2) letters.push(table.getUint16(from + at));
    const text = String.fromCharCode(...letters).trim();
    if (isPlainName(text)) found.push({ isEnglish: table.getUint16(record + 4) === 0x0409, text });
  }
  return (found.find(({ isEnglish }) => isEnglish) ?? found[0])?.text ?? null;
}

/** As it is written into other files: no marks, no end of an attribute. */
const isPlainName = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} ._'+-]{0,99}$/u.test(text);

function readFace(tables: Tables): FontFace {
  const selection = getTable(tables, 'OS/2').getUint16(62);
  const [isItalic, isBold] = [(selection & 0x01) !== 0, (selection & 0x20) !== 0];
  if (isBold) return isItalic ? 'bold-italic' : 'bold';
  return isItalic ? 'italic' : 'regular';
}
