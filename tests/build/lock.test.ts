import { existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../build/bootstrap/lock.mjs';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/run-script.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

const lockModule = JSON.stringify(pathToFileURL(join(projectRoot, 'build', 'bootstrap', 'lock.mjs')).href);

describe('withLock', () => {
  it('lets one process at a time do the work', async () => {
    const folder = makeTempFolder();
    writeFiles(folder, {
      'work.mjs': `
        import { appendFileSync } from 'node:fs';
        import { setTimeout as delay } from 'node:timers/promises';
        import { withLock } from ${lockModule};
        await withLock('kunci', async () => {
          appendFileSync('log', 'begin ');
          await delay(20);
          appendFileSync('log', 'end ');
        });`,
    });
    const script = join(folder, 'work.mjs');
    const ended = await Promise.all([1, 2, 3, 4].map(() => runScript([script], { cwd: folder })));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begin end '.repeat(4));
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });

  it('takes over the lock of a process that was killed', async () => {
    const folder = makeTempFolder();
    const killed = await runScript(['-e', 'console.log(process.pid)']);
    writeFiles(folder, { 'kunci/pid': killed.stdout.trim() });
    expect(await withLock(join(folder, 'kunci'), async () => 'done')).toBe('done');
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });

  it('takes over although an earlier takeover left its guard behind', async () => {
    const folder = makeTempFolder();
    const killed = await runScript(['-e', 'console.log(process.pid)']);
    writeFiles(folder, { 'kunci/pid': killed.stdout.trim() });
    mkdirSync(join(folder, 'kunci-ambil'));
    utimesSync(join(folder, 'kunci-ambil'), new Date(0), new Date(0));
    expect(await withLock(join(folder, 'kunci'), async () => 'done')).toBe('done');
  });

  it('takes over a lock whose number belongs to another process by now', async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { 'own/pid': String(process.pid), 'silent/pid': String(process.ppid) });
    utimesSync(join(folder, 'silent', 'pid'), new Date(0), new Date(0));
    expect(await withLock(join(folder, 'own'), async () => 'done')).toBe('done');
    expect(await withLock(join(folder, 'silent'), async () => 'done')).toBe('done');
  });

  it('gives the lock back when the work fails', async () => {
    const folder = makeTempFolder();
    const failing = withLock(join(folder, 'kunci'), async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });
});
