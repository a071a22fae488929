import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { type DocumentFile, openDocument } from '../../db/sqlite/document-file.ts';
import type { Backend } from './backend.ts';
import { createChangeLog } from './change-log.ts';
import { createDocumentRegistry } from './document-registry.ts';
import { chooseFromHost } from './files/choose-file.ts';
import { createGrants } from './files/grants.ts';
import { findFirstFolder } from './files/places.ts';
import { openPreferences } from './files/preferences.ts';
import { listEndings } from './files/purposes.ts';
import { openRecents } from './files/recents.ts';
import { settleStateDir } from './files/state-dir.ts';
import { issue } from './handlers/grant.ts';
import type { BackendDeps, Services } from './handlers/handler.ts';
import { readRendered } from './handlers/report.ts';
import { createReportEngine } from './report-engine.ts';
import { createRenderClient } from './reports/render-client.ts';
import { type BackendSession, createSession } from './session.ts';

/** The whole backend in the thread it is called in: tests and the command line use it so, hosts through worker.ts. */
export function createBackend(given: BackendDeps): Backend {
  const deps = { ...given, stateDir: settleStateDir(given.stateDir) };
  let port: number | null = null;
  const services = createServices(deps, () => port);
  const sessions = new Map<string, BackendSession>();

  const closeSession = async (id: string): Promise<void> => {
    const session = sessions.get(id);
    sessions.delete(id);
    await session?.close();
  };

  return {
    openSession: async () => {
      const id = deps.newId();
      const session = createSession(services, id);
      sessions.set(id, session);
      return { id, call: session.call, close: () => closeSession(id) };
    },
    issueGrant: async (sessionId, file, purpose) =>
      sessions.has(sessionId)
        ? issue(services, sessionId, purpose, await chooseFromHost(file, purpose))
        : refuse('grant-unknown', {}),
    resolveExported: async (sessionId, exported) => {
      const file = sessions.get(sessionId)?.state.exported.get(exported);
      return file === undefined ? refuse('grant-unknown', {}) : succeed(file);
    },
    readReportBytes: async (sessionId, key) => readRendered(sessions.get(sessionId)?.state, key),
    readDialogDefaults: async (purpose) => ({
      folder: (await services.preferences.readLastFolder(purpose)) ?? (await findFirstFolder(deps.system)),
      endings: listEndings(purpose),
    }),
    readProfile: async () => ({
      person: deps.person,
      language: await services.preferences.readLanguage(),
      role: await services.preferences.readRole(),
      entryColumns: await services.preferences.readEntryColumns(),
    }),
    announcePort: async (announced) => {
      port = announced;
    },
    close: async () => {
      await services.reports.close();
      await Promise.all([...sessions.keys()].map(closeSession));
    },
  };
}

function createServices(deps: BackendDeps, getPort: () => number | null): Services {
  const newToken = (): string => randomBytes(18).toString('base64url');
  const untouchedCopies = new Set<string>();
  return {
    deps,
    documents: createDocumentRegistry<DocumentFile>({
      open: (file) => openDocument(file, { access: 'write-or-view', now: deps.now, port: getPort() }),
      close: async (file) => {
        await file.close();
        if (untouchedCopies.delete(file.path)) rmSync(file.path, { force: true });
      },
    }),
    changes: createChangeLog(),
    grants: createGrants({ now: deps.now, newToken }),
    recents: openRecents(deps.stateDir),
    preferences: openPreferences(deps.stateDir),
    reports: createReportEngine(
      createRenderClient({ workerPath: deps.renderWorkerFile, resourcesDir: deps.resourcesDir }),
    ),
    untouchedCopies,
    newToken,
  };
}
