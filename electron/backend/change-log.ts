import type { Touched } from '../../db/command.ts';
import type { DocumentFile } from '../../db/sqlite/document-file.ts';
import type { DocumentStep } from '../api/document.ts';

type Note = DocumentStep & Readonly<{ touched: readonly Touched[] }>;

/** What the windows on one file have still to hear of; the file's own history keeps what was changed. */
export type ChangeLog = Readonly<{
  /** Gives the number of the change. */
  note: (file: DocumentFile, change: Omit<Note, 'change'>) => number;
  /** The number of the last change; a window begins to follow here. */
  findLast: (file: DocumentFile) => number;
  /** Oldest first; null where that is not known any more, or never was of this opening of the file. */
  listSince: (file: DocumentFile, since: number) => readonly Note[] | null;
}>;

type Entry = { readonly first: number; last: number; notes: readonly Note[] };

/** A window that missed more than this reads its plans anew, which is no dearer. */
const keptChanges = 200;
/** No opening of a file reaches another's numbers, so that what was asked of an earlier one is recognised. */
const numbersOfAnOpening = 1_000_000_000;

export function createChangeLog(): ChangeLog {
  const entries = new WeakMap<DocumentFile, Entry>();
  let openings = 0;

  const entryOf = (file: DocumentFile): Entry => {
    const known = entries.get(file);
    if (known) return known;
    const first = openings * numbersOfAnOpening;
    openings += 1;
    const fresh: Entry = { first, last: first, notes: [] };
    entries.set(file, fresh);
    return fresh;
  };

  return {
    note: (file, change) => {
      const entry = entryOf(file);
      entry.last += 1;
      entry.notes = [...entry.notes, { ...change, change: entry.last }].slice(-keptChanges);
      return entry.last;
    },
    findLast: (file) => entryOf(file).last,
    listSince: (file, since) => {
      const { first, last, notes } = entryOf(file);
      if (since < first || since > last) return null;
      const missed = notes.filter(({ change }) => change > since);
      return missed.length === last - since ? missed : null;
    },
  };
}
