import type { Result } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';

/** A session's hold on an open file. */
export type Lease<T> = Readonly<{
  file: T;
  /** Keeps the file open until the act has ended, whoever lets go of it meanwhile. */
  use: <R>(act: (file: T) => Promise<R>) => Promise<R>;
  /** Waits, for the last holder, until the file is closed. */
  release: () => Promise<void>;
}>;

export type DocumentRegistry<T> = Readonly<{
  acquire: (path: string) => Promise<Result<Lease<T>>>;
  isOpen: (path: string) => boolean;
}>;

type Entry<T> = {
  opening: Promise<Result<T>>;
  holders: number;
  acts: Set<Promise<unknown>>;
  closing: Promise<void> | null;
};

/**
 * One opened file per real path, shared by every session of the process, so that two windows on one file never fight
 * over its lock; closed when the last holder lets go.
 */
export function createDocumentRegistry<T>(deps: {
  open: (path: string) => Promise<Result<T>>;
  close: (file: T) => Promise<void>;
}): DocumentRegistry<T> {
  const entries = new Map<string, Entry<T>>();

  const hold = async (path: string): Promise<Entry<T>> => {
    for (;;) {
      const entry = entries.get(path);
      if (!entry) {
        const fresh: Entry<T> = { opening: deps.open(path), holders: 1, acts: new Set(), closing: null };
        entries.set(path, fresh);
        return fresh;
      }
      if (!entry.closing) {
        entry.holders += 1;
        return entry;
      }
      // Whether closing went well is told to the one who let go; the file is free either way.
      await entry.closing.catch(() => undefined);
    }
  };

  const forget = (path: string, entry: Entry<T>): void => {
    if (entries.get(path) === entry) entries.delete(path);
  };

  const close = async (path: string, entry: Entry<T>, file: T): Promise<void> => {
    while (entry.acts.size > 0) await Promise.allSettled(entry.acts);
    try {
      await deps.close(file);
    } finally {
      forget(path, entry);
    }
  };

  const toLease = (path: string, entry: Entry<T>, file: T): Lease<T> => {
    let isHeld = true;
    return {
      file,
      use: async (act) => {
        const running = act(file);
        entry.acts.add(running);
        return running.finally(() => entry.acts.delete(running));
      },
      release: async () => {
        if (!isHeld) return;
        isHeld = false;
        entry.holders -= 1;
        if (entry.holders > 0) return;
        entry.closing = close(path, entry, file);
        await entry.closing;
      },
    };
  };

  return {
    acquire: async (path) => {
      const entry = await hold(path);
      try {
        const opened = await entry.opening;
        if (opened.ok) return succeed(toLease(path, entry, opened.value));
        forget(path, entry);
        return opened;
      } catch (error) {
        forget(path, entry);
        throw error;
      }
    },
    isOpen: (path) => entries.has(path),
  };
}
