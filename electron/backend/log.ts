import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** Where details of a failure go that no user should meet. */
export type Log = Readonly<{
  /** Keeps what happened and answers with the reference the user is told. */
  report: (where: string, cause: unknown) => string;
}>;

/** Two files of this size hold months of an office's failures. */
const maxLogBytes = 1_000_000;

export function createFileLog(stateDir: string, now: () => Date): Log {
  const file = path.join(stateDir, 'selaras.log');
  return {
    report: (where, cause) => {
      const reference = randomBytes(4).toString('hex').toUpperCase();
      const details = inspect(cause, { depth: 4, breakLength: 120 });
      try {
        const sizeBytes = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        if (sizeBytes > maxLogBytes) fs.renameSync(file, `${file}.1`);
        fs.appendFileSync(file, `${now().toISOString()} ${reference} ${where}\n${details}\n\n`, {
          mode: 0o600,
        });
      } catch {
        // A log that cannot be written must not turn one failure into two.
      }
      return reference;
    },
  };
}
