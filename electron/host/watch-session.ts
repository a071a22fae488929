import { join } from 'node:path';
import { contract, type MethodName } from '../api/contract.ts';
import type { DocumentInfo } from '../api/document.ts';
import type { Saved } from '../api/plan.ts';
import type { Session } from '../backend/backend.ts';

export type SessionEvent =
  /** Another file is open, or none. */
  Readonly<
    | { kind: 'file'; file: string | null }
    | { kind: 'language' }
    /** The open file was changed: the number of the change. */
    | { kind: 'change'; change: number }
  >;

const openers: ReadonlySet<string> = new Set(['document.open', 'document.create', 'document.openSample']);

/**
 * The session, with a word to the host about what its window shows: for the system's list of recent files, for second
 * starts that ask for a file's window, for menus drawn by the system, and for the other windows on the same file.
 */
export function watchSession(session: Session, onEvent: (event: SessionEvent) => void): Session {
  return {
    ...session,
    call: async (method, input) => {
      const result = await session.call(method, input);
      if (!result.ok) return result;
      if (openers.has(method)) onEvent({ kind: 'file', file: locateDocument(result.value as DocumentInfo) });
      if (method === 'document.close') onEvent({ kind: 'file', file: null });
      const change = contract[method as MethodName]?.kind === 'command' ? findChange(result.value) : null;
      if (change !== null) onEvent({ kind: 'change', change });
      if (method === 'app.setLanguage') onEvent({ kind: 'language' });
      return result;
    },
  };
}

/** Null where a command left the file as it was. */
const findChange = (saved: unknown): number | null => (saved as Partial<Saved<unknown>>).change ?? null;

const locateDocument = ({ folder, name }: DocumentInfo): string => join(folder, `${name}.sakip`);
