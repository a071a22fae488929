import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { FolderListing, RecentFile } from '../../api/document.ts';
import { type FilePurpose, isOpeningPurpose } from '../../api/file-purposes.ts';
import { listFolder } from '../files/browse.ts';
import { chooseExisting, chooseNew } from '../files/choose-file.ts';
import { findFirstFolder } from '../files/places.ts';
import { dropEnding, endings } from '../files/purposes.ts';
import { issue } from './grant.ts';
import type { Call, HandlersOf } from './handler.ts';

/** The folder browser and the list of recent files: the page walks by tokens and acts by grants. */
export const fileHandlers: HandlersOf<
  | 'files.listFolder'
  | 'files.grantExisting'
  | 'files.grantNew'
  | 'files.recents'
  | 'files.openRecent'
  | 'files.forgetRecent'
> = {
  'files.listFolder': async (call, { purpose, folder }) => {
    if (folder === null) return listFirstFolder(call, purpose);
    const known = call.session.places.find(folder, 'folder', purpose);
    return known === null ? refuse('grant-unknown', {}) : list(call, known, purpose);
  },

  'files.grantExisting': async (call, { purpose, file }) => {
    const known = call.session.places.find(file, 'file', purpose);
    if (known === null) return refuse('grant-unknown', {});
    // Over an existing file goes only what `grantNew` was told to replace.
    if (!isOpeningPurpose(purpose)) return refuse('target-exists', { name: path.basename(known) });
    return issue(call.services, call.session.id, purpose, await chooseExisting(known));
  },

  'files.grantNew': async (call, { purpose, folder, name, replace }) => {
    if (isOpeningPurpose(purpose)) return refuse('grant-unknown', {});
    const known = call.session.places.find(folder, 'folder', purpose);
    if (known === null) return refuse('grant-unknown', {});
    const chosen = await chooseNew(known, name, purpose, replace);
    return issue(call.services, call.session.id, purpose, chosen);
  },

  'files.recents': async ({ services, session }) => {
    const recents = await services.recents.list();
    return succeed(
      recents.map(
        ({ path: file, openedAt, isThere }): RecentFile => ({
          token: session.places.tokenOf({ kind: 'recent', purpose: 'open', path: file }),
          name: dropEnding(path.basename(file), endings.open),
          folder: path.dirname(file),
          openedAt,
          isThere,
        }),
      ),
    );
  },

  'files.openRecent': async (call, { recent }) => {
    const known = call.session.places.find(recent, 'recent', 'open');
    if (known === null) return refuse('grant-unknown', {});
    return issue(call.services, call.session.id, 'open', await chooseExisting(known));
  },

  'files.forgetRecent': async ({ services, session }, { recent }) => {
    const known = session.places.find(recent, 'recent', 'open');
    return known === null ? refuse('grant-unknown', {}) : services.recents.forget(known);
  },
};

const list = ({ services, session }: Call, folder: string, purpose: FilePurpose) =>
  listFolder(folder, purpose, session.places, services.deps.system);

/** Where the last file of this purpose was; where the documents are when that is gone; home when they are. */
async function listFirstFolder(call: Call, purpose: FilePurpose): Promise<Result<FolderListing>> {
  const { preferences, deps } = call.services;
  const last = await preferences.readLastFolder(purpose);
  const candidates = [last, await findFirstFolder(deps.system)].filter((it) => it !== null);
  for (const candidate of candidates) {
    const listed = await list(call, candidate, purpose);
    if (listed.ok) return listed;
  }
  return list(call, deps.system.home, purpose);
}
