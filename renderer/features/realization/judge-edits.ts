import type { TFunction } from 'i18next';
import { type EntryValue, judgeEntry, openMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { Month } from '../../../db/domain/months.ts';
import type { SheetCell } from '../../../db/domain/read-number.ts';
import type { EntryReading, RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { type EntryChange, type EntryPatch, keyOfEntry } from './use-entry-saving.ts';

export type EntryEdit = {
  readonly row: IndicatorRow;
  /** Of the row's quarter. */
  readonly month?: Month;
  readonly text: string;
  readonly raw?: SheetCell | null;
  readonly isConfirmed?: boolean;
};

export type JudgedEdits = {
  readonly changes: readonly EntryChange[];
  readonly touched: readonly string[];
  readonly rejected: ReadonlyMap<string, RejectedEntry>;
  readonly readings: ReadonlyMap<string, EntryReading>;
};

/**
 * A figure or reason takes the place of the other, and a new figure is not the quotient of what the old one was made
 * of, as the command has it too.
 */
function makePatch({ ratio, ...entry }: EntryValue, { cell }: IndicatorRow): EntryPatch {
  if (ratio) return { ...entry, ...ratio };
  const isSameFigure = cell !== null && entry.value !== null && entry.value === cell.value;
  const hasRatio = cell?.numerator != null || cell?.denominator != null;
  return { ...entry, ...(hasRatio && !isSameFigure ? { numerator: null, denominator: null } : {}) };
}

/** Sorts the edits of one act into what can be kept and what stays in its cell to be put right. */
export function judgeEdits(edits: readonly EntryEdit[], locale: NumberLocale): JudgedEdits {
  const changes: EntryChange[] = [];
  const rejected = new Map<string, RejectedEntry>();
  const readings = new Map<string, EntryReading>();
  for (const edit of edits) {
    const { row, month, text, raw, isConfirmed } = edit;
    const entryKey = keyOfEntry(edit);
    const neighbours = month === undefined ? row.neighbours : row.listMonthNeighbours(month);
    const context = { indicator: row.indicator, scale: row.scale, locale, neighbours };
    const verdict = judgeEntry({ text, raw: raw ?? null, isConfirmed: isConfirmed ?? false }, context);
    if (verdict.kind === 'refuse') {
      rejected.set(entryKey, { text, issue: verdict.issue });
      continue;
    }
    const { entry, marks } = verdict;
    if (month !== undefined && (entry.ratio || entry.missingReason !== null)) {
      rejected.set(entryKey, { text, issue: { kind: 'no-number' } });
      continue;
    }
    // A minus before nothing is dropped, and said like everything that is read another way than it is written.
    const isMinusZero = entry.value === '0' && /^\s*[-−(]/.test(text);
    if (entry.value !== null && (marks.length > 0 || isMinusZero)) {
      readings.set(entryKey, { text, value: entry.value, marks });
    }
    if (month !== undefined) {
      const held = row.months.find((one) => one.month === month)?.value ?? null;
      if (entry.value !== held) changes.push({ row, month, patch: { value: entry.value }, typed: text });
      continue;
    }
    // Clearing a cell that holds nothing only takes away what had been refused there.
    const isNothing = !entry.ratio && Object.values(entry).every((field) => field === null);
    if (isNothing && row.cell === null) continue;
    changes.push({ row, patch: makePatch(entry, row), typed: text });
  }
  return { changes, touched: edits.map(keyOfEntry), rejected, readings };
}

/** The status a typed word means; null when it means none. */
export function readStatus(t: TFunction, text: string): 'provisional' | 'final' | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const statuses = ['provisional', 'final'] as const;
  return (
    statuses.find((status) => t(`realization.status.${status}`).toLowerCase().startsWith(wanted)) ?? null
  );
}

/** The note, or for a figure that is not available its reason. */
export function makeNotePatch(row: IndicatorRow, text: string): EntryPatch {
  const note = text.trim() === '' ? null : text;
  if (row.cell?.missingReason == null) return { note };
  return { missingReason: note ?? openMissingReason };
}
