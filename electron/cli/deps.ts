import { randomBytes } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { createNewId } from '../backend/uuid.ts';
import type { CliIo } from './cli-io.ts';

/** Paths are read from where the command was given, wherever npm runs it. */
export const resolvePath = (io: CliIo, path: string): string =>
  isAbsolute(path) ? path : join(io.workingDir, path);

/** Ids, salts and time for what the command line writes. */
export const createWriteDeps = (io: CliIo) => ({
  person: io.person,
  now: io.now,
  newId: createNewId({ now: io.now }),
  newSalt: () => randomBytes(16).toString('hex'),
});
