import path from 'node:path';
import { readIdentity } from '../../db/identity.ts';
import { findLastChange } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import type { DocumentFile } from '../../db/sqlite/document-file.ts';
import type { NewerFile } from '../api/document.ts';
import { dropEnding, endings } from './files/purposes.ts';
import type { FileState, FoundRecent, Recents } from './files/recents.ts';

/** Which document a file holds and when it was changed last; null for one that nothing was written into. */
async function readFileState(file: DocumentFile): Promise<FileState | null> {
  const reader = toReader(file.db);
  const identity = await readIdentity(reader);
  const last = await findLastChange(reader);
  return identity && last ? { lineageId: identity.lineageId, seq: last.seq, changedAt: last.at } : null;
}

/** Keeps what a file was like when it was let go: an older copy of it that comes back is known by that. */
export async function noteFileState(recents: Recents, file: DocumentFile): Promise<void> {
  // Letting go of a file must not fail for the sake of a note about it.
  const state = await readFileState(file).catch(() => null);
  if (state) await recents.note(file.path, state);
}

/** The latest of the last files that began as the same one and was changed after this one. */
export async function findNewer(
  recents: readonly FoundRecent[],
  file: DocumentFile,
): Promise<NewerFile | null> {
  const own = await readFileState(file);
  if (!own) return null;
  const newer = recents.flatMap(({ path: place, isThere, state }) =>
    state?.lineageId === own.lineageId && compare(state, own) > 0 && (isThere || place === file.path)
      ? [{ place, ...state }]
      : [],
  );
  const [latest] = newer.toSorted((a, b) => compare(b, a));
  if (!latest) return null;
  return {
    name: dropEnding(path.basename(latest.place), endings.open),
    folder: path.dirname(latest.place),
    changedAt: latest.changedAt,
    isSamePlace: latest.place === file.path,
  };
}

/** By the time of the last change; clocks of two computers that agree leave it to the number of changes. */
const compare = (a: FileState, b: FileState): number =>
  a.changedAt.localeCompare(b.changedAt) || a.seq - b.seq;
