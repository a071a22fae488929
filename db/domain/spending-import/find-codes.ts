import { type ProgramCode, readProgramCode } from '../program-code.ts';
import { type SpreadTable, tidyText } from '../table-import/table.ts';

/** Where the codes of a table stand: one column, or parts of a code in columns side by side. */
export type CodePlace = Readonly<{ first: number; count: number }>;

/** Codes in more columns than this are account numbers with parts of their own. */
const maxParts = 6;
const searchedRows = 400;

/** Parts of a code: the first three columns of a parted sub-activity are the code of its program already. */
const depthOf = { affair: 0, field: 0, program: 3, activity: 5, subactivity: 6 } as const;

/** `1.06.02.2.01.0001 Penyediaan …` holds code and words in one cell. */
const codeInFront = /^([\dXx](?:\s*\.\s*[\dXx]+)+)\.?(?:\s|$)/;

/** The code of a program, activity or sub-activity in a row; null where there is none. */
export const readRowCode = (spread: SpreadTable, row: number, place: CodePlace): string | null =>
  readCode(spread, row, place)?.code ?? null;

function readCode(spread: SpreadTable, row: number, { first, count }: CodePlace): ProgramCode | null {
  const texts = Array.from({ length: count }, (_, at) => tidyText(spread.at(row, first + at).text));
  const text =
    count === 1
      ? (codeInFront.exec(texts[0] ?? '')?.[1] ?? texts[0] ?? '')
      : texts
          .filter((part) => part !== '')
          .map((part) => part.replace(/^\.+|\.+$/g, ''))
          .join('.');
  const read = text === '' ? null : readProgramCode(text);
  return read && depthOf[read.kind] > 0 ? read : null;
}

/** The columns whose rows say most of a code; the fewest of those that say the same. */
export function findCodes(spread: SpreadTable, rows: number, columns: number): CodePlace | null {
  let best: (CodePlace & Readonly<{ found: number }>) | null = null;
  const last = Math.min(rows, searchedRows);
  for (let count = 1; count <= maxParts; count += 1) {
    for (let first = 0; first + count <= columns; first += 1) {
      let found = 0;
      for (let row = 0; row < last; row += 1) {
        // A merged block says its code once.
        if ((spread.mergeAt(row, first)?.top ?? row) !== row) continue;
        const code = readCode(spread, row, { first, count });
        if (code) found += depthOf[code.kind];
      }
      if (found > (best?.found ?? 0)) best = { first, count, found };
    }
  }
  return best && { first: best.first, count: best.count };
}
