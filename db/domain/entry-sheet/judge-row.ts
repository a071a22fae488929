import type { Decimal } from '../decimal.ts';
import { judgeEntry, openMissingReason, type Ratio } from '../entry/judge-entry.ts';
import { listMonthNeighbours, listNeighbours } from '../entry/neighbours.ts';
import type { NumberLocale } from '../format.ts';
import { listMonths, type Month, mayHaveMonths } from '../months.ts';
import type { Quarter } from '../plan-document.ts';
import { readNumber, readSheetCell } from '../read-number.ts';
import { cellAddress, tidyText } from '../table-import/table.ts';
import type { SheetIndicator } from './plan-sheets.ts';
import type { EntryColumn, ReturnedCell, ReturnedRow } from './read-rows.ts';
import { makeProblem, type SheetProblem, type SheetProblemKind } from './sheet-problem.ts';
import { emptyState, type MonthField, monthFields, type SheetState } from './sheet-state.ts';

/** What the file keeps of a figure (see `decimalText` of the contract); 1E+308 has 309 digits. */
const maxWholeDigits = 31;
const maxFractionDigits = 19;

export type JudgedRow = Readonly<{
  given: SheetState;
  /** The figures offered in place of those that are doubtful. */
  offers: Readonly<Partial<Record<'value' | MonthField, Decimal>>>;
  problems: readonly SheetProblem[];
}>;

export type JudgeContext = Readonly<{
  asked: SheetIndicator;
  quarter: Quarter;
  month?: Month | undefined;
  locale: NumberLocale;
}>;

type Note = (
  severity: SheetProblem['severity'],
  kind: SheetProblemKind,
  rest?: Partial<SheetProblem>,
) => void;

/** Reads what a person left in a row. Whatever cannot be taken as it stands is told, and never put right silently. */
export function judgeRow({ cells }: Pick<ReturnedRow, 'cells'>, context: JudgeContext): JudgedRow {
  const problems: SheetProblem[] = [];
  const noteAt =
    (name: EntryColumn, cell: ReturnedCell): Note =>
    (severity, kind, rest = {}) => {
      const address = cellAddress(cell.row, cell.column);
      problems.push(makeProblem(severity, kind, { address, column: name, text: cell.text, ...rest }));
    };
  const usable = (name: EntryColumn): ReturnedCell | null => {
    const cell = cells[name];
    if (!cell || (cell.text.trim() === '' && cell.raw === null && !cell.isMerged)) return null;
    const note = noteAt(name, cell);
    if (cell.isMerged) note('error', 'merged');
    else if (cell.kind === 'error') note('error', 'sheet-error');
    else return cell;
    return null;
  };
  const words = (name: EntryColumn): string | null => {
    const cell = usable(name);
    const text = cell?.text.replace(/\r\n?/g, '\n').trim() ?? '';
    return text === '' ? null : text;
  };
  const valueCell = usable('value');
  const read = valueCell ? judgeFigure(valueCell, context, noteAt('value', valueCell)) : nothingRead;
  const months = listMonths(context.quarter).map((month, at): readonly [MonthField, ReadFigure] => {
    const field = monthFields[at] ?? 'month1';
    const cell = usable(field);
    return [field, cell ? judgeMonth(cell, { ...context, month }, noteAt(field, cell)) : nothingRead];
  });
  const part = (name: 'numerator' | 'denominator'): Decimal | null => {
    const cell = usable(name);
    return cell ? readPart(cell, context, noteAt(name, cell)) : null;
  };
  const numerator = part('numerator') ?? read.ratio?.numerator ?? null;
  const denominator = part('denominator') ?? read.ratio?.denominator ?? null;
  const reason = words('missingReason');
  const given: SheetState = {
    ...emptyState,
    ...read.figure,
    numerator,
    denominator,
    ...(reason === null ? {} : { missingReason: tidyText(reason) }),
    note: words('note'),
    ...Object.fromEntries(months.map(([field, { figure }]) => [field, figure.value ?? null])),
  };
  checkTogether(given, cells, problems);
  const offers = [['value', read] as const, ...months].flatMap(([field, { suggestion }]) =>
    suggestion === null ? [] : [[field, suggestion] as const],
  );
  return { given, offers: Object.fromEntries(offers), problems };
}

/** A month's cell is locked where the quarter alone is asked for; a figure somebody wrote there all the same is heard. */
function judgeMonth(cell: ReturnedCell, context: JudgeContext, note: Note): ReadFigure {
  if (mayHaveMonths(context.asked.indicator)) return judgeFigure(cell, context, note);
  note('error', 'no-months');
  return nothingRead;
}

