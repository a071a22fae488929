import type { AppError, Result } from '../../db/domain/errors.ts';
import type { Api } from '../../electron/api/contract.ts';

export const connectionLost = { ok: false, error: { code: 'connection-lost', detail: {} } } as const;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * The contract over HTTP to the host on this machine: POST /api/<method> with the input as JSON. Built on a proxy, so
 * that the page need not carry the schemas of the contract.
 */
export function createLoopbackApi(fetch: Fetch): Api {
  return new Proxy({} as Api, {
    get: (_target, method) =>
      typeof method === 'string' ? (input: unknown) => callMethod(fetch, method, input) : undefined,
  });
}

async function callMethod(fetch: Fetch, method: string, input: unknown): Promise<Result<unknown>> {
  try {
    const response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return await readAnswer(response);
  } catch {
    return connectionLost;
  }
}

async function readAnswer(response: Response): Promise<Result<unknown>> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/octet-stream')) {
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
  }
  if (type.startsWith('application/json')) {
    return (await response.json()) as { ok: true; value: unknown } | { ok: false; error: AppError };
  }
  // Anything else is not the program: a page about an ended session, or another server on this port.
  return response.status === 401 || response.status === 403
    ? { ok: false, error: { code: 'sender-refused', detail: {} } }
    : connectionLost;
}
