import type { Result } from '../../db/domain/errors.ts';
import type { Role } from '../../db/domain/verification/roles.ts';
import type { AppInfo, Language } from '../api/app.ts';
import type { FilePurpose } from '../api/document.ts';

/**
 * The backend as a host sees it. The same whether it runs in the host's own thread (tests, command line) or in a
 * worker behind `createWorkerClient`; a page only ever reaches `Session.call`.
 */
export type Backend = Readonly<{
  /** One per window (desktop) or browser cookie (loopback); holds at most one open file. */
  openSession: () => Promise<Session>;
  /**
   * A path the user chose in a dialog of the system, dropped on the window or named on the command line becomes a
   * grant for one use. The purpose's ending is added where it is missing.
   */
  issueGrant: (
    sessionId: string,
    path: string,
    purpose: FilePurpose,
  ) => Promise<Result<{ grant: string; name: string }>>;
  /** Where a finished export lies; for `files.reveal` and `files.openExported`. */
  resolveExported: (sessionId: string, exported: string) => Promise<Result<string>>;
  /** The bytes of the session's last rendering; for `report.print`. */
  readReportBytes: (sessionId: string, key: string) => Promise<Result<Uint8Array>>;
  /** The folder a dialog of the system begins in, and the name it proposes. */
  readDialogDefaults: (purpose: FilePurpose) => Promise<DialogDefaults>;
  /** What `app.info` says beside the host's own facts. */
  readProfile: () => Promise<Profile>;
  /** The port on which this process answers a second start (`instance.ts`); kept in the lock of every file opened. */
  announcePort: (port: number) => Promise<void>;
  /** Ends every session and closes every file; afterwards no -wal or -shm is left beside them. */
  close: () => Promise<void>;
}>;

export type Session = Readonly<{
  id: string;
  /** Parses the input, acts, and answers; never throws, never tells a path or a stack it was not asked for. */
  call: (method: string, input: unknown) => Promise<Result<unknown>>;
  close: () => Promise<void>;
}>;

export type DialogDefaults = Readonly<{ folder: string; endings: readonly string[] }>;
export type Profile = Readonly<{
  person: string;
  language: Language;
  role: Role;
  entryColumns: AppInfo['entryColumns'];
}>;