function checkTogether(given: SheetState, cells: ReturnedRow['cells'], problems: SheetProblem[]): void {
  const tell = (kind: SheetProblemKind, name: EntryColumn, severity: SheetProblem['severity'] = 'error') => {
    const cell = cells[name];
    const address = cell ? cellAddress(cell.row, cell.column) : '';
    problems.push(makeProblem(severity, kind, { column: name, address, text: cell?.text ?? '' }));
  };
  const { value, ordinalCode, numerator, denominator, missingReason } = given;
  const months = monthFields.map((field) => given[field]);
  const hasFigure = [value, ordinalCode, numerator, denominator, ...months].some((one) => one !== null);
  const wasRead = !problems.some(({ severity }) => severity === 'error');
  if (missingReason !== null && hasFigure) tell('both', 'missingReason');
  if (missingReason === openMissingReason) tell('reason-open', 'missingReason', 'hint');
  if (wasRead && (numerator === null) !== (denominator === null)) {
    tell('ratio-incomplete', numerator === null ? 'numerator' : 'denominator');
  }
  if (denominator === '0') tell('zero-denominator', 'denominator');
}

type ReadFigure = Readonly<{
  figure: Pick<Partial<SheetState>, 'value' | 'ordinalCode' | 'missingReason'>;
  ratio?: Ratio | undefined;
  suggestion: Decimal | null;
}>;

const nothingRead: ReadFigure = { figure: {}, suggestion: null };

function judgeFigure(
  cell: ReturnedCell,
  { asked, quarter, month, locale }: JudgeContext,
  note: Note,
): ReadFigure {
  if (cell.kind === 'date') {
    note('error', 'date');
    return nothingRead;
  }
  const { indicator, scale } = asked;
  const neighbours =
    month === undefined
      ? listNeighbours({ plan: indicator, ...asked }, quarter)
      : listMonthNeighbours(month, asked);
  const context = { indicator, scale, locale, neighbours };
  let verdict = judgeEntry({ text: cell.text, raw: cell.raw }, context);
  let suggestion: Decimal | null = null;
  if (verdict.kind === 'refuse' && verdict.issue.kind === 'far' && !isTooLarge(verdict.issue.read)) {
    const { read, suggestion: offered } = verdict.issue;
    note('doubt', 'far', { read, suggestion: offered });
    suggestion = offered;
    verdict = judgeEntry({ text: cell.text, raw: cell.raw, isConfirmed: true }, context);
  }
  if (verdict.kind === 'refuse') {
    const { issue } = verdict;
    const read = 'read' in issue ? issue.read : null;
    const offered = 'suggestion' in issue ? issue.suggestion : null;
    if (read !== null && isTooLarge(read)) note('error', 'too-large');
    else if (issue.kind === 'unknown-code') note('error', 'unknown-code', { text: issue.codes.join(', ') });
    else note('error', issue.kind, { read, suggestion: offered });
    return nothingRead;
  }
  const { entry, marks } = verdict;
  const { ratio, ...figure } = entry;
  // A month is one figure: its quarter says why there is none, or of which two it is made.
  if (month !== undefined && (ratio || entry.missingReason !== null)) {
    note('error', 'no-number');
    return nothingRead;
  }
  if (entry.value !== null && isTooLarge(entry.value)) {
    note('error', 'too-large');
    return nothingRead;
  }
  const isNegativeZero = entry.value === '0' && /^[-−–(]/.test((cell.raw?.raw ?? cell.text).trim());
  if (isNegativeZero) note('hint', 'negative-zero', { read: entry.value });
  if (marks.includes('percent-cell')) note('hint', 'percent-cell', { read: entry.value });
  else if (marks.length > 0) note('hint', 'read-as', { read: entry.value });
  return { figure, ratio, suggestion };
}

/** A term of the formula: any figure, of its own unit. */
function readPart(cell: ReturnedCell, { locale }: JudgeContext, note: Note): Decimal | null {
  if (cell.kind === 'date') {
    note('error', 'date');
    return null;
  }
  const reading = cell.raw ? readSheetCell(cell.raw, { locale }) : readNumber(cell.text, { locale });
  if (reading.kind !== 'number') {
    note('error', reading.kind === 'range' ? 'range' : 'no-number');
    return null;
  }
  if (isTooLarge(reading.value)) {
    note('error', 'too-large');
    return null;
  }
  if (reading.marks.length > 0) note('hint', 'read-as', { read: reading.value });
  return reading.value;
}

function isTooLarge(value: Decimal): boolean {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  return whole.length > maxWholeDigits || fraction.length > maxFractionDigits;
}
