import type { Api, MethodName } from '../../electron/api/contract.ts';
import { connectionLost, createLoopbackApi } from './loopback-api.ts';

declare global {
  interface Window {
    /** The desktop host's preload gives one function per method of the contract. */
    readonly selaras?: Api;
  }
}

/** The same API on every host. A host that does not answer is an expected outcome, not an exception. */
export function createApi(): Api {
  return window.selaras ? guardApi(window.selaras) : createLoopbackApi(window.fetch.bind(window));
}

/** A rejected call means that the process behind it is gone. */
function guardApi(api: Api): Api {
  return new Proxy(api, {
    get: (target, method) => {
      const call = target[method as MethodName] as ((input: unknown) => Promise<unknown>) | undefined;
      return call && (async (input: unknown) => call(input).catch(() => connectionLost));
    },
  });
}
