import type { Kysely } from 'kysely';
import { type ChangeWriter, createChangeWriter } from './changes.ts';
import { type AppError, type Result, refuse } from './domain/errors.ts';
import { succeed } from './domain/result.ts';
import { appendHistory, readHistoryPosition } from './history.ts';
import { type Reader, toReader } from './reader.ts';
import type { Database, TrackedTable } from './schema.ts';

/** What every command needs from outside; tests fix all of it. */
export type CommandDeps = Readonly<{
  db: Kysely<Database>;
  /** The person the entry is signed with. */
  actor: string;
  now: () => Date;
  newId: () => string;
  newSalt: () => string;
}>;

/** What a command sees: rows to read, one way to write, and the time and ids of this one act. */
export type CommandContext = Readonly<{
  db: Reader;
  write: ChangeWriter;
  newId: () => string;
  at: string;
}>;

export type Committed<T> = Readonly<{ value: T; seq: number | null; at: string }>;

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
 * it was; a command that changes nothing leaves no entry (`seq` is null).
 */
export async function runCommand<T>(
  deps: CommandDeps,
  name: string,
  act: (context: CommandContext) => Promise<Result<T>>,
): Promise<Result<Committed<T>>> {
  return commit(deps, { command: name, undoes: null }, act);
}

export const undo = (deps: CommandDeps): Promise<Result<Committed<string>>> => takeBack(deps, 'undo');
export const redo = (deps: CommandDeps): Promise<Result<Committed<string>>> => takeBack(deps, 'redo');

async function takeBack(deps: CommandDeps, which: 'undo' | 'redo'): Promise<Result<Committed<string>>> {
  const position = await readHistoryPosition(toReader(deps.db));
  const entry = position[which];
  if (!entry) return which === 'undo' ? refuse('nothing-to-undo', {}) : refuse('nothing-to-redo', {});
  return commit(deps, { command: which, undoes: entry.seq }, async ({ db, write }) => {
    const changes = await db
      .selectFrom('history_change')
      .selectAll()
      .where('seq', '=', entry.seq)
      .orderBy('position', 'desc')
      .execute();
    for (const change of changes) {
      await write.restore(change.table_name as TrackedTable, change.row_id, change.before);
    }
    return succeed(entry.command);
  });
}

async function commit<T>(
  deps: CommandDeps,
  head: { command: string; undoes: number | null },
  act: (context: CommandContext) => Promise<Result<T>>,
): Promise<Result<Committed<T>>> {
  const at = deps.now().toISOString();
  try {
    return await deps.db.transaction().execute(async (tx) => {
      const write = createChangeWriter(tx);
      const result = await act({
        db: toReader(tx),
        write,
        newId: deps.newId,
        at,
      });
      if (!result.ok) throw new Refused(result.error);
      const changes = write.changes();
      const seq =
        changes.length === 0
          ? null
          : await appendHistory(tx, { ...head, actor: deps.actor, at }, changes, deps.newSalt);
      return succeed({ value: result.value, seq, at });
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.reason };
    throw error;
  }
}
