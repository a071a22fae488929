import path from 'node:path';
import { writeFileAtomically } from '../../../electron/backend/files/atomic-write.ts';
import { listFolder } from '../../../electron/backend/files/browse.ts';
import { createPlaceTokens } from '../../../electron/backend/files/place-tokens.ts';
import { giveUpRoot } from './give-up-root.ts';

/** Meets the permissions the test has set below the folder, and prints what each thing it tried came to. */
const [dir = ''] = process.argv.slice(2);
giveUpRoot();
const list = async (folder: string) => {
  const deps = { platform: process.platform, home: dir, user: 'rina', env: {} };
  const listed = await listFolder(
    path.join(dir, folder),
    'open',
    createPlaceTokens(() => 't'),
    deps,
  );
  return listed.ok ? { isWritable: listed.value.isWritable } : listed.error;
};
const write = async (file: string) => {
  const written = await writeFileAtomically(path.join(dir, file), Buffer.from('isi'), { mayReplace: true });
  return written.ok ? 'written' : written.error;
};
const outcomes = {
  listsClosed: await list('closed'),
  listsReadOnly: await list('read-only'),
  writesIntoReadOnly: await write('read-only/lkjip.pdf'),
  writesOverProtected: await write('open/protected.pdf'),
  writesIntoClosed: await write('closed/lkjip.pdf'),
};
process.stdout.write(JSON.stringify(outcomes));
