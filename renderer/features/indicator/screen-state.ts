import type { EntryFilter } from './model/list-entries.ts';
import type { SheetTab } from './sheet/indicator-sheet.tsx';

/** What the screen showed last, by plan: coming back to it is coming back to the same place. */
export type ScreenState = Readonly<{ filter: EntryFilter; chosen: string | null; tab: SheetTab }>;

const kept = new Map<string, ScreenState>();

export const recallState = (planId: string): ScreenState | undefined => kept.get(planId);
export const keepState = (planId: string, state: ScreenState): void => void kept.set(planId, state);
