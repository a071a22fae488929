import { type Result, refuse } from '../../db/domain/errors.ts';
import { type BackendMethodName, contract } from '../api/contract.ts';
import { createReturnedFiles } from './entry-sheets/returned-file.ts';
import { createUploads } from './evidence/uploads.ts';
import { noteFileState } from './file-state.ts';
import { createPlaceTokens } from './files/place-tokens.ts';
import type { Call, Handlers, Services, SessionState } from './handlers/handler.ts';
import { handlers } from './handlers/index.ts';
import { createOpenedTables } from './imports/opened-tables.ts';
import { readInput } from './read-input.ts';

export type BackendSession = Readonly<{
  state: SessionState;
  call: (method: string, input: unknown) => Promise<Result<unknown>>;
  close: () => Promise<void>;
}>;

/** Queries that decide which file is open, or what must be in it: they take their turn among the commands. */
const takesTurn: ReadonlySet<string> = new Set<BackendMethodName>([
  'document.create',
  'document.open',
  'document.openSample',
  'document.close',
  'document.flush',
  'document.saveCopy',
]);

/** One window's way into the backend: every call is parsed, answered by its handler, and never throws. */
export function createSession(services: Services, id: string): BackendSession {
  const state: SessionState = {
    id,
    places: createPlaceTokens(services.newToken),
    lease: null,
    rendered: null,
    shown: null,
    renderTurn: 0,
    rendering: Promise.resolve(),
    exported: new Map(),
    tables: createOpenedTables(),
    returned: createReturnedFiles(),
    uploads: createUploads(services.deps.stateDir),
  };
  const call: Call = { services, session: state };
  let isClosed = false;
  let lastTurn: Promise<unknown> = Promise.resolve();
  /** One after the other in the order they came, so that what was typed first is written first. */
  const takeTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(act);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  return {
    state,
    call: async (method, input) => {
      if (isClosed) return refuse('sender-refused', {});
      if (!isBackendMethod(method)) return refuse('unknown-method', { name: String(method).slice(0, 64) });
      const read = readInput(contract[method].input, input);
      if (!read.ok) return read;
      const act = () => (handlers as LooseHandlers)[method](call, read.value);
      const mustTakeTurn = contract[method].kind === 'command' || takesTurn.has(method);
      try {
        return await (mustTakeTurn ? takeTurn(act) : act());
      } catch (error) {
        return refuse('internal', { reference: services.deps.log.report(method, error) });
      }
    },
    close: () => {
      isClosed = true;
      return takeTurn(async () => {
        const { lease } = state;
        state.lease = null;
        services.grants.dropSession(id);
        services.reports.release(id);
        await state.uploads.discardAll();
        if (lease) await noteFileState(services.recents, lease.file);
        await lease?.release();
      });
    },
  };
}

/** Input and handler of one method fit by `Handlers`; a call by a name known only at run time cannot say so. */
type LooseHandlers = Readonly<
  Record<BackendMethodName, (call: Call, input: unknown) => Promise<Result<unknown>>>
>;

function isBackendMethod(method: unknown): method is BackendMethodName & keyof Handlers {
  return typeof method === 'string' && Object.hasOwn(handlers, method);
}
