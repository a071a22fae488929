import {
  type CommandContext,
  type CommandDeps,
  type Committed,
  redo,
  runCommand,
  undo,
} from '../../../db/command.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { mayRun } from '../../../db/domain/verification/roles.ts';
import { readHistoryPosition } from '../../../db/history-position.ts';
import { readPlanPatch } from '../../../db/queries/plan-patch.ts';
import { toReader } from '../../../db/reader.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { DocumentStep } from '../../api/document.ts';
import type { Saved } from '../../api/plan.ts';
import { refuseToWrite } from '../document-info.ts';
import { type FindPlan, ofPlan } from './find-plan.ts';
import { type Call, withDocument } from './handler.ts';

/** What every change has in common: may it be written, one command, and what it changed for the page that asked. */
async function change<T>(
  call: Call,
  { kind, command }: Readonly<{ kind: DocumentStep['kind']; command: string | null }>,
  findPlan: FindPlan,
  run: (deps: CommandDeps) => Promise<Result<Committed<T>>>,
): Promise<Result<Saved<T>>> {
  return withDocument(call, async (file): Promise<Result<Saved<T>>> => {
    if (file.readOnly) return refuseToWrite(file);
    const allowed = await checkRole(call, command);
    if (!allowed.ok) return allowed;
    const { person, now, newId, newSalt } = call.services.deps;
    const planId = await findPlan(toReader(file.db));
    const committed = await run({
      db: file.db,
      actor: person,
      now,
      newId,
      newSalt,
      explain: file.explain,
    });
    if (!committed.ok) return committed;
    const { value, seq, at, touched } = committed.value;
    if (seq === null) return succeed({ value, seq, savedAt: at, patch: null, change: null });
    const change = call.services.changes.note(file, { kind, command: command ?? '', touched });
    await keepCopy(call, file);
    const patch = planId === null ? null : await readPlanPatch(toReader(file.db), planId, touched);
    return succeed({ value, seq, savedAt: at, patch, change });
  });
}

/** One command named like its method, on a plan the input names directly or through one of its rows; `joins` as for `runCommand`. */
export const changePlan = <T>(
  call: Call,
  name: string,
  findPlan: FindPlan,
  act: (context: CommandContext) => Promise<Result<T>>,
  joins: number | null = null,
): Promise<Result<Saved<T>>> =>
  change(call, { kind: 'command', command: name }, findPlan, (deps) => runCommand(deps, name, act, joins));

/** Undo and redo walk the history of the whole file; the patch is for the plan the page shows. */
export async function takeBack(
  call: Call,
  which: 'undo' | 'redo',
  planId: string,
): Promise<Result<Saved<{ command: string }>>> {
  const position = await withDocument(call, async (file) =>
    succeed(await readHistoryPosition(toReader(file.db))),
  );
  if (!position.ok) return position;
  // Taking back is up to whoever may give the command.
  const command = position.value[which]?.command ?? null;
  const saved = await change(call, { kind: which, command }, ofPlan(planId), which === 'undo' ? undo : redo);
  return saved.ok ? succeed({ ...saved.value, value: { command: saved.value.value } }) : saved;
}

/** Whether this computer is used for what is asked; here once for every change. */
async function checkRole({ services }: Call, command: string | null): Promise<Result<null>> {
  const role = await services.preferences.readRole();
  if (command === null || mayRun(role, command)) return succeed(null);
  return refuse(role === 'evaluator' ? 'role-only-judges' : 'role-does-not-judge', {});
}

/** From the first change on a sample's working copy is the user's own file. */
async function keepCopy({ services }: Call, file: DocumentFile): Promise<void> {
  if (!services.untouchedCopies.delete(file.path)) return;
  await services.recents.add(file.path, services.deps.now());
}
