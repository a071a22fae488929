import type { TFunction } from 'i18next';
import { type EntryValue, judgeEntry, openMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { SheetCell } from '../../../db/domain/read-number.ts';
import type { EntryReading, RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import type { EntryChange, EntryPatch } from './use-entry-saving.ts';

export type EntryEdit = {
  readonly row: IndicatorRow;
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
  for (const { row, text, raw, isConfirmed } of edits) {
    const context = { indicator: row.indicator, scale: row.scale, locale, neighbours: row.neighbours };
    const verdict = judgeEntry({ text, raw: raw ?? null, isConfirmed: isConfirmed ?? false }, context);
    if (verdict.kind === 'refuse') {
      rejected.set(row.entryKey, { text, issue: verdict.issue });
      continue;
    }
    const { entry, marks } = verdict;
    // A minus before nothing is dropped, and said like everything that is read another way than it is written.
    const isMinusZero = entry.value === '0' && /^\s*[-−(]/.test(text);
    if (entry.value !== null && (marks.length > 0 || isMinusZero)) {
      readings.set(row.entryKey, { text, value: entry.value, marks });
    }
    // Clearing a cell that holds nothing only takes away what had been refused there.
    const isNothing = !entry.ratio && Object.values(entry).every((field) => field === null);
    if (isNothing && row.cell === null) continue;
    changes.push({ row, patch: makePatch(entry, row), typed: text });
  }
  return { changes, touched: edits.map(({ row }) => row.entryKey), rejected, readings };
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
