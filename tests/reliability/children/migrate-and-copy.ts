import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { laterMigrations } from '../support/later-version.ts';

// Brings a document to a later version, then saves copies of it over one another, until it is ended.
const [path = '', copy = ''] = process.argv.slice(2);
const now = () => new Date();
writeSync(1, 'opening\n');
const opened = await openDocument(path, { access: 'write', now, migrations: laterMigrations });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
writeSync(1, 'opened\n');
for (;;) {
  const saved = await opened.value.saveCopy(copy, { replace: true, now, newId: randomUUID, appVersion: '2' });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  writeSync(1, 'copied\n');
}
