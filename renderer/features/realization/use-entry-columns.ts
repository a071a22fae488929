import { useMemo } from 'react';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import type { Period } from '../../app/period.ts';
import { useDocument, useDocumentStore } from '../../app/use-document.ts';
import { type ColumnChoice, chooseColumns, type OwnColumns, readOwnColumns } from './choose-columns.ts';
import { type EntryColumn, type Groups, makeEntryColumns } from './entry-columns.tsx';
import type { EntryStyle } from './entry-facts.ts';

/** The columns a person chose for this plan, remembered on this computer. */
export function useOwnColumns(planId: string): {
  readonly own: OwnColumns;
  readonly setOwn: (own: OwnColumns) => void;
} {
  const store = useDocumentStore();
  const asked = useDocument((state) => state.app?.entryColumns[planId]);
  const own = useMemo(() => readOwnColumns(asked), [asked]);
  return { own, setOwn: (next) => void store.setEntryColumns(planId, next) };
}

/** What is on show of them in a grid of this width. */
export function useColumnChoice(
  document: PlanDocument,
  { year, quarter }: Period,
  own: OwnColumns,
  room: { readonly width: number; readonly hasMonths: boolean; readonly hasQuarters: boolean },
): {
  readonly choice: ColumnChoice;
  /** Whether a column would be on show were these chosen by hand. */
  readonly isShownWith: (own: OwnColumns, id: EntryColumnId) => boolean;
} {
  const { hasMonths, hasQuarters, width } = room;
  const frame = { year, quarter, hasMonths, hasQuarters, endYear: document.plan.periodEnd };
  const fresh = chooseColumns(width, frame, own);
  const signature = `${Object.values(frame).join(' ')} ${fresh.isNarrow} ${[...fresh.shown].join(' ')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wider grid with the same columns draws nothing anew
  const choice = useMemo(() => fresh, [signature]);
  return { choice, isShownWith: (next, id) => chooseColumns(width, frame, next).shown.has(id) };
}

export function useEntryColumns(
  choice: ColumnChoice,
  style: EntryStyle,
  { isCollapsed, toggle }: Groups,
): readonly EntryColumn[] {
  return useMemo(
    () => makeEntryColumns(choice, style, { isCollapsed, toggle }),
    [choice, style, isCollapsed, toggle],
  );
}
