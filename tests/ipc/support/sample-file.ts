import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appVersion } from '../../../electron/api/version.ts';
import { buildSample } from '../../../electron/backend/samples/index.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';

/** The fictional agency as a file that a test may copy. */
export async function makeSampleFile(folder: string): Promise<string> {
  const file = join(folder, 'contoh.sakip');
  const now = () => new Date('2026-11-20T03:00:00Z');
  const made = await buildSample('dinsos', file, {
    person: 'uji',
    now,
    newId: createNewId({ now }),
    newSalt: () => randomBytes(16).toString('hex'),
    appVersion,
    replace: false,
  });
  if (!made.ok) throw new Error(made.error.code);
  return file;
}
