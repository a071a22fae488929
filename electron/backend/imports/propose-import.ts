import type { NumberLocale } from '../../../db/domain/format.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../db/domain/score-plan.ts';
import type { ColumnRole } from '../../../db/domain/table-import/column-roles.ts';
import { countOutline } from '../../../db/domain/table-import/count-outline.ts';
import { findRange } from '../../../db/domain/table-import/find-range.ts';
import { hasChanges } from '../../../db/domain/table-import/import-changes.ts';
import { headingKey, matchColumns } from '../../../db/domain/table-import/match-columns.ts';
import { listPreviewRows } from '../../../db/domain/table-import/preview-rows.ts';
import {
  type ImportChoices,
  readTable,
  type TableReading,
} from '../../../db/domain/table-import/read-table.ts';
import { showCell, spreadTable, type Table, tidyText } from '../../../db/domain/table-import/table.ts';
import type { ImportProposal } from '../../api/import.ts';
import type { Sheet } from './spreadsheet/workbook.ts';

const shownRows = 400;
const shownChars = 160;
const shownProblems = 1_000;
const exampleCount = 3;

type Memory = Readonly<Record<string, ColumnRole>>;

export const readSheet = (
  sheet: Sheet,
  document: PlanDocument,
  remembered: Memory,
  choices: ImportChoices,
): TableReading | null => readTable(sheet.table, { document, remembered, choices });

/** The proposal as a page shows it: the sheet, what was made of it, and what applying would change. */
export function describeProposal(
  { table }: Sheet,
  document: PlanDocument,
  reading: TableReading | null,
): ImportProposal {
  const { numberLocale } = document.organization;
  const spread = spreadTable(table);
  const sheetRows = table.rows.slice(0, shownRows).map((cells, row) =>
    cells.map((cell, column) => {
      // Inside the table merged blocks are shown as they are read: filled down and to the right.
      const isInside = reading !== null && row >= reading.range.headerFirst && row <= reading.range.dataLast;
      return cut(showCell(isInside ? spread.at(row, column) : cell, numberLocale));
    }),
  );
  if (!reading) return { sheetRows, found: null };
  const { range, columns, readings, whole, comparison, problems } = reading;
  const rows = listPreviewRows(document, reading);
  const count = (status: string): number => rows.filter((row) => row.status === status).length;
  return {
    sheetRows,
    found: {
      range,
      columns: columns.map((column) => ({
        ...column,
        examples: listExamples(table, reading, column.index, numberLocale),
      })),
      readings,
      years: listYears(document, reading),
      rows,
      counts: countOutline(whole),
      changes: {
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        leftOut: count('left-out'),
        missing: comparison.notInTable,
      },
      hasChanges: hasChanges(comparison.changes),
      problems: problems.slice(0, shownProblems),
      problemCount: problems.length,
    },
  };
}

const cut = (text: string): string => {
  const tidy = tidyText(text);
  return tidy.length > shownChars ? `${tidy.slice(0, shownChars)}…` : tidy;
};

function listExamples(
  table: Table,
  { range }: TableReading,
  column: number,
  locale: NumberLocale,
): readonly string[] {
  const spread = spreadTable(table);
  const examples = new Set<string>();
  for (let row = range.headerLast + 1; row <= range.dataLast && examples.size < exampleCount; row += 1) {
    const text = cut(showCell(spread.at(row, column), locale));
    if (text !== '') examples.add(text);
  }
  return [...examples];
}

/** The years of the plan; of one without a period those the table has. */
function listYears(document: PlanDocument, { columns }: TableReading): readonly number[] {
  const planned = listPlanYears(document);
  if (planned.length > 0) return planned;
  const years = columns.flatMap(({ role, year }) => (role === 'target' && year !== null ? [year] : []));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The sheet with the most headings of a plan; hidden ones last. */
export function findBestSheet(sheets: readonly Sheet[]): number {
  const rate = ({ table, isHidden }: Sheet): number => {
    const range = findRange(table);
    if (!range) return 0;
    const columns = matchColumns(table, range, { periodStart: null, remembered: {}, choices: [] });
    const known = columns.filter(({ role }) => role !== 'ignore').length;
    return isHidden ? known / 1000 : known + Math.min(range.dataLast - range.headerLast, 500) / 1000;
  };
  const ratings = sheets.map(rate);
  return Math.max(0, ratings.indexOf(Math.max(...ratings)));
}

/** What was chosen for a heading, to be proposed where it stands again. */
export function listLearned({ columns }: TableReading): Memory {
  const chosen = columns.filter(({ source, heading }) => source === 'chosen' && heading !== '');
  return Object.fromEntries(chosen.map(({ heading, role }) => [headingKey(heading), role]));
}
