import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../../db/domain/errors.ts';
import { type Month, withMonth } from '../../../db/domain/months.ts';
import type { PlanDocument, RealizationCell } from '../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { type EntryReading, noteDrafts, type RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';

type CellInput = InputOf<'realization.set'>['cells'][number];
/** The fields of a realization that change; those left out stay. */
export type EntryPatch = Omit<CellInput, 'indicatorId' | 'year' | 'quarter' | 'month'>;

export type EntryChange = {
  readonly row: IndicatorRow;
  /** The figure is that of a month of the row's quarter. */
  readonly month?: Month;
  readonly patch: EntryPatch;
  /** What was typed, to be put back into the cell should it not reach the file; null for other fields. */
  readonly typed: string | null;
};

/** Null once it is in the file; else why it is not. */
export type SaveEntries = (changes: readonly EntryChange[]) => Promise<AppError | null>;

export type PendingCells = ReadonlyMap<string, RealizationCell | null>;

const blank = {
  id: 'pending',
  version: 0,
  value: null,
  ordinalCode: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  origin: 'person',
  status: 'provisional',
  dataDate: null,
  dataYear: null,
  releaseDate: null,
  note: null,
  receiptId: null,
  months: null,
} as const;

/** The cell that was typed in: the period itself or one of its months. */
export const keyOfEntry = ({
  row,
  month,
}: {
  readonly row: IndicatorRow;
  readonly month?: Month | undefined;
}): string => row.months.find((one) => one.month === month)?.entryKey ?? row.entryKey;

/** The cell as the file will hold it, shown at once; null when nothing would be left of it. */
function foresee({ row, month, patch }: EntryChange, before: RealizationCell | null): RealizationCell | null {
  const place = { indicatorId: row.indicator.id, year: row.year, quarter: row.quarter };
  const old: RealizationCell = { ...blank, ...place, ...before };
  // Fields that were not given are absent, not undefined: they keep what the cell has.
  const given = patch as Partial<RealizationCell>;
  const cell =
    month === undefined
      ? { ...old, ...given, ...(typeof given.missingReason === 'string' ? { months: null } : {}) }
      : {
          ...old,
          months: withMonth(old.months, month, given.value ?? null),
          ...(given.value == null ? {} : { missingReason: null }),
        };
  const { value, ordinalCode, numerator, denominator, missingReason, months } = cell;
  const fields = [value, ordinalCode, numerator, denominator, missingReason, months ?? null];
  return fields.some((field) => field !== null) ? cell : null;
}

/** Several changes of one cell (its three months) are seen together. */
function foreseeAll(changes: readonly EntryChange[]): ReadonlyMap<string, RealizationCell | null> {
  const seen = new Map<string, RealizationCell | null>();
  for (const change of changes) {
    const { entryKey, cell } = change.row;
    seen.set(entryKey, foresee(change, seen.has(entryKey) ? (seen.get(entryKey) ?? null) : cell));
  }
  return seen;
}

/**
 * Sends changes as one command, so that they are one undo step, and shows them before the file has answered. What
 * could not be saved comes back as typed, with the reason.
 */
export function useEntrySaving(document: PlanDocument): {
  readonly pending: PendingCells;
  readonly save: SaveEntries;
} {
  const store = useDocumentStore();
  const planId = document.plan.id;
  const [pending, setPending] = useState<PendingCells>(new Map());
  const turns = useRef(new Map<string, number>());
  const turn = useRef(0);

  const save = useCallback(
    async (changes: readonly EntryChange[]): Promise<AppError | null> => {
      if (changes.length === 0) return null;
      turn.current += 1;
      const own = turn.current;
      for (const { row } of changes) turns.current.set(row.entryKey, own);
      setPending((now) => new Map([...now, ...foreseeAll(changes)]));
      const cells = changes.map(({ row, month, patch }) => ({
        indicatorId: row.indicator.id,
        year: row.year,
        quarter: row.quarter,
        ...(month === undefined ? {} : { month }),
        ...patch,
      }));
      const result = await store.run('realization.set', { planId, cells });
      // A cell changed again in the meantime is shown by its later change until that one is answered.
      const settled = changes.filter(({ row }) => turns.current.get(row.entryKey) === own);
      setPending((now) => {
        const keys = new Set(settled.map(({ row }) => row.entryKey));
        return new Map([...now].filter(([key]) => !keys.has(key)));
      });
      if (!result.ok) {
        const rejected = new Map<string, RejectedEntry>();
        for (const { row, month, typed } of settled) {
          if (typed !== null) {
            rejected.set(keyOfEntry({ row, month }), {
              text: typed,
              issue: { kind: 'failed', error: result.error },
            });
          }
        }
        noteDrafts(planId, [...rejected.keys()], { rejected, readings: new Map<string, EntryReading>() });
      }
      return result.ok ? null : result.error;
    },
    [store, planId],
  );
  return { pending, save };
}
