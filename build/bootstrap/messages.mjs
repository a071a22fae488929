import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A failure with one sentence in each language and, where there is more to read, the file it is in. */
export class SetupError extends Error {
  /** @param {Readonly<{ id: string, en: string, log?: string | undefined, exitCode?: number }>} parts */
  constructor({ id, en, log, exitCode = 1 }) {
    super(en);
    this.id = id;
    this.en = en;
    this.log = log;
    this.exitCode = exitCode;
  }
}

/**
 * Where details go. Not in node_modules: an install empties it. In a folder that cannot be written (a shared
 * installation) they go to the temporary folder, one place per user.
 *
 * @param {string} root
 * @param {string} name
 */
export function prepareLog(root, name) {
  const inside = join(root, 'out', 'log', `${name}.log`);
  const outside = join(tmpdir(), `selaras-log-${process.getuid?.() ?? 'u'}`, `${name}.log`);
  for (const path of [inside, outside]) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, `\n--- ${new Date().toISOString()} Node ${process.version}\n`);
      return path;
    } catch {
      // The next place is tried; with none left, the sentence stands alone.
    }
  }
  return undefined;
}

/**
 * Ends the program: the sentence, where to read more, never a stack trace.
 *
 * @param {unknown} error
 * @param {string} root
 * @returns {number} the exit code
 */
export function reportFailure(error, root) {
  const known = error instanceof SetupError ? error : (toFileProblem(error) ?? toUnexpected(error, root));
  const details = known.log === undefined ? '' : `Rincian / details: ${known.log}\n`;
  process.stderr.write(`${known.id}\n${known.en}\n${details}`);
  return known.exitCode;
}

/**
 * A folder that belongs to somebody else (a first start as root leaves one) or a full disk is no mistake of
 * the program, and its sentence names the place.
 *
 * @param {unknown} error
 */
function toFileProblem(error) {
  const { code = '', path = '' } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new SetupError({ id: `Tidak dapat menulis: ${path}`, en: `Cannot be written: ${path}` });
  }
  if (code === 'ENOSPC') {
    return new SetupError({ id: `Cakram penuh: ${path}`, en: `The disk is full: ${path}` });
  }
  return undefined;
}

/**
 * @param {unknown} error
 * @param {string} root
 */
function toUnexpected(error, root) {
  const log = prepareLog(root, 'kesalahan');
  if (log !== undefined) appendFileSync(log, `${error instanceof Error ? error.stack : String(error)}\n`);
  return new SetupError({
    id: 'Persiapan Selaras berhenti karena kesalahan yang tidak terduga.',
    en: 'Setting up Selaras stopped because of an unexpected error.',
    log,
  });
}
