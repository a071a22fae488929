import { randomUUID } from 'node:crypto';
import { type CommandDeps, runCommand } from '../../../db/command.ts';
import { setNarrative } from '../../../db/commands/narrative.ts';
import type { AppError } from '../../../db/domain/errors.ts';
import { readPlainText } from '../../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import { readDocumentSummary } from '../../../db/queries/document.ts';
import { toReader } from '../../../db/reader.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';

// Writes until the disk is full, then tries to save a copy, and says what came of it.
const [path = '', copy = ''] = process.argv.slice(2);
const now = () => new Date();
const opened = await openDocument(path, { access: 'write', now });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const file = opened.value;
const { plans } = await readDocumentSummary(toReader(file.db));
const deps: CommandDeps = {
  db: file.db,
  explain: file.explain,
  actor: 'Penguji',
  now,
  newId: randomUUID,
  newSalt: randomUUID,
};
const body = writeRichText(readPlainText('Uraian yang panjang. '.repeat(2_000)));
let confirmed = 0;
let refused: AppError | null = null;
for (let year = 2001; refused === null && year < 2200; year += 1) {
  const place = { document: 'lkjip', year, section: 'summary', subjectId: '' } as const;
  const written = await runCommand(deps, 'narrative.set', (context) =>
    setNarrative(context, { planId: plans[0]?.id ?? '', ...place, body }),
  );
  if (written.ok) confirmed += 1;
  else refused = written.error;
}
const copied = await file.saveCopy(copy, { replace: true, now, newId: randomUUID, appVersion: '0' });
await file.close();
console.log(JSON.stringify({ confirmed, refused, copied: copied.ok ? null : copied.error }));
