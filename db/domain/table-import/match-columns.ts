import {
  type CeilingFactor,
  type ColumnRole,
  isSingleRole,
  isYearRole,
  type LevelRole,
} from './column-roles.ts';
import { isNumberingRow, type TableRange } from './find-range.ts';
import { type HeadingGuess, readHeading, readYear } from './header-words.ts';
import { foldText, type SpreadTable, spreadTable, type Table, tidyText } from './table.ts';

export type ImportColumn = Readonly<{
  /** In the sheet, from 0. */
  index: number;
  /** All that stands above the column, from the top. */
  heading: string;
  role: ColumnRole;
  /** Of baseline, target and ceiling. */
  year: number | null;
  /** Of an indicator column that says whose indicators they are. */
  holder: LevelRole | null;
  /** Of a ceiling column: what one of its figures stands for in rupiah. */
  factor: CeilingFactor;
  /** How sure the match is, 0–1; 1 where a person or the memory of an earlier table decided. */
  score: number;
  source: 'guess' | 'remembered' | 'chosen';
}>;

export type ColumnChoice = Readonly<{ index: number; role: ColumnRole; year: number | null }>;

export type MatchContext = Readonly<{
  periodStart: number | null;
  /** Roles people gave to headings of earlier tables, by `headingKey`. */
  remembered: Readonly<Record<string, ColumnRole>>;
  choices: readonly ColumnChoice[];
}>;

/** What a heading is remembered by: the years change from one plan to the next. */
export const headingKey = (heading: string): string =>
  foldText(heading)
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, '#')
    .slice(0, 200);

export function matchColumns(
  table: Table,
  range: TableRange,
  context: MatchContext,
): readonly ImportColumn[] {
  const spread = spreadTable(table);
  const columns: ImportColumn[] = [];
  for (let index = range.columnFirst; index <= range.columnLast; index += 1) {
    const parts = listHeadingParts(table, spread, range, index);
    columns.push(matchColumn(index, parts, context));
  }
  return settleRivals(columns);
}

/** The texts above a column from the top, each merged block once. A blank one takes the group to its left. */
function listHeadingParts(
  table: Table,
  spread: SpreadTable,
  range: TableRange,
  column: number,
): readonly string[] {
  const parts: string[] = [];
  for (let row = range.headerFirst; row <= range.headerLast; row += 1) {
    if (isNumberingRow(table, row)) continue;
    const own = tidyText(spread.at(row, column).text);
    const text = own === '' ? findGroupHeading(spread, range, row, column) : own;
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/** Without merged blocks (text from a clipboard) a group's heading stands above its first column alone. */
function findGroupHeading(spread: SpreadTable, range: TableRange, row: number, column: number): string {
  const below = tidyText(spread.at(row + 1, column).text);
  const isGroupMember = row < range.headerLast && readYear(below) !== null && !spread.mergeAt(row, column);
  if (!isGroupMember) return '';
  for (let left = column - 1; left >= range.columnFirst; left -= 1) {
    const text = tidyText(spread.at(row, left).text);
    if (text !== '') return text;
    if (readYear(tidyText(spread.at(row + 1, left).text)) === null) return '';
  }
  return '';
}

function matchColumn(index: number, parts: readonly string[], context: MatchContext): ImportColumn {
  const heading = parts.join(' / ');
  const guess = guessRole(parts, context.periodStart);
  const base = {
    index,
    heading,
    holder: guess.holder ?? null,
    factor: readFactor(heading),
  };
  const chosen = context.choices.find((choice) => choice.index === index);
  if (chosen) {
    const year = isYearRole(chosen.role) ? (chosen.year ?? guess.year) : null;
    return { ...base, role: chosen.role, year, score: 1, source: 'chosen' };
  }
  const key = headingKey(heading);
  const known = key !== '' && Object.hasOwn(context.remembered, key) ? context.remembered[key] : undefined;
  if (known) {
    return {
      ...base,
      role: known,
      year: isYearRole(known) ? guess.year : null,
      score: 1,
      source: 'remembered',
    };
  }
  return { ...base, role: guess.role, year: guess.year, score: guess.score, source: 'guess' };
}

type RoleGuess = HeadingGuess & Readonly<{ year: number | null }>;

/** From the lowest heading upwards: `Target dan pendanaan / 2025 / Rp` is money, its neighbour `… / Target` is not. */
function guessRole(parts: readonly string[], periodStart: number | null): RoleGuess {
  const upward = parts.toReversed();
  const year = upward.map((part) => findYear(part, periodStart)).find((one) => one !== null) ?? null;
  const guesses = upward.map(readHeading).filter((guess) => guess !== null);
  const whole = guesses.find(({ role, score }) => role === 'ignore' && score === 1);
  if (whole && year === null) return { ...whole, year: null };
  if (year !== null) {
    const figure = guesses.find(({ role }) => isYearRole(role));
    if (figure) return { ...figure, score: Math.max(figure.score, 0.9), year };
    const [other] = guesses;
    if (other && other.role !== 'indicator') return { ...other, year: null };
    const isBefore = periodStart !== null && year < periodStart;
    return { role: isBefore ? 'baseline' : 'target', score: 0.7, year };
  }
  const [best] = guesses.toSorted((a, b) => b.score - a.score);
  if (!best) return { role: 'ignore', score: 0, year: null };
  if (best.role === 'baseline') return { ...best, year: periodStart === null ? null : periodStart - 1 };
  return { ...best, year: null };
}

function findYear(part: string, periodStart: number | null): number | null {
  const read = readYear(part);
  if (read?.kind === 'year') return read.year;
  return read && periodStart !== null ? periodStart + read.number - 1 : null;
}

function readFactor(heading: string): CeilingFactor {
  const text = heading.toLowerCase();
  if (/\b(miliar|milyar)\b/.test(text)) return '1000000000';
  if (/\b(juta|jt)\b/.test(text)) return '1000000';
  return /\b(ribu|ribuan)\b/.test(text) ? '1000' : '1';
}

/** Two columns cannot both be the unit's name: the better match stays, the other one is not read. */
function settleRivals(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const isTaken = (column: ImportColumn): boolean =>
    columns.some(
      (other) =>
        other.index !== column.index &&
        isRival(column, other) &&
        (other.score > column.score || (other.score === column.score && other.index < column.index)),
    );
  return columns.map((column) =>
    column.source === 'guess' && isTaken(column)
      ? { ...column, role: 'ignore', year: null, score: 0 }
      : column,
  );
}

function isRival(one: ImportColumn, other: ImportColumn): boolean {
  if (one.role !== other.role) return false;
  if (one.role === 'target' || one.role === 'ceiling' || one.role === 'baseline') {
    return one.year === other.year && one.year !== null;
  }
  return isSingleRole(one.role);
}
