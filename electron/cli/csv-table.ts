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

/** Parses until the first broken record and says where that one starts; null when all of it is sound. */
function readUntilBroken(text: string, delimiter: CsvDelimiter, records: CsvRecord[]): number | null {
  let start = 0;
  let broken: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some((error) => error.type === 'Quotes')) {
        broken = start;
        parser.abort();
        return;
      }
      start = meta.cursor;
      if (data.length > 1 || (data[0] ?? '') !== '') records.push({ kind: 'fields', fields: data });
    },
  });
  return broken;
}

/** Reads every record; empty lines are left out, and an open quotation mark spoils its own line only. */
export function readRecords(text: string, delimiter: CsvDelimiter): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let rest = text.replace(/\r\n?/g, '\n');
  while (rest !== '') {
    const start = readUntilBroken(rest, delimiter, records);
    if (start === null) break;
    const end = rest.indexOf('\n', start);
    const line = rest.slice(start, end < 0 ? undefined : end);
    records.push({ kind: 'broken', fields: line.split(delimiter) });
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return records;
}

const plainNumber = /^[-+−]?[\d.,]+ ?%?$/;
// A program that opens the file runs what starts so (CWE-1236); full-width forms and leading blanks count too.
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;

/** A cell that a spreadsheet cannot take for a formula: text in front of it, but numbers and a lone dash as they are. */
export function protectCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters before the sign are part of the attack
  const bare = text.replace(/^[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff]+/, '');
  if (bare === '-' || plainNumber.test(bare.trimEnd())) return text;
  return formulaStart.test(text) || formulaStart.test(bare) ? `'${text}` : text;
}

export type CsvStyle = { readonly delimiter: CsvDelimiter; readonly newline: '\n' | '\r\n' };

export function writeTable(rows: readonly (readonly string[])[], style: CsvStyle): string {
  const cells = rows.map((row) => row.map(protectCell));
  return Papa.unparse(cells, { delimiter: style.delimiter, newline: style.newline }) + style.newline;
}
