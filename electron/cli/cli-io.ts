import type { AppError, Result } from '../../db/domain/errors.ts';
import type { Language } from '../api/app.ts';
import type { Translator } from './translator.ts';

/** What the command line touches of the world; tests give their own. */
export type CliIo = Readonly<{
  /** Done when the text is handed over; refuses when there is no room for it. */
  writeOut: (text: string) => Promise<void> | void;
  writeError: (text: string) => Promise<void> | void;
  readStdin: () => Promise<Uint8Array>;
  /** Where relative paths begin: the folder the command was given in, not where npm runs it. */
  workingDir: string;
  resourcesDir: string;
  stateDir: string;
  /** The thread that reads a spreadsheet of unknown origin. */
  spreadsheetWorkerFile: string | URL;
  person: string;
  now: () => Date;
}>;

/** What stands in a line without a flag; the words for it are in the texts. */
export type PositionalName =
  | 'file'
  | 'name'
  | 'otherState'
  | 'otherFinal'
  | 'table'
  | 'action'
  | 'listOrWords'
  | 'evidenceAction';

export type Verb = Readonly<{
  /** All of them have to be given. */
  positionals: readonly PositionalName[];
  /** May be left out. */
  optional?: readonly PositionalName[];
  /** Any number of names may follow. */
  rest?: true;
  /** `optional` is a value where something stands behind it, and else a switch. */
  flags: Readonly<Record<string, 'value' | 'switch' | 'optional'>>;
  run: (args: VerbArgs, io: CliIo) => Promise<ExitCode>;
}>;

export type VerbArgs = Readonly<{
  positionals: Readonly<Record<PositionalName, string>>;
  /** What stands behind them, where the command takes any number. */
  rest: readonly string[];
  values: Readonly<Record<string, string>>;
  switches: ReadonlySet<string>;
  language: Language;
  translator: Translator;
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

export function requireValue<T>(result: Result<T>): T {
  if (!result.ok) throw new CliRefusal(result.error);
  return result.value;
}

export function requireFlag(args: VerbArgs, name: string): string {
  const value = args.values[name];
  if (value === undefined) throw new CliRefusal({ code: 'missing-argument', detail: { name: `--${name}` } });
  return value;
}

/** One of the words an argument can be, or a refusal that lists them. */
export function requireKnown<T extends string>(asked: string, known: readonly T[]): T {
  const found = known.find((one) => one === asked);
  if (!found)
    throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: known.join(', ') } });
  return found;
}
