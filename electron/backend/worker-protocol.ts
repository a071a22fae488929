import type { Backend } from './backend.ts';

/** What the host's thread hands to a fresh worker. */
export type WorkerSettings = Readonly<{
  stateDir: string;
  resourcesDir: string;
  renderWorkerFile: string;
  spreadsheetWorkerFile: string;
  /** Null: the name the operating system knows the user by. */
  person: string | null;
}>;

/** The backend's own calls, with sessions by id because functions do not cross. */
export type RemoteBackend = Readonly<
  Omit<Backend, 'openSession'> & {
    openSession: () => Promise<string>;
    closeSession: (sessionId: string) => Promise<void>;
    call: (sessionId: string, method: string, input: unknown) => ReturnType<Session['call']>;
  }
>;
type Session = Awaited<ReturnType<Backend['openSession']>>;

export type Operation = keyof RemoteBackend;
export type ArgumentsOf<O extends Operation> = Parameters<RemoteBackend[O]>;
export type AnswerOf<O extends Operation> = Awaited<ReturnType<RemoteBackend[O]>>;

export type WorkerRequest = {
  [O in Operation]: Readonly<{ id: number; operation: O; args: ArgumentsOf<O> }>;
}[Operation];

/** A throw crosses as data and is rebuilt on the other side. */
export type WorkerAnswer = Readonly<{ id: number }> &
  Readonly<{ ok: true; value: unknown } | { ok: false; message: string; stack: string }>;

/**
 * Bytes move to the other thread instead of being cloned; what moves is a copy, because the sender keeps showing its
 * own to whoever asks next.
 */
export function prepareAnswer(value: unknown): { value: unknown; transfer: ArrayBuffer[] } {
  const isResult = typeof value === 'object' && value !== null && 'ok' in value && 'value' in value;
  if (!isResult || !(value.value instanceof Uint8Array)) return { value, transfer: [] };
  const bytes = new Uint8Array(value.value);
  return { value: { ok: true, value: bytes }, transfer: [bytes.buffer] };
}
