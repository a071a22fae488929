import type { Quarter } from '../plan-document.ts';
import { countColumns, type SpreadTable, type Table, tidyText } from '../table-import/table.ts';
import { type CodePlace, readRowCode } from './find-codes.ts';

export const spendingRoles = ['code', 'name', 'account', 'ceiling', 'spent', 'ignore'] as const;
export type SpendingRole = (typeof spendingRoles)[number];

export type SpendingColumn = Readonly<{
  index: number;
  heading: string;
  role: SpendingRole;
  /** Of spending: the quarter its heading names, 0 for the whole year; null where it names none. */
  quarter: Quarter | null;
  /** Added up from the beginning of the year, as reports of spending often are. */
  isCumulative: boolean;
}>;

const spentWords =
  /realisasi|penyerapan|serapan|terealisasi|sp2d|\bspj\b|pengeluaran|actual|spent|spending|realized/;
const ceilingWords = /pagu|anggaran|alokasi|\bdpa\b|\bdppa\b|ceiling|budget|allocation/;
const shareWords =
  /%|persen|prosen|percent|sisa|selisih|fisik|remain|lalu|previous|kinerja|keluaran|output|volume/;
const nameWords = /uraian|nama|nomenklatur|program|kegiatan|description|title|name/;
const accountWords = /rekening|akun|account/;
const cumulativeWords = /s\s*[./]?\s*d\b|sampai dengan|kumulatif|cumulative|year to date|up to|through/;
const totalWords = /jumlah|total|setahun|tahun ini|annual/;

const romans: Readonly<Record<string, Quarter>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const quarterWords =
  /(?:\btw|\btriwulan|\btri wulan|\bkuartal|\bquarter|\bq)[\s.\-–]*(?:ke[\s-]*)?(iv|iii|ii|i|[1-4])\b/;
const months = [
  /\bjan(uari|uary)?\b/,
  /\bfeb(ruari|ruary)?\b/,
  /\bmar(et|ch)?\b/,
  /\bapr(il)?\b/,
  /\bme[iy]\b|\bmay\b/,
  /\bjun[ie]?\b/,
  /\bjul[iy]?\b/,
  /\bagu?(stus|s|t)?\b|\baug(ust)?\b/,
  /\bsep(t|tember)?\b/,
  /\bo[kc]t(ober)?\b/,
  /\bno[vp](ember)?\b/,
  /\bde[sc](ember)?\b/,
] as const;

function readQuarter(heading: string): Quarter | null {
  const named = quarterWords.exec(heading)?.[1];
  if (named !== undefined) return romans[named] ?? null;
  // Of "Januari s.d. Juni" the last month counts.
  const month = months.findLastIndex((words) => words.test(heading));
  return month === -1 ? null : ((Math.floor(month / 3) + 1) as Quarter);
}

/** Titles above a table stand in one cell, or in one merged over most of it. */
const headingRows = 8;

/** The first row with a code, and what the rows above it say of each column. */
export function readHeadings(
  table: Table,
  spread: SpreadTable,
  codes: CodePlace,
): Readonly<{ firstRow: number; headings: readonly string[] }> {
  const width = countColumns(table);
  const firstRow = table.rows.findIndex((_, row) => readRowCode(spread, row, codes) !== null);
  const headings = Array.from({ length: width }, () => [] as string[]);
  for (let row = Math.max(0, firstRow - headingRows); row < firstRow; row += 1) {
    const cells = Array.from({ length: width }, (_, column) => {
      const merge = spread.mergeAt(row, column);
      const isTitle = merge !== null && merge.right - merge.left + 1 > width / 2 && width > 2;
      return isTitle ? '' : tidyText(spread.at(row, column).text);
    });
    const filled = cells.filter((text) => text !== '');
    const isNumbering = filled.every((text) => /^\(?\d{1,2}\)?([=+\-/x*:()\s\d%]+)?$/.test(text));
    if (filled.length < 2 || isNumbering) continue;
    cells.forEach((text, column) => {
      if (text !== '' && headings[column]?.at(-1) !== text) headings[column]?.push(text);
    });
  }
  return { firstRow, headings: headings.map((parts) => parts.join(' ').slice(0, 200)) };
}

