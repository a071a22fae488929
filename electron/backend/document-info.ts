import path from 'node:path';
import { type AppError, refuse } from '../../db/domain/errors.ts';
import { readHistoryPosition } from '../../db/history-position.ts';
import { findLastChange, readDocumentSummary } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import type { DocumentFile } from '../../db/sqlite/document-file.ts';
import type { DocumentInfo } from '../api/document.ts';
import { findNewer } from './file-state.ts';
import { isWorkingCopy } from './files/copies.ts';
import { dropEnding, endings } from './files/purposes.ts';
import type { Services } from './handlers/handler.ts';

/** The open file as the title bar and the menus need it. */
export async function readDocumentInfo(
  { deps, recents, changes }: Pick<Services, 'deps' | 'recents' | 'changes'>,
  file: DocumentFile,
): Promise<DocumentInfo> {
  const reader = toReader(file.db);
  // Before anything is read: what is changed meanwhile is told twice rather than never.
  const change = changes.findLast(file);
  const { organization, plans } = await readDocumentSummary(reader);
  const position = await readHistoryPosition(reader);
  const lastChange = await findLastChange(reader);
  return {
    name: dropEnding(path.basename(file.path), endings.open),
    folder: path.dirname(file.path),
    savedAt: lastChange?.at ?? deps.now().toISOString(),
    readOnly: describeReadOnly(file),
    isExample: organization?.isExample ?? false,
    isWorkingCopy: isWorkingCopy(deps.stateDir, file.path),
    organizationName: organization?.name ?? '',
    newer: await findNewer(await recents.list(), file),
    plans: plans.map(({ organizationId: _, ...plan }) => plan),
    undo: describeEntry(position.undo),
    redo: describeEntry(position.redo),
    change,
  };
}

const describeEntry = (entry: { readonly command: string } | null) =>
  entry ? { command: entry.command } : null;

/** Windows and browsers never ask for viewing alone, so what is left is why writing was not to be had. */
function describeReadOnly({ readOnly }: DocumentFile): DocumentInfo['readOnly'] {
  if (!readOnly) return null;
  const { reason, holder } = readOnly;
  return { reason: reason === 'requested' ? 'file' : reason, holder };
}

/** Why a change is not written, for people who can do something about it. */
export function refuseToWrite({ path: file, readOnly }: DocumentFile): { ok: false; error: AppError } {
  const name = path.basename(file);
  switch (readOnly?.reason) {
    case 'in-use':
      return refuse('file-in-use', { name, holder: readOnly.holder ?? '' });
    case 'folder':
      return refuse('folder-read-only', { folder: path.dirname(file) });
    default:
      return refuse('file-read-only', { name });
  }
}
