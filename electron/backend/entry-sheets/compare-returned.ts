import type { AcceptedSheet } from '../../../db/commands/accept-sheet.ts';
import type { RealizationInput } from '../../../db/commands/realization.ts';
import type { SheetRow } from '../../../db/domain/entry-sheet/compare-file.ts';
import {
  type ComparedFiles,
  type ComparedGiven,
  compareFiles,
} from '../../../db/domain/entry-sheet/compare-files.ts';
import type { SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { monthFields, type SheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import { nameMonth } from '../../../db/domain/format.ts';
import { listMonths, type Month } from '../../../db/domain/months.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { sayPeriod } from '../../api/text/entry-sheet-text.ts';
import { createTableTexts } from '../exports/table-texts.ts';
import type { ReturnedFile } from './returned-file.ts';

/** What the column of a period may be called in an office's own table, in either language. */
function listHeadings(period: SheetPeriod): readonly string[] {
  if (period.month !== undefined) return listMonthHeadings(period.month, period.year);
  const names = (['id', 'en'] as const).flatMap((language) => {
    const translate = createTableTexts(language);
    const name = sayPeriod(period, translate);
    return [name, translate('sheetPage.columns.value', { period: name })];
  });
  const year = String(period.year);
  const ofYear = period.quarter === 0 ? [year, `realisasi ${year}`, `realization ${year}`] : [];
  return [...names, 'realisasi', 'realization', 'nilai', 'value', ...ofYear];
}

function listMonthHeadings(month: Month, year: number): readonly string[] {
  const names = (['id', 'en'] as const).flatMap((locale) => [
    nameMonth(month, { locale }),
    nameMonth(month, { locale, style: 'medium' }),
  ]);
  return names.flatMap((name) => [name, `${name} ${year}`, `realisasi ${name}`, `realisasi ${name} ${year}`]);
}

export const compareReturned = (
  document: PlanDocument,
  files: readonly ReturnedFile[],
  period: SheetPeriod,
): ComparedFiles => compareFiles(document, files, { ...period, headings: listHeadings(period) });

export type Choice = Readonly<{ row: SheetRow; take: 'given' | 'suggestion' }>;

/** A file and the rows of it that were accepted, as the command takes them. */
export function toAccepted(
  { kind, mark, name, hash }: ComparedGiven,
  choices: readonly Choice[],
  { quarter, month }: SheetPeriod,
): AcceptedSheet {
  return {
    receipt: {
      kind,
      unitId: mark?.unitId ?? null,
      unitName: mark?.unitName ?? null,
      fileName: name,
      fileHash: hash,
      madeAt: mark?.madeAt ?? null,
    },
    rows: choices.map(({ row, take }) => {
      const indicatorId = row.indicatorId ?? '';
      const chosen = take === 'suggestion' ? (row.suggestion ?? row.after) : row.after;
      const cells =
        month === undefined
          ? splitState(indicatorId, chosen, { before: row.current, months: listMonths(quarter) })
          : [{ indicatorId, month, value: chosen.value }];
      return { indicatorId, version: row.version, cells };
    }),
  };
}

/** The quarter first, then those of its months that change: a reason in the quarter leaves no month. */
function splitState(
  indicatorId: string,
  { month1, month2, month3, ...quarter }: SheetState,
  { before, months }: Readonly<{ before: SheetState; months: readonly Month[] }>,
): readonly Omit<RealizationInput, 'year' | 'quarter'>[] {
  const after = { month1, month2, month3 };
  const changed = months.flatMap((month, at) => {
    const field = monthFields[at] ?? 'month1';
    const isChanged = after[field] !== null && after[field] !== before[field];
    return isChanged ? [{ indicatorId, month, value: after[field] }] : [];
  });
  return [{ indicatorId, ...quarter }, ...changed];
}

/** What can be accepted at all: a row that says something new and is not refused. */
export const canAccept = ({ state, indicatorId }: SheetRow): boolean =>
  indicatorId !== null && state !== 'refused' && state !== 'unchanged';
