import fs from 'node:fs/promises';
import type { z } from 'zod';
import type { Result } from '../../../db/domain/errors.ts';
import { writeFileAtomically } from './atomic-write.ts';

export type StateFile<T> = Readonly<{
  read: () => Promise<T>;
  /** Reads, changes and writes as one step; steps of one process wait for each other. */
  change: (next: (now: T) => T) => Promise<Result<null>>;
}>;

/** A small JSON file of the program's own. One that is missing or spoilt reads as `empty` and is rewritten whole. */
export function openStateFile<T>(file: string, schema: z.ZodType<T>, empty: T): StateFile<T> {
  const read = async (): Promise<T> => {
    const text = await fs.readFile(file, 'utf8').catch(() => '');
    return parse(text, schema) ?? empty;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    change: (next) => {
      const step = last.then(async () => {
        const bytes = Buffer.from(`${JSON.stringify(next(await read()), null, 2)}\n`);
        return writeFileAtomically(file, bytes, { mayReplace: true, mode: 0o600 });
      });
      last = step.catch(() => undefined);
      return step;
    },
  };
}

function parse<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
