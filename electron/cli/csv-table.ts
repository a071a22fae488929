import Papa from 'papaparse';

export type CsvRecord =
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  /** A line whose quotation marks do not close; `fields` is the line cut at every delimiter. */
  | { readonly kind: 'broken'; readonly fields: readonly string[] };

export type CsvDelimiter = ',' | ';' | '\t';

const delimiters: readonly CsvDelimiter[] = [';', '\t', ','];

/** The mark that stands most often in the header, outside quotation marks; a comma where there is none. */
export function findDelimiter(header: string): CsvDelimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (mark: CsvDelimiter): number => bare.split(mark).length - 1;
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** Behind the two quotation marks of a doubled one the cell goes on. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The cells of the record at `from` and where the next one starts; null where a quotation mark does not close. */
function readRecord(
  text: string,
  from: number,
  delimiter: CsvDelimiter,
): { readonly fields: readonly string[]; readonly next: number } | null {
  const fields: string[] = [];
  for (let start = from; ; ) {
    let end = start;
    if (text[start] === '"') {
      const close = findClosingQuote(text, start + 1);
      if (close < 0) return null;
      fields.push(text.slice(start + 1, close).replaceAll('""', '"'));
      end = close + 1;
      while (text[end] === ' ') end += 1;
    } else {
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
      fields.push(text.slice(start, end));
    }
    if (text[end] === delimiter) start = end + 1;
    else if (end >= text.length || text[end] === '\n') return { fields, next: end + 1 };
    else return null;
  }
}

/**
 * Reads every record (RFC 4180); empty lines are left out. An open quotation mark spoils its own line only, and is
 * looked for no further than the next mark: a table full of them is read in one pass.
 */
export function readRecords(csv: string, delimiter: CsvDelimiter): readonly CsvRecord[] {
  const text = csv.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; ) {
    const record = readRecord(text, at, delimiter);
    if (record) {
      const { fields } = record;
      if (fields.length > 1 || fields[0]?.trim() !== '') records.push({ kind: 'fields', fields });
      at = record.next;
    } else {
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end < 0 ? undefined : end);
      records.push({ kind: 'broken', fields: line.split(delimiter) });
      at = end < 0 ? text.length : end + 1;
    }
  }
  return records;
}

const plainNumber = /^[-+−]? ?[\d.,]+ ?%?$/;
// A program that opens the file runs what starts so (CWE-1236); full-width forms and leading blanks count too.
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;

/** A cell that a spreadsheet cannot take for a formula: text in front of it, but numbers and a lone dash as they are. */
function protectCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters before the sign are part of the attack
  const bare = text.replace(/^[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff]+/, '');
  if (bare === '-' || plainNumber.test(bare.trimEnd())) return text;
  return formulaStart.test(text) || formulaStart.test(bare) ? `'${text}` : text;
}

/** The cell as it was before protectCell, so that a table that was written can be read again. */
export const readCell = (text: string): string =>
  text.startsWith("'") && protectCell(text.slice(1)) === text ? text.slice(1) : text;

export type CsvStyle = { readonly delimiter: CsvDelimiter; readonly newline: '\n' | '\r\n' };

export function writeTable(rows: readonly (readonly string[])[], style: CsvStyle): string {
  const cells = rows.map((row) => row.map(protectCell));
  return Papa.unparse(cells, { delimiter: style.delimiter, newline: style.newline }) + style.newline;
}
