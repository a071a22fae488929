import { mkdirSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A folder of this user alone among the temporary files, kept from one run to the next. */
export function makeOwnFolder(name: string): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `selaras-test-${name}-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32' && statSync(folder).uid !== uid) {
    throw new Error(`${folder} belongs to somebody else; nothing of it is used`);
  }
  return folder;
}