/** What each column holds, as far as its heading and its cells say. */
export function guessSpendingColumns(
  table: Table,
  codes: CodePlace,
  { firstRow, headings }: ReturnType<typeof readHeadings>,
): readonly SpendingColumn[] {
  const isOfCode = (index: number): boolean => index >= codes.first && index < codes.first + codes.count;
  const guessed = headings.map((heading, index): SpendingColumn => {
    const words = heading.toLowerCase();
    const column = { index, heading, quarter: null, isCumulative: false };
    if (isOfCode(index)) return { ...column, role: 'code' };
    if (
      accountWords.test(words) &&
      /kode|nomor|no\b|code|rekening$|akun$/.test(words) &&
      !/nama|uraian/.test(words)
    ) {
      return { ...column, role: 'account' };
    }
    const isFigure = hasFigures(table, firstRow, index);
    if (isFigure && spentWords.test(words) && !shareWords.test(words)) {
      return {
        ...column,
        role: 'spent',
        quarter: readQuarter(words),
        isCumulative: cumulativeWords.test(words),
      };
    }
    if (isFigure && ceilingWords.test(words) && !spentWords.test(words) && !shareWords.test(words)) {
      return { ...column, role: 'ceiling' };
    }
    // Quarters of a merged heading that was lost, such as "TW I" alone.
    const quarter = isFigure && !shareWords.test(words) ? readQuarter(words) : null;
    if (quarter !== null) {
      return { ...column, role: 'spent', quarter, isCumulative: cumulativeWords.test(words) };
    }
    return { ...column, role: !isFigure && nameWords.test(words) ? 'name' : 'ignore' };
  });
  return settleColumns(guessed);
}

function hasFigures({ rows }: Table, firstRow: number, index: number): boolean {
  let figures = 0;
  let words = 0;
  for (const row of rows.slice(firstRow, firstRow + 200)) {
    const cell = row[index];
    const text = tidyText(cell?.text ?? '');
    if (text === '') continue;
    if (cell?.raw || /^\(?(rp)?[\s\d.,()-]+$/i.test(text)) figures += 1;
    else words += 1;
  }
  // Quarters to come are empty.
  return figures >= words;
}

/** Of several columns that could be meant, the one a reader would take: the others are left aside. */
function settleColumns(columns: readonly SpendingColumn[]): readonly SpendingColumn[] {
  const spent = columns.filter(({ role }) => role === 'spent');
  const named = spent.filter(({ quarter }) => quarter !== null);
  const keep = new Set<SpendingColumn>();
  if (named.length > 0) {
    for (const group of Map.groupBy(named, ({ quarter }) => quarter).values()) {
      const single = group.filter(({ isCumulative }) => !isCumulative);
      // The months of a quarter add up; of figures that are added up already the last one says all.
      for (const one of single.length > 0 ? single : group.slice(-1)) keep.add(one);
    }
  } else {
    const words = (one: SpendingColumn): string => one.heading.toLowerCase();
    const best =
      spent.findLast(({ isCumulative }) => isCumulative) ??
      spent.findLast((one) => totalWords.test(words(one))) ??
      spent.at(-1);
    if (best) keep.add(best);
  }
  const ceilings = columns.filter(({ role }) => role === 'ceiling');
  const revised = ceilings.findLast(({ heading }) => /perubahan|setelah|revis|after/i.test(heading));
  const ceiling = revised ?? ceilings.at(-1);
  const name = columns.find(({ role }) => role === 'name');
  return columns.map((column) => {
    const { role } = column;
    const isLeftAside =
      (role === 'spent' && !keep.has(column)) ||
      (role === 'ceiling' && column !== ceiling) ||
      (role === 'name' && column !== name);
    return isLeftAside ? { ...column, role: 'ignore', quarter: null, isCumulative: false } : column;
  });
}
