import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { FilePurpose, FolderListing } from '../../api/document.ts';
import { toFolderRefusal } from './file-error.ts';
import type { PlaceTokens } from './place-tokens.ts';
import { listPlaces, type PlaceDeps } from './places.ts';
import { fitsPurpose } from './purposes.ts';

/** One answer stays small enough to draw at once; what is left out is counted. */
const maxEntries = 2_000;

type Entry = Readonly<{
  kind: 'folder' | 'file';
  name: string;
  path: string;
  modifiedAt: string;
  sizeBytes: number;
}>;

/** Folders, and files with the purpose's ending; hidden ones are left out, links are followed. */
export async function listFolder(
  folder: string,
  purpose: FilePurpose,
  tokens: PlaceTokens,
  deps: PlaceDeps,
): Promise<Result<FolderListing>> {
  try {
    const real = await fs.realpath(folder);
    const found = await fs.readdir(real, { withFileTypes: true });
    const entries = await readEntries(real, found, purpose);
    const shown = entries.slice(0, maxEntries);
    const tokenOfFolder = (it: string): string => tokens.tokenOf({ kind: 'folder', purpose, path: it });
    const places = await listPlaces(deps);
    const parent = path.dirname(real);
    return succeed({
      displayPath: real,
      token: tokenOfFolder(real),
      parent: parent === real ? null : tokenOfFolder(parent),
      isWritable: await isWritable(real),
      places: places.map(({ kind, name, path: it }) => ({ kind, name, token: tokenOfFolder(it) })),
      entries: shown.map(({ kind, name, path: it, modifiedAt, sizeBytes }) => ({
        kind,
        name,
        token: tokens.tokenOf({ kind, purpose, path: it }),
        modifiedAt,
        sizeBytes,
      })),
      omitted: entries.length - shown.length,
    });
  } catch (error) {
    return toFolderRefusal(error, folder);
  }
}

async function readEntries(
  folder: string,
  found: readonly Dirent[],
  purpose: FilePurpose,
): Promise<readonly Entry[]> {
  const candidates = found.filter(
    (it) => !isHidden(it.name) && (!it.isFile() || fitsPurpose(it.name, purpose)),
  );
  const entries = await Promise.all(candidates.map((it) => readEntry(folder, it, purpose)));
  return entries
    .filter((entry) => entry !== null)
    .sort((a, b) => (a.kind === b.kind ? collator.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1));
}

/** `$RECYCLE.BIN` and its like are Windows' own; Node does not tell its hidden attribute. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('$');

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

async function readEntry(folder: string, it: Dirent, purpose: FilePurpose): Promise<Entry | null> {
  try {
    const plain = path.join(folder, it.name);
    // A link is shown by its own name and acted on where it leads.
    const real = it.isSymbolicLink() ? await fs.realpath(plain) : plain;
    const found = await fs.stat(real);
    const kind = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
    if (kind === null || (kind === 'file' && !fitsPurpose(real, purpose))) return null;
    return { kind, name: it.name, path: real, modifiedAt: found.mtime.toISOString(), sizeBytes: found.size };
  } catch {
    // A dangling link, or a file that went away while the folder was read.
    return null;
  }
}

/** By trying the permission, not the disk: a full one still is a place where something could be deleted. */
const isWritable = (folder: string): Promise<boolean> =>
  fs.access(folder, fs.constants.W_OK).then(
    () => true,
    () => false,
  );
