import type { Kysely, Transaction } from 'kysely';
import { refuseAdopted } from './adopted-guard.ts';
import {
  type Change,
  type ChangeWriter,
  createChangeWriter,
  createRowWriter,
  type RowWriter,
} from './changes.ts';
import { type AppError, type Result, refuse } from './domain/errors.ts';
import { succeed } from './domain/result.ts';
import { type KeptFile, keepFile } from './evidence-store.ts';
import { appendHistory } from './history.ts';
import { readHistoryPosition, redoCommand, undoCommand } from './history-position.ts';
import { joinLastEntry } from './join-history.ts';
import { type Reader, toReader } from './reader.ts';
import type { Database, TrackedTable } from './schema.ts';
import { explainClosed } from './sealed-guard.ts';
import { takeBackChanges } from './take-back.ts';

/** What every command needs from outside; tests fix all of it. */
export type CommandDeps = Readonly<{
  db: Kysely<Database>;
  /** The person the entry is signed with. */
  actor: string;
  now: () => Date;
  newId: () => string;
  newSalt: () => string;
  /** What a failure of the disk or the file means for the user; null for a bug, which is thrown on. */
  explain: (error: unknown) => AppError | null;
}>;

/** What a command sees: rows to read, one way to write, and the time and ids of this one act. */
export type CommandContext = Readonly<{
  db: Reader;
  write: ChangeWriter;
  /** Bytes of evidence go in beside the rows, once, and not into the history. */
  keepFile: (file: KeptFile) => Promise<void>;
  newId: () => string;
  at: string;
}>;

export type Touched = Readonly<{ table: TrackedTable; rowId: string }>;

export type Committed<T> = Readonly<{
  value: T;
  /** The history entry; null when nothing changed. */
  seq: number | null;
  at: string;
  /** The rows it wrote or removed, for `readPlanPatch`. */
  touched: readonly Touched[];
}>;

type Act<T> = (tx: Transaction<Database>, rows: RowWriter) => Promise<Result<T>>;
type Head = Readonly<{ command: string; undoes: number | null }>;

/** Carries an expected refusal out of the transaction, so that it rolls back. */
class Refused extends Error {
  readonly reason: AppError;
  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}

/**
 * One command = one actor = one immediate transaction = one history entry. A refusal or a throw leaves the file as
 * it was; a command that changes nothing leaves no entry. `joins` is the entry it goes on with, if that is still the
 * last one (`join-history.ts`).
 */
export async function runCommand<T>(
  deps: CommandDeps,
  name: string,
  act: (context: CommandContext) => Promise<Result<T>>,
  joins: number | null = null,
): Promise<Result<Committed<T>>> {
  const at = deps.now().toISOString();
  return commit(deps, at, joins, async (tx, rows) => {
    const context = {
      db: toReader(tx),
      write: createChangeWriter(rows),
      keepFile: (file: KeptFile) => keepFile(tx, file),
      newId: deps.newId,
      at,
    };
    const result = await act(context);
    if (!result.ok) return result;
    const allowed = await refuseAdopted(context.db, rows.changes());
    return allowed.ok ? succeed({ head: { command: name, undoes: null }, value: result.value }) : allowed;
  });
}

/** Takes the last command back, or an undo; gives the name of the command a person gave. */
export const undo = (deps: CommandDeps): Promise<Result<Committed<string>>> => takeBack(deps, 'undo');
export const redo = (deps: CommandDeps): Promise<Result<Committed<string>>> => takeBack(deps, 'redo');

function takeBack(deps: CommandDeps, which: 'undo' | 'redo'): Promise<Result<Committed<string>>> {
  return commit(deps, deps.now().toISOString(), null, async (tx, rows) => {
    const entry = (await readHistoryPosition(toReader(tx)))[which];
    if (!entry) return refuse(which === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', {});
    const changes = await tx.selectFrom('history_change').selectAll().where('seq', '=', entry.seq).execute();
    await takeBackChanges(tx, rows, changes);
    const command = which === 'undo' ? undoCommand : redoCommand;
    return succeed({ head: { command, undoes: entry.seq }, value: entry.command });
  });
}

async function commit<T>(
  deps: CommandDeps,
  at: string,
  joins: number | null,
  act: Act<Readonly<{ head: Head; value: T }>>,
): Promise<Result<Committed<T>>> {
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const rows = createRowWriter(tx);
      const result = await act(tx, rows);
      if (!result.ok) throw new Refused(result.error);
      const { head, value } = result.value;
      const changes = rows.changes();
      const seq = changes.length === 0 ? null : await record(tx, deps, { ...head, at }, joins, changes);
      return succeed({ value, seq, at, touched: changes.map(({ table, rowId }) => ({ table, rowId })) });
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.reason };
    // First the refusal of the database's own rules: to SQLite it is one broken constraint among others.
    const explained = (await explainClosed(toReader(deps.db), error)) ?? deps.explain(error);
    if (!explained) throw error;
    return { ok: false, error: explained };
  }
}

async function record(
  tx: Transaction<Database>,
  { actor, newSalt }: CommandDeps,
  head: Head & Readonly<{ at: string }>,
  joins: number | null,
  changes: readonly Change[],
): Promise<number> {
  const whole = { ...head, actor };
  if (joins !== null && (await joinLastEntry(tx, joins, whole, changes, newSalt))) return joins;
  return appendHistory(tx, whole, changes, newSalt);
}
