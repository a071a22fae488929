import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { BackendMethodName, OutputOf, ParsedInputOf } from '../../api/contract.ts';
import type { ChangeLog } from '../change-log.ts';
import type { DocumentRegistry, Lease } from '../document-registry.ts';
import type { ReturnedFiles } from '../entry-sheets/returned-file.ts';
import type { Uploads } from '../evidence/uploads.ts';
import type { Grants } from '../files/grants.ts';
import type { PlaceTokens } from '../files/place-tokens.ts';
import type { PlaceDeps } from '../files/places.ts';
import type { Preferences } from '../files/preferences.ts';
import type { Recents } from '../files/recents.ts';
import type { OpenedTables } from '../imports/opened-tables.ts';
import type { Log } from '../log.ts';
import type { ReportEngine } from '../report-engine.ts';

/** What the backend needs from outside; tests fix all of it. */
export type BackendDeps = Readonly<{
  /** The program's own folder: recents, preferences, working copies of samples, the log. */
  stateDir: string;
  /** Fonts, the report template and the compiler's WASM. */
  resourcesDir: string;
  /** The report engine's own thread: in the program out/node/render-worker.js. */
  renderWorkerFile: string | URL;
  /** The thread that reads a spreadsheet of unknown origin: in the program out/node/spreadsheet-worker.js. */
  spreadsheetWorkerFile: string | URL;
  /** The name history entries are signed with. */
  person: string;
  now: () => Date;
  newId: () => string;
  newSalt: () => string;
  log: Log;
  system: PlaceDeps;
}>;

/** What all sessions share. */
export type Services = Readonly<{
  deps: BackendDeps;
  documents: DocumentRegistry<DocumentFile>;
  /** What was changed in the open files, for the other windows on them. */
  changes: ChangeLog;
  grants: Grants;
  recents: Recents;
  preferences: Preferences;
  reports: ReportEngine;
  /** Working copies of samples in which nothing has been changed yet. */
  untouchedCopies: Set<string>;
  newToken: () => string;
}>;

/** Pages on show: what the preview has and the printer gets. */
export type Rendered = Readonly<{ key: string; bytes: Uint8Array }>;

/** What one window or browser has; handlers of one session change it, one after the other. */
export type SessionState = {
  readonly id: string;
  readonly places: PlaceTokens;
  lease: Lease<DocumentFile> | null;
  rendered: Rendered | null;
  /** A final document that is looked at beside them. */
  shown: Rendered | null;
  /** The number of the last rendering asked for, and the end of the one under way. */
  renderTurn: number;
  rendering: Promise<unknown>;
  /** Finished exports by the id the page knows them by. */
  readonly exported: Map<string, string>;
  /** Tables looked at before they are taken over. */
  readonly tables: OpenedTables;
  /** Sheets that came back and are not accepted yet. */
  readonly returned: ReturnedFiles;
  /** Files dropped on the page that are not evidence yet. */
  readonly uploads: Uploads;
};

export type Call = Readonly<{ services: Services; session: SessionState }>;

export type Handlers = Readonly<{
  [M in BackendMethodName]: (call: Call, input: ParsedInputOf<M>) => Promise<Result<OutputOf<M>>>;
}>;

/** The handlers of one resource: `satisfies HandlersOf<'plan.read' | …>`. */
export type HandlersOf<M extends BackendMethodName> = Pick<Handlers, M>;

/** Acts on the session's file, which stays open until the act has ended. */
export async function withDocument<T>(
  { session }: Call,
  act: (file: DocumentFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!session.lease) return refuse('no-file-open', {});
  return session.lease.use(async (file) => {
    try {
      return await act(file);
    } catch (error) {
      const reason = isFromSqlite(error) ? file.explain(error) : null;
      if (!reason) throw error;
      return { ok: false, error: reason };
    }
  });
}

/** What another part of the program met on the disk is not to be told as if the document had met it. */
const isFromSqlite = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_');
