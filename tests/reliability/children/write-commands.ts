import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type CommandDeps, runCommand } from '../../../db/command.ts';
import { createKysely } from '../../../db/sqlite/dialect.ts';
import { toAppError } from '../../../db/sqlite/errors.ts';
import { setDurableJournal } from '../../../db/sqlite/journal.ts';
import { connect } from '../../../db/sqlite/open.ts';
import { findPair, writePair } from '../support/pair.ts';

// Writes a number of commands below the document's own lock, by turns with another process.
const [path = '', count = '', start = ''] = process.argv.slice(2);
const connection = connect(path, { readonly: false });
setDurableJournal(connection);
const db = createKysely(connection);
const deps: CommandDeps = {
  db,
  explain: (error) => toAppError(error, path),
  actor: `Penguji ${process.pid}`,
  now: () => new Date(),
  newId: randomUUID,
  newSalt: randomUUID,
};
const pair = await findPair(db);
console.log('ready');
const refusals: unknown[] = [];
for (let index = 0; index < Number(count); index += 1) {
  const written = await runCommand(deps, 'target.set', (context) =>
    writePair(context, pair, Number(start) + index),
  );
  if (!written.ok) refusals.push(written.error);
  // No office writes without a pause, and SQLite gives a lock to whoever asks at the right moment, not in turn.
  await wait(index % 4);
}
await db.destroy();
console.log(JSON.stringify(refusals));
