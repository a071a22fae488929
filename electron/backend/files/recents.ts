import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../db/domain/errors.ts';
import { openStateFile } from './state-file.ts';

const maxRecents = 10;
/**
 * A share that is switched off answers after half a minute; the start window does not wait for it. What has not answered
 * counts as there: a slow computer would be told that its files are gone, and opening one says what is the matter.
 */
const lookTimeoutMs = 1_500;

const stateSchema = z.object({
  lineageId: z.string().min(1),
  /** How many changes it had, and when the last was made. */
  seq: z.number().int(),
  changedAt: z.iso.datetime(),
});
/** What a file was like when it was let go: which document it holds, and its last change. */
export type FileState = Readonly<z.infer<typeof stateSchema>>;

const recentsSchema = z.array(
  z.object({ path: z.string().min(1), openedAt: z.iso.datetime(), state: stateSchema.optional() }),
);
type Recent = z.infer<typeof recentsSchema>[number];

export type FoundRecent = Readonly<Recent & { isThere: boolean }>;

export type Recents = Readonly<{
  /** The latest first. */
  list: () => Promise<readonly FoundRecent[]>;
  add: (file: string, at: Date) => Promise<Result<null>>;
  /** For a file that is in the list; any other is nobody's last file. */
  note: (file: string, state: FileState) => Promise<Result<null>>;
  forget: (file: string) => Promise<Result<null>>;
}>;

export function openRecents(stateDir: string): Recents {
  const file = openStateFile<readonly Recent[]>(path.join(stateDir, 'recents.json'), recentsSchema, []);
  const without = (recents: readonly Recent[], gone: string) => recents.filter(({ path: it }) => it !== gone);
  return {
    list: async () =>
      Promise.all(
        (await file.read())
          .slice(0, maxRecents)
          .map(async (recent) => ({ ...recent, isThere: await isThere(recent.path) })),
      ),
    add: (opened, at) =>
      file.change((now) => {
        const known = now.find(({ path: it }) => it === opened);
        return [{ ...known, path: opened, openedAt: at.toISOString() }, ...without(now, opened)].slice(
          0,
          maxRecents,
        );
      }),
    note: (closed, state) =>
      file.change((now) => now.map((one) => (one.path === closed ? { ...one, state } : one))),
    forget: (gone) => file.change((now) => without(now, gone)),
  };
}

async function isThere(file: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    // An answer that came while this process had no turn is heard before it is called late.
    timer = setTimeout(() => setImmediate(() => resolve(true)), lookTimeoutMs);
  });
  const look = fs.stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  return Promise.race([look, tooLong]).finally(() => clearTimeout(timer));
}
