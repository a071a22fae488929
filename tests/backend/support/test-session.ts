import type { Result } from '../../../db/domain/errors.ts';
import type { BackendMethodName, InputOf, OutputOf } from '../../../electron/api/contract.ts';
import type { FilePurpose } from '../../../electron/api/document.ts';
import type { Backend, Session } from '../../../electron/backend/backend.ts';

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
