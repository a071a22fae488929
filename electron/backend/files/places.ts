import fs from 'node:fs/promises';
import path from 'node:path';

/** What the folder browser needs to know of the system; tests give a system of their own. */
export type PlaceDeps = Readonly<{
  platform: NodeJS.Platform;
  home: string;
  user: string;
  env: Readonly<Record<string, string | undefined>>;
}>;

export type Place = Readonly<{ kind: 'home' | 'documents' | 'drive'; name: string; path: string }>;

/** Home, documents and drives, as far as they are there. */
export async function listPlaces(deps: PlaceDeps): Promise<readonly Place[]> {
  const documents = await findDocuments(deps);
  const drives = await findDrives(deps);
  const places: Place[] = [
    { kind: 'home', name: path.basename(deps.home) || deps.home, path: deps.home },
    ...(documents === null
      ? []
      : [{ kind: 'documents' as const, name: path.basename(documents), path: documents }]),
    ...drives,
  ];
  return places;
}

/** Where a first file belongs: the documents, or home without them. */
export const findFirstFolder = async (deps: PlaceDeps): Promise<string> =>
  (await findDocuments(deps)) ?? deps.home;

async function findDocuments(deps: PlaceDeps): Promise<string | null> {
  const named = deps.platform === 'linux' ? await readXdgDocuments(deps) : null;
  const candidates = [named, path.join(deps.home, 'Documents'), path.join(deps.home, 'Dokumen')];
  for (const candidate of candidates) {
    if (candidate !== null && candidate !== deps.home && (await isFolder(candidate))) return candidate;
  }
  return null;
}

/** The folder's name follows the desktop's language ("Dokumen"); user-dirs.dirs says which one it is. */
async function readXdgDocuments({ home, env }: PlaceDeps): Promise<string | null> {
  const config = env.XDG_CONFIG_HOME ?? path.join(home, '.config');
  const text = await fs.readFile(path.join(config, 'user-dirs.dirs'), 'utf8').catch(() => '');
  const value = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1];
  if (value === undefined) return null;
  const folder = value.replace(/^\$HOME(?=\/|$)/, home);
  return path.isAbsolute(folder) ? path.normalize(folder) : null;
}

async function findDrives({ platform, user }: PlaceDeps): Promise<readonly Place[]> {
  if (platform === 'win32') {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
    const there = await Promise.all(letters.map(isFolder));
    return letters.filter((_, at) => there[at]).map((drive) => ({ kind: 'drive', name: drive, path: drive }));
  }
  const roots = platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`];
  const lists = await Promise.all(
    roots.map(async (root) => {
      const names = await fs.readdir(root).catch(() => []);
      return names.map((name): Place => ({ kind: 'drive', name, path: path.join(root, name) }));
    }),
  );
  return lists.flat();
}

const isFolder = (candidate: string): Promise<boolean> =>
  fs.stat(candidate).then(
    (found) => found.isDirectory(),
    () => false,
  );
