import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../../db/domain/errors.ts';
import type { PlanDocument, RealizationCell } from '../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { type EntryReading, noteDrafts, type RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';

type CellInput = InputOf<'realization.set'>['cells'][number];
/** The fields of a realization that change; those left out stay. */
export type EntryPatch = Omit<CellInput, 'indicatorId' | 'year' | 'quarter'>;

export type EntryChange = {
  readonly row: IndicatorRow;
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
} as const;

/** The cell as the file will hold it, shown at once; null when nothing would be left of it. */
function foresee({ row, patch }: EntryChange): RealizationCell | null {
  const place = { indicatorId: row.indicator.id, year: row.year, quarter: row.quarter };
  // Fields that were not given are absent, not undefined: they keep what the cell has.
  const cell = { ...blank, ...place, ...row.cell, ...(patch as Partial<RealizationCell>) };
  const { value, ordinalCode, numerator, denominator, missingReason } = cell;
  const isLeft = [value, ordinalCode, numerator, denominator, missingReason].some((field) => field !== null);
  return isLeft ? cell : null;
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
      setPending(
        (now) => new Map([...now, ...changes.map((one) => [one.row.entryKey, foresee(one)] as const)]),
      );
      const cells = changes.map(({ row, patch }) => ({
        indicatorId: row.indicator.id,
        year: row.year,
        quarter: row.quarter,
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
        for (const { row, typed } of settled) {
          if (typed !== null) {
            rejected.set(row.entryKey, { text: typed, issue: { kind: 'failed', error: result.error } });
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
