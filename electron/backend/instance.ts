import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from './files/atomic-write.ts';

/**
 * How a second start of the program reaches the first one: the lock of a file names the port, a secret that only this
 * user can read proves both sides to each other. The secret itself never crosses, so a stranger who took over the
 * port of a process that died learns nothing.
 */
export type InstanceServer = Readonly<{ port: number; close: () => Promise<void> }>;

/** What the first one did: it has shown the file's window, it does not have the file, or nobody of ours answered. */
export type InstanceAnswer = 'shown' | 'refused' | 'unreachable';

/** Where nobody listens the answer is there at once; a computer that is busy takes its time to give one. */
const askTimeoutMs = 10_000;
/** Both run on one machine with one clock; a question older than this is somebody's replay. */
const questionLifetimeMs = 30_000;
const maxBodyBytes = 64 * 1024;

const questionSchema = z.strictObject({
  /** The file whose window is wanted; null for any window of the program. */
  path: z.string().max(32_768).nullable(),
  nonce: z.string().length(32),
  atMs: z.number().int(),
  proof: z.string().length(64),
});
type Question = z.infer<typeof questionSchema>;
const answerSchema = z.strictObject({ shown: z.boolean(), proof: z.string().length(64) });

/** The secret shared by every process of this user, made by whoever comes first. */
export async function readInstanceSecret(stateDir: string): Promise<string> {
  const file = path.join(stateDir, 'instance-secret');
  const read = () => fs.readFile(file, 'utf8').then((text) => (/^[0-9a-f]{64}$/.test(text) ? text : null));
  const known = await read().catch(() => null);
  if (known !== null) return known;
  const secret = randomBytes(32).toString('hex');
  const isThere = await fs.stat(file).then(
    () => true,
    () => false,
  );
  // A spoilt secret is replaced; where two starts race to make the first one, the earlier stays.
  const written = await writeFileAtomically(file, Buffer.from(secret), { mayReplace: isThere, mode: 0o600 });
  return written.ok ? secret : ((await read().catch(() => null)) ?? secret);
}

/** Answers second starts on a port of 127.0.0.1; `show` brings a window forward and says whether there was one. */
export async function startInstanceServer(deps: {
  secret: string;
  show: (path: string | null) => Promise<boolean>;
  now: () => Date;
}): Promise<InstanceServer> {
  const server = http.createServer((request, response) => {
    const refuseQuestion = (): void => {
      response.writeHead(403).end();
    };
    readBody(request)
      .then(async (body) => {
        const question = questionSchema.safeParse(JSON.parse(body));
        const isGenuine = question.success && isOurs(question.data, deps.secret, deps.now().getTime());
        // A page in a browser always sends its origin; a program has none.
        if (!isGenuine || request.headers.origin !== undefined) return refuseQuestion();
        const shown = await deps.show(question.data.path);
        const answer = { shown, proof: prove(deps.secret, ['answer', question.data.nonce, String(shown)]) };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      })
      .catch(refuseQuestion);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening server must not keep the program alive after its last window.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the process behind a lock for its window. */
export async function askInstance(deps: {
  port: number;
  secret: string;
  path: string | null;
  now: () => Date;
}): Promise<InstanceAnswer> {
  const nonce = randomBytes(16).toString('hex');
  const unsigned = { path: deps.path, nonce, atMs: deps.now().getTime() };
  const question: Question = { ...unsigned, proof: proveQuestion(unsigned, deps.secret) };
  try {
    const body = await post(deps.port, JSON.stringify(question));
    const answer = answerSchema.parse(JSON.parse(body));
    if (!isSame(answer.proof, prove(deps.secret, ['answer', nonce, String(answer.shown)])))
      return 'unreachable';
    return answer.shown ? 'shown' : 'refused';
  } catch {
    return 'unreachable';
  }
}

const prove = (secret: string, fields: readonly string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(fields), 'utf8').digest('hex');

const proveQuestion = (it: Omit<Question, 'proof'>, secret: string): string =>
  prove(secret, ['question', it.nonce, String(it.atMs), it.path === null ? 'any' : 'file', it.path ?? '']);

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const isOurs = (question: Question, secret: string, nowMs: number): boolean =>
  Math.abs(nowMs - question.atMs) <= questionLifetimeMs &&
  isSame(question.proof, proveQuestion(question, secret));

async function readBody(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBodyBytes) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function post(port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method: 'POST', path: '/', timeout: askTimeoutMs },
      (response) => {
        if (response.statusCode === 200) readBody(response).then(resolve, reject);
        else reject(new Error(`status ${response.statusCode}`));
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
    request.end(body);
  });
}
