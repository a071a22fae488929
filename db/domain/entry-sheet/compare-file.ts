import { type MatchedLine, matchBlock } from '../entry/match-rows.ts';
import { mayHaveMonths, readMonth, withMonth } from '../months.ts';
import type { NumberLocale, PlanDocument } from '../plan-document.ts';
import { spreadTable, type Table, type TableCell } from '../table-import/table.ts';
import { compareRow, type SheetRowState } from './compare-row.ts';
import { judgeRow } from './judge-row.ts';
import { listMonthNotes } from './month-notes.ts';
import { listSheetIndicators, type SheetIndicator, type SheetPeriod } from './plan-sheets.ts';
import { type ReturnedCell, type ReturnedRow, readReturnedRows } from './read-rows.ts';
import { markSheetName, readMark, type SheetMark } from './sheet-mark.ts';
import { makeProblem, type SheetProblem } from './sheet-problem.ts';
import { emptyState, type SheetState, toMonthFigures, toSheetState } from './sheet-state.ts';

/** A page of a spreadsheet. */
export type SheetPage = Readonly<{ name: string; isHidden: boolean; table: Table }>;

/** One row of a sheet or table beside what the file holds. */
export type SheetRow = Readonly<{
  /** Counted from 1, as spreadsheets do. */
  row: number;
  /** Null where the plan has no such indicator. */
  indicatorId: string | null;
  label: string;
  state: SheetRowState;
  current: SheetState;
  after: SheetState;
  suggestion: SheetState | null;
  /** Of the cell in the file as it was compared; 0 for none. */
  version: number;
  problems: readonly SheetProblem[];
}>;

/** Why a file is not for this plan and period, whatever is in its rows. */
export type FileFault =
  | Readonly<{ kind: 'other-plan'; planTitle: string; organizationName: string }>
  | Readonly<{ kind: 'other-period'; year: number; quarter: SheetPeriod['quarter'] }>
  /** It was a sheet of this program, but what says whose it is was changed. */
  | Readonly<{ kind: 'mark-unreadable' }>
  | Readonly<{ kind: 'rows-unreadable' }>
  /** A table without codes or names of the plan's indicators. */
  | Readonly<{ kind: 'no-indicators' }>
  | Readonly<{ kind: 'column-unclear'; headings: readonly string[] }>;

export type ComparedFile = Readonly<{
  kind: 'sheet' | 'table';
  mark: SheetMark | null;
  fault: FileFault | null;
  rows: readonly SheetRow[];
}>;

type Question = SheetPeriod & Readonly<{ headings: readonly string[] }>;

export const isEntrySheet = (pages: readonly SheetPage[]): boolean =>
  pages.some(({ name }) => name === markSheetName);

/** Null for a table, and where the mark of a sheet cannot be read. */
export function findMark(pages: readonly SheetPage[]): SheetMark | null {
  const hidden = pages.find(({ name }) => name === markSheetName);
  return hidden ? readMark(hidden.table) : null;
}

/** What a file that came back would do to a period. `headings` are what a column of that period may be called. */
export function compareFile(
  document: PlanDocument,
  pages: readonly SheetPage[],
  question: Question,
): ComparedFile {
  if (!isEntrySheet(pages)) return compareTable(document, pages, question);
  const mark = findMark(pages);
  const refuseFor = (fault: FileFault): ComparedFile => ({ kind: 'sheet', mark, fault, rows: [] });
  if (!mark) return refuseFor({ kind: 'mark-unreadable' });
  if (mark.planId !== document.plan.id) {
    const { planTitle, organizationName } = mark;
    return refuseFor({ kind: 'other-plan', planTitle, organizationName });
  }
  const { year, quarter } = mark;
  if (year !== question.year || quarter !== question.quarter || question.month !== undefined) {
    return refuseFor({ kind: 'other-period', year, quarter });
  }
  const found = pages.flatMap(({ table }) => readReturnedRows(table) ?? []);
  if (found.length === 0) return refuseFor({ kind: 'rows-unreadable' });
  const compare = makeComparer(document, question);
  return {
    kind: 'sheet',
    mark,
    fault: null,
    rows: refuseTwice(found.map((row) => compare(row, 'sheet', []))),
  };
}

function compareTable(document: PlanDocument, pages: readonly SheetPage[], question: Question): ComparedFile {
  const refuseFor = (fault: FileFault): ComparedFile => ({ kind: 'table', mark: null, fault, rows: [] });
  const targets = document.indicators.map(({ id, code, name }) => ({ id, code, name }));
  const nameOf = new Map(document.indicators.map(({ id, name }) => [id, name]));
  for (const { table } of pages.filter(({ isHidden }) => !isHidden)) {
    const matched = matchBlock(placeCells(table), targets, { ...question, isTable: true });
    if (!matched) continue;
    const [first, ...others] = matched.valueColumns;
    const isClear = others.length === 0 || isOneOf(first?.heading ?? '', question.headings);
    if (!isClear) {
      return refuseFor({
        kind: 'column-unclear',
        headings: matched.valueColumns.map(({ heading }) => heading),
      });
    }
    const compare = makeComparer(document, question);
    const rows = matched.lines
      .filter(({ value }) => value.text.trim() !== '')
      .map((line) => {
        const doubts = line.isCertain
          ? []
          : [makeProblem('doubt', 'name-uncertain', { text: nameOf.get(line.targetId ?? '') ?? '' })];
        return compare(toReturned(line), 'table', line.targetId === null ? [] : doubts);
      });
    return { kind: 'table', mark: null, fault: null, rows: refuseTwice(rows) };
  }
  return refuseFor({ kind: 'no-indicators' });
}

