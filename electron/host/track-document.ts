import { join } from 'node:path';
import type { Result } from '../../db/domain/errors.ts';
import type { DocumentInfo } from '../api/document.ts';
import type { Session } from '../backend/backend.ts';

const openers: ReadonlySet<string> = new Set(['document.open', 'document.create', 'document.openSample']);

/**
 * The session, with a word to the host whenever another file is open in it: for the window's title, the system's list
 * of recent files, and second starts that ask for the file's window.
 */
export function trackDocument(session: Session, onChange: (file: string | null) => void): Session {
  return {
    ...session,
    call: async (method, input) => {
      const result = await session.call(method, input);
      if (result.ok && openers.has(method))
        onChange(locateDocument(result as Result<DocumentInfo> & { ok: true }));
      if (result.ok && method === 'document.close') onChange(null);
      return result;
    },
  };
}

function locateDocument({ value }: Readonly<{ value: DocumentInfo }>): string {
  return join(value.folder, `${value.name}.sakip`);
}
