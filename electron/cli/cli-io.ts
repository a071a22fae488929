import type { AppError } from '../../db/domain/errors.ts';
import type { Language } from '../api/app.ts';

/** What the command line touches of the world; tests give their own. */
export type CliIo = Readonly<{
  writeOut: (text: string) => void;
  writeError: (text: string) => void;
  readStdin: () => Promise<string>;
  /** Where relative paths begin: the folder the command was given in, not where npm runs it. */
  workingDir: string;
  resourcesDir: string;
  stateDir: string;
  person: string;
  now: () => Date;
}>;

export type Verb = Readonly<{
  flags: Readonly<Record<string, 'value' | 'switch'>>;
  run: (args: VerbArgs, io: CliIo) => Promise<ExitCode>;
}>;

export type VerbArgs = Readonly<{
  positionals: readonly string[];
  values: Readonly<Record<string, string>>;
  switches: ReadonlySet<string>;
  language: Language;
}>;

/** 0 done; 1 done with findings; 2 what was asked for does not exist; 3 refused. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Carries an expected failure to the one place that turns it into a sentence and an exit code. */
export class CliRefusal extends Error {
  readonly reason: AppError;
  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}

export function requireValue<T>(result: { ok: true; value: T } | { ok: false; error: AppError }): T {
  if (!result.ok) throw new CliRefusal(result.error);
  return result.value;
}

export function requirePositional(args: VerbArgs, index: number, name: string): string {
  const value = args.positionals[index];
  if (value === undefined) throw new CliRefusal({ code: 'missing-argument', detail: { name } });
  return value;
}

export function requireFlag(args: VerbArgs, name: string): string {
  const value = args.values[name];
  if (value === undefined) throw new CliRefusal({ code: 'missing-argument', detail: { name: `--${name}` } });
  return value;
}
