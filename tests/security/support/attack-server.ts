import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { type LoopbackServer, startServer } from '../../../electron/loopback/server.ts';
import { makePageFolder, type PageFolder } from './page-folder.ts';
import { type RawAnswer, request } from './raw-request.ts';

/** The loopback server of a test file, with a call that is written down instead of carried out. */
export type ServerUnderAttack = {
  server: LoopbackServer;
  folder: PageFolder;
  /** The server's clock, in milliseconds. */
  now: number;
  calls: { session: string; method: string; input: unknown }[];
  nextAnswer: () => Promise<Result<unknown>>;
  /** Its own origin. */
  own: () => string;
  /** Comes in with a fresh address; answers with the cookie as a browser sends it back. */
  enter: (session?: string) => Promise<string>;
  /** A call as the page makes it, with whatever differs from that. */
  post: (cookie: string, headers?: Record<string, string>, body?: string | Buffer) => Promise<RawAnswer>;
};

/** Starts a server before the tests of the file, sets it back before each, and ends it after them. */
export function attackServer(): ServerUnderAttack {
  const attacked = {} as ServerUnderAttack;
  const own = () => `http://127.0.0.1:${attacked.server.port}`;
  beforeAll(async () => {
    const folder = makePageFolder();
    const server = await startServer({
      pageDir: folder.pageDir,
      clock: { now: () => attacked.now },
      call: (session, method, input) => {
        attacked.calls.push({ session, method, input });
        return attacked.nextAnswer();
      },
      readReportBytes: async (session, key) =>
        session === 'a' && key === 'known' ? succeed(Buffer.from('%PDF-1.7')) : refuse('grant-unknown', {}),
      onEnter: () => undefined,
      onFailure: () => undefined,
    });
    Object.assign(attacked, { folder, server });
  });
  afterAll(async () => {
    await attacked.server.close();
    attacked.folder.remove();
  });
  beforeEach(() => {
    Object.assign(attacked, { now: 0, calls: [], nextAnswer: async () => succeed(null) });
  });
  return Object.assign(attacked, {
    own,
    enter: async (session = 'a') => {
      const path = attacked.server.createAddress(session).slice(own().length);
      const entered = await request({ port: attacked.server.port, path });
      return entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
    post: (cookie: string, headers: Record<string, string> = {}, body: string | Buffer = '{}') =>
      request({
        port: attacked.server.port,
        method: 'POST',
        path: '/api/document.info',
        headers: { origin: own(), 'content-type': 'application/json', cookie, ...headers },
        body,
      }),
  });
}
