import { readFileSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askInstance, readInstanceSecret, startInstanceServer } from '../../electron/backend/instance.ts';
import { makeTempDir } from './support/temp-dir.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 21, 8));
const secret = 'a'.repeat(64);

async function startServer(given = secret) {
  const shown: (string | null)[] = [];
  const server = await startInstanceServer({
    secret: given,
    now,
    show: async (file) => {
      shown.push(file);
      return file !== '/lain.sakip';
    },
  });
  onTestFinished(() => server.close());
  return { port: server.port, shown };
}

function post(port: number, body: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('a second start of the program', () => {
  it('brings the first one forward', async () => {
    const { port, shown } = await startServer();
    const file = '/home/rina/Renstra «baru».sakip';
    expect(await askInstance({ port, secret, path: file, now })).toBe('shown');
    expect(await askInstance({ port, secret, path: '/lain.sakip', now })).toBe('refused');
    expect(await askInstance({ port, secret, path: null, now })).toBe('shown');
    expect(shown).toEqual([file, '/lain.sakip', null]);
  });

  it('is not heard without the secret, too late, or from a page', async () => {
    const { port, shown } = await startServer();
    const later = (): Date => new Date(now().getTime() + 31_000);
    expect(await askInstance({ port, secret: 'b'.repeat(64), path: null, now })).toBe('unreachable');
    expect(await askInstance({ port, secret, path: null, now: later })).toBe('unreachable');
    for (const body of ['', '{', '{}', '[]', 'null', JSON.stringify({ path: null }), 'x'.repeat(100_000)]) {
      expect(await post(port, body).catch(() => 403)).toBe(403);
    }
    expect(shown).toEqual([]);
  });

  it('is not heard from a page, even with a genuine question', async () => {
    const { port: target, shown } = await startServer();
    let question = '';
    const eavesdropper = http.createServer((request, response) => {
      request.on('data', (chunk: Buffer) => {
        question += chunk.toString('utf8');
      });
      request.on('end', () => response.writeHead(200).end('{"shown":true,"proof":"wrong"}'));
    });
    await new Promise<void>((resolve) => eavesdropper.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void eavesdropper.close());
    const { port } = eavesdropper.address() as AddressInfo;
    // Whoever took over the port of a process that died is not believed, and does not get to see the secret.
    expect(await askInstance({ port, secret, path: null, now })).toBe('unreachable');
    expect(question).not.toContain(secret);
    expect(await post(target, question, { origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(shown).toEqual([]);
    expect(await post(target, question)).toBe(200);
  });

  it('ends with "unreachable" when nobody listens any more', async () => {
    const server = await startInstanceServer({ secret, now, show: async () => true });
    await server.close();
    expect(await askInstance({ port: server.port, secret, path: null, now })).toBe('unreachable');
  });

  it('shares one secret with every other start, readable by its user alone', async () => {
    const dir = makeTempDir();
    const secrets = await Promise.all([1, 2, 3, 4].map(() => readInstanceSecret(dir)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    const file = path.join(dir, 'instance-secret');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'spoilt');
    const fresh = await readInstanceSecret(dir);
    expect(fresh).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(file, 'utf8')).toBe(fresh);
  });
});
