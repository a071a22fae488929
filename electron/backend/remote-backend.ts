import { refuse } from '../../db/domain/errors.ts';
import type { Backend, Session } from './backend.ts';
import type { RemoteBackend } from './worker-protocol.ts';

/** The worker's end: keeps the sessions themselves and lets the host's thread speak of them by id. */
export function createRemoteBackend(backend: Backend): RemoteBackend {
  const sessions = new Map<string, Session>();
  return {
    ...backend,
    openSession: async () => {
      const session = await backend.openSession();
      sessions.set(session.id, session);
      return session.id;
    },
    closeSession: async (sessionId) => {
      const session = sessions.get(sessionId);
      sessions.delete(sessionId);
      await session?.close();
    },
    call: async (sessionId, method, input) =>
      sessions.get(sessionId)?.call(method, input) ?? refuse('sender-refused', {}),
  };
}
