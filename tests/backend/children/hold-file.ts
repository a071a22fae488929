import { openDocument } from '../../../db/sqlite/document-file.ts';

/** Another program that has the file open, until it is told to let go. */
const [file = ''] = process.argv.slice(2);
const opened = await openDocument(file, { access: 'write', now: () => new Date(), port: 50_321 });
if (!opened.ok) throw new Error(opened.error.code);
process.stdout.write('held\n');
process.once('SIGTERM', () => void opened.value.close().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
