import type { NumberLocale } from '../format.ts';
import type { PlanDocument } from '../plan-document.ts';
import { buildOutline, leaveOut } from './build-outline.ts';
import { type CeilingFactor, type ColumnRole, isYearRole } from './column-roles.ts';
import { type Comparison, comparePlan } from './compare-plan.ts';
import { type ColumnReading, describeReadings } from './describe-readings.ts';
import { findRange, fitRange, type TableRange } from './find-range.ts';
import type { ImportOutline } from './import-outline.ts';
import type { ImportProblem } from './import-problem.ts';
import { type ColumnChoice, type ImportColumn, matchColumns } from './match-columns.ts';
import { guessLocale } from './read-figures.ts';
import { createReadingContext, note } from './reading-context.ts';
import { cellAt, type Table } from './table.ts';

/** What a person corrected of what was proposed. */
export type ImportChoices = Readonly<{
  range: TableRange | null;
  columns: readonly ColumnChoice[];
  readings: readonly Readonly<{ index: number; locale: 'id' | 'en'; factor: CeilingFactor }>[];
  /** Addresses of the rows that are not to be taken over. */
  leftOut: readonly string[];
}>;

export const noChoices: ImportChoices = { range: null, columns: [], readings: [], leftOut: [] };

export type TableReading = Readonly<{
  range: TableRange;
  columns: readonly ImportColumn[];
  readings: readonly ColumnReading[];
  /** Everything the table says, left-out rows included. */
  whole: ImportOutline;
  comparison: Comparison;
  problems: readonly ImportProblem[];
}>;

export type ReadSettings = Readonly<{
  document: PlanDocument;
  remembered: Readonly<Record<string, ColumnRole>>;
  choices: ImportChoices;
}>;

/** From a sheet to what it would change in the plan; null where no table is found on it and none was pointed at. */
export function readTable(
  table: Table,
  { document, remembered, choices }: ReadSettings,
): TableReading | null {
  const range = choices.range ? fitRange(table, choices.range) : findRange(table);
  if (!range) return null;
  const { plan, organization, levels, ordinalScales } = document;
  const matched = matchColumns(table, range, {
    periodStart: plan.periodStart,
    remembered,
    choices: choices.columns,
  });
  const columns = matched.map((column) => {
    const reading = choices.readings.find(({ index }) => index === column.index);
    return reading ? { ...column, factor: reading.factor } : column;
  });
  const localeOf = findLocales(table, range, columns, choices, organization.numberLocale);
  const { periodStart, periodEnd } = plan;
  const { numberLocale } = organization;
  const frame = { levels, periodStart, periodEnd, scales: ordinalScales, numberLocale };
  const context = createReadingContext({ table, range, columns, localeOf, frame });
  const whole = buildOutline(context);
  const comparison = comparePlan(document, leaveOut(whole, new Set(choices.leftOut)));
  for (const { key, year, told, sum } of comparison.otherSums) {
    const node = whole.nodes.find((one) => one.key === key);
    const params = { year: String(year), value: told, other: sum };
    if (node) note(context, 'ceiling-sum-differs', node.row, node.column, params);
  }
  return {
    range,
    columns,
    readings: describeReadings(context),
    whole,
    comparison,
    problems: context.problems.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

function findLocales(
  table: Table,
  range: TableRange,
  columns: readonly ImportColumn[],
  choices: ImportChoices,
  usual: NumberLocale,
): ReadonlyMap<number, 'id' | 'en'> {
  const locales = new Map<number, 'id' | 'en'>();
  for (const { index, role } of columns) {
    if (!isYearRole(role)) continue;
    const chosen = choices.readings.find((reading) => reading.index === index);
    const texts: string[] = [];
    for (let row = range.headerLast + 1; row <= range.dataLast && !chosen; row += 1) {
      const cell = cellAt(table, row, index);
      if (!cell.raw && cell.text !== '') texts.push(cell.text);
    }
    locales.set(index, chosen?.locale ?? guessLocale(texts, usual));
  }
  return locales;
}
