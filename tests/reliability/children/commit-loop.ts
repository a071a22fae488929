import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type CommandDeps, runCommand } from '../../../db/command.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { findPair, readPair, writePair } from '../support/pair.ts';

// Commits pairs of rows one after the other until it is ended, and says each number once its commit was confirmed.
const [path = ''] = process.argv.slice(2);
const opened = await openDocument(path, { access: 'write', now: () => new Date() });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { db, explain } = opened.value;
const deps: CommandDeps = {
  db,
  explain,
  actor: 'Penguji',
  now: () => new Date(),
  newId: randomUUID,
  newSalt: randomUUID,
};
const pair = await findPair(db);
for (let value = (await readPair(db)).value + 1; ; value += 1) {
  const written = await runCommand(deps, 'target.set', (context) => writePair(context, pair, value));
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  // Written at once: a line kept in memory would be lost with the process and make the test too kind.
  writeSync(1, `${value}\n`);
}
