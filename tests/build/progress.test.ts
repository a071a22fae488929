import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runStep, startProgress } from '../../build/bootstrap/progress.mjs';
import { makeTempFolder } from './support/temp-folder.ts';

/** A stream that keeps what is written to it. */
function recordStream(isTTY: boolean): Parameters<typeof startProgress>[1] & { written: string[] } {
  const written: string[] = [];
  return { written, isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
}

describe('startProgress', () => {
  it('counts seconds in one line on a terminal', () => {
    vi.useFakeTimers({ now: 0 });
    const stream = recordStream(true);
    const progress = startProgress('Memasang', stream);
    vi.advanceTimersByTime(2000);
    progress.end('selesai');
    vi.useRealTimers();
    expect(stream.written).toEqual([
      'Memasang …',
      '\r\x1b[2KMemasang … 1 s',
      '\r\x1b[2KMemasang … 2 s',
      '\r\x1b[2KMemasang: selesai, 2 s\n',
    ]);
  });

  it('writes whole lines, and few of them, where there is no terminal', () => {
    vi.useFakeTimers({ now: 0 });
    const stream = recordStream(false);
    const progress = startProgress('Memasang', stream);
    vi.advanceTimersByTime(70_000);
    progress.end('gagal');
    vi.useRealTimers();
    expect(stream.written).toEqual([
      'Memasang …\n',
      'Memasang … 30 s\n',
      'Memasang … 60 s\n',
      'Memasang: gagal, 70 s\n',
    ]);
  });
});

describe('runStep', () => {
  const step = (folder: string, program: string) => ({
    label: 'Uji',
    command: process.execPath,
    args: ['-e', program],
    cwd: folder,
    env: process.env,
    log: join(folder, 'log'),
  });

  it('keeps the output of the step in the log and answers with its exit code', async () => {
    const folder = makeTempFolder();
    expect(await runStep(step(folder, "console.log('a'); console.error('b'); process.exit(4)"))).toBe(4);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('a\nb\n');
  });

  it('ends a step that takes longer than it may', async () => {
    const folder = makeTempFolder();
    const late = step(folder, "setTimeout(() => require('node:fs').writeFileSync('late', ''), 60000)");
    const startedAt = Date.now();
    expect(await runStep({ ...late, timeoutMs: 300 })).toBe('timeout');
    expect(Date.now() - startedAt).toBeLessThan(50_000);
    expect(existsSync(join(folder, 'late'))).toBe(false);
  });

  it('answers a program that is not there as the shell does', async () => {
    expect(await runStep({ ...step(makeTempFolder(), ''), command: '/no/such/program' })).toBe(127);
  });
});
