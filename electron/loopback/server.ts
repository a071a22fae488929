import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { contract } from '../api/contract.ts';
import { isMethodName } from '../host/host-methods.ts';
import { buildPagePolicy, listSecurityHeaders } from '../host/page-policy.ts';
import { type Access, createAccess } from './access.ts';
import { guestStyle, guestStylePath } from './guest-pages.ts';
import { createNewsStreams, type NewsStreams, type Notice } from './news-streams.ts';
import { answerPrint } from './print-tab.ts';
import { readJsonBody } from './read-body.ts';
import { isForeignNavigation, judgeRequest } from './request-guard.ts';
import { type Answer, answerBytes, answerGuestPage, answerJson, noRoom, notFound, send } from './respond.ts';
import { createStaticFiles } from './static-files.ts';

export type ServerOptions = Readonly<{
  pageDir: string;
  clock: Readonly<{ now: () => number }>;
  /** One call of the page that holds the session. */
  call: (session: string, method: string, input: unknown) => Promise<Result<unknown>>;
  readReportBytes: (session: string, key: string) => Promise<Result<Uint8Array>>;
  /** A browser came in with a fresh address. */
  onEnter: (session: string) => void;
  onFailure: (error: unknown) => void;
}>;

export type LoopbackServer = Readonly<{
  port: number;
  /** A new address for one use; it leads to the session. */
  createAddress: (session: string) => string;
  /** Tells every page of the session that waits for news. */
  tell: (session: string, notice: Notice) => void;
  endSession: (session: string) => void;
  close: () => Promise<void>;
}>;

const closingGraceMs = 300;
const entryPath = '/masuk';
const apiPrefix = '/api/';
const printPrefix = '/print/';
const newsPath = '/kabar';
const pageHeaders = listSecurityHeaders(buildPagePolicy('loopback'));

/** Listens on a random port of 127.0.0.1 and nowhere else. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 });
  const port = await listen(server);
  const access = createAccess(port, options.clock);
  const streams = createNewsStreams();
  const route = createRouter(options, access, port, streams);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    route(request, response)
      .catch((error: unknown) => {
        options.onFailure(error);
        return answerJson(500, refuse('internal', { reference: '' }));
      })
      .then((answer) => {
        // The answer goes on for as long as the page waits.
        if (answer === 'streaming') return;
        if (answer.policy !== undefined) response.setHeader('content-security-policy', answer.policy);
        // A body that was not read to its end would be taken for the next request.
        if (!request.complete) response.setHeader('connection', 'close');
        send(response, answer, request.method === 'HEAD');
      });
  });
  return {
    port,
    createAddress: (session) => `http://127.0.0.1:${port}${entryPath}?kunci=${access.issueToken(session)}`,
    tell: streams.tell,
    endSession: (session) => {
      access.endSession(session);
      streams.endSession(session);
    },
    close: () =>
      new Promise((resolve) => {
        streams.endAll();
        // An answer on its way may still arrive; a browser that holds its connection open is not waited for.
        const deadline = setTimeout(() => server.closeAllConnections(), closingGraceMs);
        server.close(() => {
          clearTimeout(deadline);
          resolve();
        });
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => resolve((server.address() as AddressInfo).port));
  });
}

function createRouter(options: ServerOptions, access: Access, port: number, streams: NewsStreams) {
  const serveFile = createStaticFiles(options.pageDir);
  return async (request: IncomingMessage, response: ServerResponse): Promise<Answer | 'streaming'> => {
    const { method = '', headers } = request;
    if (judgeRequest({ method, headers }, port) !== null)
      return answerJson(403, refuse('sender-refused', {}));
    // Split by hand: `new URL` would resolve `..` and decode before anything could be refused.
    const [pathname = '', query = ''] = (request.url ?? '').split('?', 2);
    if (pathname === newsPath && method === 'POST') {
      const session = access.findSession(headers.cookie);
      if (session === null) return answerJson(403, refuse('sender-refused', {}));
      return streams.attach(session, response) ? 'streaming' : noRoom;
    }
    if (pathname.startsWith(apiPrefix)) {
      const session = access.findSession(headers.cookie);
      return session === null
        ? answerJson(403, refuse('sender-refused', {}))
        : answerApi(request, pathname.slice(apiPrefix.length), session, options);
    }
    if (method !== 'GET' && method !== 'HEAD')
      return { ...notFound, status: 405, headers: { allow: 'GET, HEAD' } };
    if (pathname === guestStylePath) return answerStyle();
    const session = access.findSession(headers.cookie);
    if (pathname === entryPath) return enter(query, session, access, options);
    if (session === null) {
      if (pathname !== '/') return answerJson(403, refuse('sender-refused', {}));
      return isForeignNavigation(headers)
        ? answerGuestPage(200, 'continue')
        : answerGuestPage(403, 'used-address');
    }
    if (pathname.startsWith(printPrefix)) {
      return answerPrint(pathname.slice(printPrefix.length), (key) => options.readReportBytes(session, key));
    }
    // A tab that shows a PDF has no page to name its icon, and asks for the one every site is expected to have.
    return serveFile(pathname === '/favicon.ico' ? '/icon.svg' : pathname);
  };
}

function enter(query: string, session: string | null, access: Access, options: ServerOptions): Answer {
  const redeemed = access.redeemToken(new URLSearchParams(query).get('kunci') ?? '');
  if (redeemed === null && session === null) return answerGuestPage(403, 'used-address');
  const headers: Record<string, string> = { location: '/', 'cache-control': 'no-store' };
  if (redeemed !== null) {
    headers['set-cookie'] = access.formatCookie(redeemed.secret);
    options.onEnter(redeemed.session);
  }
  return { status: 303, headers, body: '' };
}

function answerStyle(): Answer {
  return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: guestStyle };
}

async function answerApi(
  request: IncomingMessage,
  name: string,
  session: string,
  options: ServerOptions,
): Promise<Answer> {
  if (request.method !== 'POST') return { ...notFound, status: 405, headers: { allow: 'POST' } };
  if (!isMethodName(name)) return answerJson(404, refuse('unknown-method', { name: name.slice(0, 64) }));
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return answerJson(415, refuse('invalid-input', { field: '' }));
  }
  const body = await readJsonBody(request);
  if (body.kind === 'too-large') return answerJson(413, refuse('invalid-input', { field: '' }));
  if (body.kind === 'malformed') return answerJson(400, refuse('invalid-input', { field: '' }));
  const result = await options.call(session, name, body.value);
  if (contract[name].kind === 'bytes' && result.ok) return answerBytes(result.value as Uint8Array);
  return answerJson(200, result);
}
