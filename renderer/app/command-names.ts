import type { MethodName, OutputOf } from '../../electron/api/contract.ts';
import type { Saved } from '../../electron/api/plan.ts';

/** The methods that change the open file. */
export type CommandName = {
  [M in MethodName]: OutputOf<M> extends Saved<unknown> ? M : never;
}[MethodName];