const isOneOf = (heading: string, headings: readonly string[]): boolean =>
  headings.some((one) => one.toLowerCase().trim() === heading.toLowerCase().trim());

/** Cells that know where they stand: a match drops empty lines. */
function placeCells(table: Table): readonly (readonly ReturnedCell[])[] {
  const spread = spreadTable(table);
  const place = (cell: TableCell, row: number, column: number): ReturnedCell => ({
    ...cell,
    row,
    column,
    isMerged: spread.mergeAt(row, column) !== null,
  });
  return table.rows.map((cells, row) => cells.map((cell, column) => place(cell, row, column)));
}

const toReturned = ({ label, value, targetId }: MatchedLine<ReturnedCell>): ReturnedRow => {
  const cell = 'row' in value ? value : null;
  return {
    row: cell?.row ?? 0,
    indicatorId: targetId ?? '',
    label,
    base: null,
    cells: cell ? { value: cell } : {},
  };
};

type Compare = (row: ReturnedRow, kind: 'sheet' | 'table', doubts: readonly SheetProblem[]) => SheetRow;

function makeComparer(document: PlanDocument, { year, quarter, month }: Question): Compare {
  const asked = new Map(
    listSheetIndicators(document, { year, quarter }).map((one) => [one.indicator.id, one]),
  );
  const locale: NumberLocale = document.organization.numberLocale;
  return (returned, kind, doubts) => {
    const found = asked.get(returned.indicatorId);
    const early = findFault(found, returned, kind) ?? findMonthFault(found, month);
    const current =
      month === undefined
        ? toSheetState(found?.cell)
        : { ...emptyState, value: readMonth(found?.cell ?? undefined, month) };
    const common = {
      row: returned.row + 1,
      indicatorId: found?.indicator.id ?? null,
      label: found?.indicator.name ?? returned.label,
      current,
      version: found?.cell?.version ?? 0,
    };
    if (!found || early) {
      const problem = early ?? makeProblem('error', 'indicator-gone', { text: returned.label });
      return { ...common, state: 'refused', after: current, suggestion: null, problems: [problem] };
    }
    const judged = judgeRow(returned, { asked: found, quarter, month, locale });
    const compared = compareRow(
      { ...judged, problems: [...doubts, ...judged.problems] },
      current,
      kind === 'table' ? null : (returned.base ?? emptyState),
    );
    const isTaken = compared.state !== 'unchanged' && compared.state !== 'refused';
    const notes = isTaken ? tellMonths(compared.after, found, month) : [];
    return { ...common, ...compared, problems: [...compared.problems, ...notes] };
  };
}

/** What the months are to the quarter once the row is taken over. */
function tellMonths(
  after: SheetState,
  { indicator, cell }: SheetIndicator,
  month: Question['month'],
): readonly SheetProblem[] {
  const quarter =
    month === undefined
      ? { ...after, months: toMonthFigures(after) }
      : { ...toSheetState(cell), months: withMonth(cell?.months, month, after.value) };
  return listMonthNotes(quarter, indicator);
}

function findFault(
  found: SheetIndicator | undefined,
  { label, base }: ReturnedRow,
  kind: 'sheet' | 'table',
): SheetProblem | null {
  if (!found) return makeProblem('error', kind === 'table' ? 'unmatched' : 'indicator-gone', { text: label });
  if (found.isAnnualOnly) return makeProblem('error', 'annual-only');
  return kind === 'sheet' && base === null ? makeProblem('error', 'base-unreadable') : null;
}

const findMonthFault = (found: SheetIndicator | undefined, month: Question['month']): SheetProblem | null =>
  found && month !== undefined && !mayHaveMonths(found.indicator) ? makeProblem('error', 'no-months') : null;

/** Nothing tells which of two rows of one indicator is meant, unless they say the same. */
function refuseTwice(rows: readonly SheetRow[]): readonly SheetRow[] {
  const byIndicator = Map.groupBy(
    rows.filter(({ indicatorId }) => indicatorId !== null),
    ({ indicatorId }) => indicatorId,
  );
  return rows.map((row) => {
    const same = row.indicatorId === null ? [] : (byIndicator.get(row.indicatorId) ?? []);
    if (same.length < 2) return row;
    const others = same.filter((one) => one !== row).map((one) => one.row);
    const problem = makeProblem('error', 'twice', { text: others.join(', ') });
    return {
      ...row,
      state: 'refused',
      after: row.current,
      suggestion: null,
      problems: [...row.problems, problem],
    };
  });
}
