import type { Decimal } from '../../../db/domain/decimal.ts';
import type { EntryIssue } from '../../../db/domain/entry/judge-entry.ts';
import type { AppError } from '../../../db/domain/errors.ts';
import type { NumberMark } from '../../../db/domain/read-number.ts';

/** What was typed and could not be kept: it stays in its cell until it is put right or cleared. */
export type RejectedEntry = {
  readonly text: string;
  readonly issue: EntryIssue | { readonly kind: 'failed'; readonly error: AppError };
};

/** How a kept text was read, where it could have been read another way; shown while the figure is still that one. */
export type EntryReading = {
  readonly text: string;
  readonly value: Decimal;
  readonly marks: readonly NumberMark[];
};

export type EntryDrafts = {
  readonly rejected: ReadonlyMap<string, RejectedEntry>;
  readonly readings: ReadonlyMap<string, EntryReading>;
  /** The entry refused last: its explanation is shown until the person goes to another refused one or closes it. */
  readonly latest: string | null;
};

const none: EntryDrafts = { rejected: new Map(), readings: new Map(), latest: null };

/**
 * Refused entries of every plan of this window. Outside the screen, so that going to another screen and back loses
 * nothing that was typed.
 */
const drafts = new Map<string, EntryDrafts>();
const listeners = new Set<() => void>();

export const readDrafts = (planId: string): EntryDrafts => drafts.get(planId) ?? none;

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(planId: string, next: EntryDrafts): void {
  drafts.set(planId, next);
  for (const listener of listeners) listener();
}

/** The outcome of one act on the cells it touched: each is refused, kept with a reading, or simply kept. */
export function noteDrafts(
  planId: string,
  touched: readonly string[],
  outcome: {
    readonly rejected: ReadonlyMap<string, RejectedEntry>;
    readonly readings: ReadonlyMap<string, EntryReading>;
  },
): void {
  const now = readDrafts(planId);
  const rejected = new Map(now.rejected);
  const readings = new Map(now.readings);
  for (const key of touched) {
    rejected.delete(key);
    readings.delete(key);
  }
  for (const [key, entry] of outcome.rejected) rejected.set(key, entry);
  for (const [key, reading] of outcome.readings) readings.set(key, reading);
  const [first] = outcome.rejected.keys();
  const isLatestGone = now.latest !== null && !rejected.has(now.latest);
  change(planId, { rejected, readings, latest: first ?? (isLatestGone ? null : now.latest) });
}

export function showRejected(planId: string, key: string | null): void {
  const now = readDrafts(planId);
  if (now.latest !== key) change(planId, { ...now, latest: key });
}
