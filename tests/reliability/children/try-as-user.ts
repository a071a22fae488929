import { randomUUID } from 'node:crypto';
import { type CommandDeps, runCommand } from '../../../db/command.ts';
import type { AppError, Result } from '../../../db/domain/errors.ts';
import { createDocument } from '../../../db/sqlite/create.ts';
import { type DocumentFile, openDocument } from '../../../db/sqlite/document-file.ts';
import { connectInMemory } from '../../../db/sqlite/open.ts';
import { findPair, readPair, writePair } from '../support/pair.ts';

// Opens, looks and tries to write as a user who is not root, to whom permissions apply, and says what came of it.
const [path = '', target = ''] = process.argv.slice(2);
// Everything is loaded while it may be: the new user need not be able to read the program.
connectInMemory().close();
const nobody = 65_534;
if (process.geteuid?.() === 0) {
  process.setgroups?.([]);
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
}

const now = () => new Date();
const fresh = { replace: false, now, newId: randomUUID, appVersion: '0' };
const errorOf = (result: Result<unknown>): AppError | null => (result.ok ? null : result.error);

async function tryWriting(file: DocumentFile): Promise<AppError | null> {
  const pair = await findPair(file.db);
  const deps: CommandDeps = {
    db: file.db,
    explain: file.explain,
    actor: 'Penguji',
    now,
    newId: randomUUID,
    newSalt: randomUUID,
  };
  const written = await runCommand(deps, 'target.set', (context) => writePair(context, pair, 99));
  return errorOf(written);
}

const forWriting = await openDocument(path, { access: 'write', now });
if (forWriting.ok) await forWriting.value.close();
const opened = await openDocument(path, { access: 'write-or-view', now });
const seen = opened.ok
  ? {
      readOnly: opened.value.readOnly,
      value: (await readPair(opened.value.db)).value,
      written: await tryWriting(opened.value),
      copied: errorOf(await opened.value.saveCopy(target, fresh)),
    }
  : { error: opened.error };
if (opened.ok) await opened.value.close();
const created = await createDocument(target, fresh, async () => ({ ok: true, value: null }));
console.log(JSON.stringify({ forWriting: errorOf(forWriting), ...seen, created: errorOf(created) }));
