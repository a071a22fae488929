import { type Result, refuse } from '../../db/domain/errors.ts';
import {
  contract,
  type HostMethodName,
  type MethodName,
  type OutputOf,
  type ParsedInputOf,
} from '../api/contract.ts';
import type { Session } from '../backend/backend.ts';
import { readInput } from '../backend/read-input.ts';

/** What a host answers itself, for one caller (a window, or a browser's session). */
export type HostHandlers<Caller> = Readonly<{
  [M in HostMethodName]: (caller: Caller, input: ParsedInputOf<M>) => Promise<Result<OutputOf<M>>>;
}>;

export type Caller = Readonly<{ session: Session }>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/**
 * One call of a page: a host method is parsed and answered here, everything else goes to the backend unread, which
 * parses it at its own border.
 */
export async function answerCall<C extends Caller>(
  handlers: HostHandlers<C>,
  caller: C,
  method: string,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isMethodName(method)) return refuse('unknown-method', { name: method.slice(0, 64) });
  if (contract[method].kind !== 'host') return caller.session.call(method, input);
  return answerHostMethod(handlers, caller, method as HostMethodName, input);
}

async function answerHostMethod<C, M extends HostMethodName>(
  handlers: HostHandlers<C>,
  caller: C,
  method: M,
  input: unknown,
): Promise<Result<unknown>> {
  const read = readInput(contract[method].input, input);
  return read.ok ? handlers[method](caller, read.value as ParsedInputOf<M>) : read;
}
