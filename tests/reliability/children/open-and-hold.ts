import { openDocument } from '../../../db/sqlite/document-file.ts';

// Opens for writing at a given moment, says whether it could, and holds the document until its input ends.
const [path = '', startAt = ''] = process.argv.slice(2);
while (Date.now() < Number(startAt)) await new Promise((resolve) => setImmediate(resolve));
const opened = await openDocument(path, { access: 'write', now: () => new Date() });
console.log(opened.ok ? 'opened' : opened.error.code);
process.once('SIGTERM', async () => {
  if (opened.ok) await opened.value.close();
  process.exit(0);
});
setInterval(() => undefined, 60_000);
