import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { FilePurpose } from '../../api/document.ts';

/** Long enough to fill in the form after choosing a place, short enough that a forgotten grant is worth nothing. */
const grantLifetimeMs = 60 * 60 * 1000;
/** More open grants than any person makes; the oldest make room. */
const maxGrantsPerSession = 100;

export type GrantedFile = Readonly<{
  path: string;
  /** The user has seen that the file is there and wants it replaced. */
  mayReplace: boolean;
}>;

export type Grants = Readonly<{
  issue: (sessionId: string, purpose: FilePurpose, file: GrantedFile) => string;
  /** Takes the grant: it works once, for the session and the purpose it was made for. */
  redeem: (sessionId: string, purpose: FilePurpose, grant: string) => Result<GrantedFile>;
  dropSession: (sessionId: string) => void;
}>;

type Entry = GrantedFile & Readonly<{ purpose: FilePurpose; expiresAtMs: number }>;

export function createGrants(deps: { now: () => Date; newToken: () => string }): Grants {
  const sessions = new Map<string, Map<string, Entry>>();
  return {
    issue: (sessionId, purpose, file) => {
      const entries = sessions.get(sessionId) ?? new Map<string, Entry>();
      sessions.set(sessionId, entries);
      const oldest = entries.keys().next();
      if (entries.size >= maxGrantsPerSession && !oldest.done) entries.delete(oldest.value);
      const grant = deps.newToken();
      entries.set(grant, { ...file, purpose, expiresAtMs: deps.now().getTime() + grantLifetimeMs });
      return grant;
    },
    redeem: (sessionId, purpose, grant) => {
      const entries = sessions.get(sessionId);
      const entry = entries?.get(grant);
      if (!entries || !entry || entry.purpose !== purpose) return refuse('grant-unknown', {});
      entries.delete(grant);
      if (entry.expiresAtMs <= deps.now().getTime()) return refuse('grant-unknown', {});
      return succeed({ path: entry.path, mayReplace: entry.mayReplace });
    },
    dropSession: (sessionId) => {
      sessions.delete(sessionId);
    },
  };
}
