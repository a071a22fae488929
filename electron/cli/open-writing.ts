import { mayRun } from '../../db/domain/verification/roles.ts';
import { type DocumentFile, openDocument } from '../../db/sqlite/document-file.ts';
import { openPreferences } from '../backend/files/preferences.ts';
import { type CliIo, CliRefusal, requireValue } from './cli-io.ts';

/**
 * Opens a file to be changed by a command. What this computer is used for holds here as it does on the screen: an
 * evaluator changes nothing of an office's file by mistake.
 */
export async function openForWriting(io: CliIo, path: string, command: string): Promise<DocumentFile> {
  const role = await openPreferences(io.stateDir).readRole();
  if (!mayRun(role, command)) {
    throw new CliRefusal({
      code: role === 'evaluator' ? 'role-only-judges' : 'role-does-not-judge',
      detail: {},
    });
  }
  return requireValue(await openDocument(path, { access: 'write', now: io.now }));
}
