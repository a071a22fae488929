import { join } from 'node:path';
import type { DocumentInfo } from '../api/document.ts';
import type { Session } from '../backend/backend.ts';

export type SessionEvent =
  /** Another file is open, or none. */
  Readonly<{ kind: 'file'; file: string | null } | { kind: 'language' }>;

const openers: ReadonlySet<string> = new Set(['document.open', 'document.create', 'document.openSample']);

/**
 * The session, with a word to the host about what its window shows: for the system's list of recent files, for second
 * starts that ask for a file's window, and for menus drawn by the system.
 */
export function watchSession(session: Session, onEvent: (event: SessionEvent) => void): Session {
  return {
    ...session,
    call: async (method, input) => {
      const result = await session.call(method, input);
      if (!result.ok) return result;
      if (openers.has(method)) onEvent({ kind: 'file', file: locateDocument(result.value as DocumentInfo) });
      if (method === 'document.close') onEvent({ kind: 'file', file: null });
      if (method === 'app.setLanguage') onEvent({ kind: 'language' });
      return result;
    },
  };
}

const locateDocument = ({ folder, name }: DocumentInfo): string => join(folder, `${name}.sakip`);
