import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../../db/domain/errors.ts';
import type { BackendMethodName, InputOf, OutputOf } from '../../../electron/api/contract.ts';
import type { FilePurpose } from '../../../electron/api/document.ts';
import type { Backend, Session } from '../../../electron/backend/backend.ts';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import type { BackendDeps } from '../../../electron/backend/handlers/handler.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';
import { makeTempDir } from './temp-dir.ts';

export type TestBackend = Readonly<{
  backend: Backend;
  /** The user's documents; `state` beside it is the program's own folder. */
  home: string;
  stateDir: string;
  openSession: () => Promise<TestSession>;
  /** What the user was spared: causes of answers with the code `internal`. */
  reports: readonly unknown[];
  /** Moves the clock. */
  pass: (seconds: number) => void;
}>;

export type TestSession = Readonly<{
  session: Session;
  call: <M extends BackendMethodName>(method: M, input: InputOf<M>) => Promise<Result<OutputOf<M>>>;
  /** The answer of a call that is expected to succeed. */
  get: <M extends BackendMethodName>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>;
  /** The code of a call that is expected to be refused. */
  refusal: <M extends BackendMethodName>(method: M, input: InputOf<M>) => Promise<string>;
  grant: (file: string, purpose: FilePurpose) => Promise<string>;
}>;

export function toTestSession(
  backend: Backend,
  session: Session,
  reports: readonly unknown[] = [],
): TestSession {
  const call: TestSession['call'] = async (method, input) =>
    (await session.call(method, input)) as Result<OutputOf<typeof method>>;
  return {
    session,
    call,
    get: async (method, input) => {
      const answer = await call(method, input);
      if (!answer.ok) {
        const cause = answer.error.code === 'internal' ? reports.at(-1) : undefined;
        throw new Error(`${method}: ${JSON.stringify(answer.error)}`, { cause });
      }
      return answer.value;
    },
    refusal: async (method, input) => {
      const answer = await call(method, input);
      return answer.ok ? 'accepted' : answer.error.code;
    },
    grant: async (file, purpose) => {
      const issued = await backend.issueGrant(session.id, file, purpose);
      if (!issued.ok) throw new Error(issued.error.code);
      return issued.value.grant;
    },
  };
}

/** A backend in the test's own thread, with a clock that moves when it is told to. */
export function makeBackend(overrides: Partial<BackendDeps> = {}): TestBackend {
  const dir = makeTempDir();
  const [home, stateDir] = [path.join(dir, 'rina'), path.join(dir, 'state')];
  mkdirSync(home);
  let nowMs = Date.UTC(2026, 10, 21, 8);
  const now = (): Date => new Date(nowMs);
  let salts = 0;
  const reports: unknown[] = [];
  const backend = createBackend({
    stateDir,
    resourcesDir: path.join(dir, 'resources'),
    person: 'Rina',
    now,
    newId: createNewId({ now }),
    newSalt: () => {
      salts += 1;
      return `salt-${salts}`;
    },
    log: {
      report: (_where, cause) => {
        reports.push(cause);
        return `reference-${reports.length}`;
      },
    },
    system: { platform: process.platform, home, user: 'rina', env: {} },
    ...overrides,
  });
  onTestFinished(() => backend.close());
  return {
    backend,
    home,
    stateDir: overrides.stateDir ?? stateDir,
    openSession: async () => toTestSession(backend, await backend.openSession(), reports),
    reports,
    pass: (seconds) => {
      nowMs += seconds * 1_000;
    },
  };
}
