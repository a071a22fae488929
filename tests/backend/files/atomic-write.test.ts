import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WriteCalls, writeFileAtomically } from '../../../electron/backend/files/atomic-write.ts';
import { startNode, startNodeWithFileLimit, waitForEnd } from '../support/run-node.ts';
import { makeTempDir } from '../support/temp-dir.ts';

const old = Buffer.from('the report of last year');
const fresh = Buffer.from('the report of this year');

/** File system calls of which one fails the way a disk, a network share or another program makes it fail. */
function failingCalls(
  failing: 'open' | 'write' | 'sync' | 'rename',
  code: string,
  platform: NodeJS.Platform = 'linux',
): WriteCalls & { readonly renames: () => number } {
  const fault = (): never => {
    throw Object.assign(new Error(`${code}: made to fail`), { code, syscall: failing });
  };
  let renames = 0;
  return {
    ...fs,
    platform,
    open: async (file, flags, mode) => {
      if (failing === 'open' && flags === 'wx') fault();
      const handle = await fs.open(file, flags, mode);
      if (flags === 'wx' && failing === 'write') handle.writeFile = async () => fault();
      if (flags === 'wx' && failing === 'sync') handle.sync = async () => fault();
      return handle;
    },
    rename: async (from, to) => {
      renames += 1;
      if (failing === 'rename') fault();
      await fs.rename(from, to);
    },
    renames: () => renames,
  };
}

describe('writing a file as a whole', () => {
  it('makes a new file and leaves nothing beside it', async () => {
    const dir = makeTempDir();
    const target = path.join(dir, 'LKjIP 2026 % #.pdf');
    expect(await writeFileAtomically(target, fresh, { mayReplace: false })).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(target)).toEqual(fresh);
    expect(readdirSync(dir)).toEqual(['LKjIP 2026 % #.pdf']);
  });

  it('keeps an existing file unless it may be replaced', async () => {
    const target = path.join(makeTempDir(), 'lkjip.pdf');
    writeFileSync(target, old);
    expect(await writeFileAtomically(target, fresh, { mayReplace: false })).toEqual({
      ok: false,
      error: { code: 'target-exists', detail: { name: 'lkjip.pdf' } },
    });
    expect(readFileSync(target)).toEqual(old);
    expect((await writeFileAtomically(target, fresh, { mayReplace: true })).ok).toBe(true);
    expect(readFileSync(target)).toEqual(fresh);
  });

  it.skipIf(process.platform === 'win32')('gives state files to their owner alone', async () => {
    const target = path.join(makeTempDir(), 'recents.json');
    await writeFileAtomically(target, fresh, { mayReplace: true, mode: 0o600 });
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder in the place of the target', async () => {
    const dir = makeTempDir();
    mkdirSync(path.join(dir, 'lkjip.pdf'));
    expect(await writeFileAtomically(path.join(dir, 'lkjip.pdf'), fresh, { mayReplace: true })).toEqual({
      ok: false,
      error: { code: 'file-is-folder', detail: { name: 'lkjip.pdf' } },
    });
    expect(readdirSync(dir)).toEqual(['lkjip.pdf']);
  });

  it('names the folder that is gone', async () => {
    const folder = path.join(makeTempDir(), 'flashdisk');
    expect(await writeFileAtomically(path.join(folder, 'lkjip.pdf'), fresh, { mayReplace: true })).toEqual({
      ok: false,
      error: { code: 'folder-not-found', detail: { folder } },
    });
  });

  it('lets exactly one of several writers make the file', async () => {
    const dir = makeTempDir();
    const target = path.join(dir, 'lkjip.pdf');
    const writers = ['a', 'b', 'c', 'd'].map((text) => Buffer.from(text.repeat(1_000)));
    const written = await Promise.all(
      writers.map((bytes) => writeFileAtomically(target, bytes, { mayReplace: false })),
    );
    expect(written.filter(({ ok }) => ok)).toHaveLength(1);
    expect(written.filter((it) => !it.ok && it.error.code === 'target-exists')).toHaveLength(3);
    const winner = writers[written.findIndex(({ ok }) => ok)];
    expect(readFileSync(target)).toEqual(winner);
    expect(readdirSync(dir)).toEqual(['lkjip.pdf']);
  });

  it('makes the file where the disk knows no hard links', async () => {
    const dir = makeTempDir();
    const target = path.join(dir, 'lkjip.pdf');
    const link = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'link' }));
    const calls = { ...fs, link, platform: 'linux' as const };
    expect((await writeFileAtomically(target, fresh, { mayReplace: false, calls })).ok).toBe(true);
    expect(readFileSync(target)).toEqual(fresh);
    expect(readdirSync(dir)).toEqual(['lkjip.pdf']);
  });

  const faults = [
    ['open', 'ENOSPC', 'disk-full'],
    ['open', 'EROFS', 'folder-read-only'],
    ['open', 'EACCES', 'folder-read-only'],
    ['open', 'EPERM', 'folder-read-only'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EIO', 'disk-failed'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'disk-failed'],
    ['rename', 'EBUSY', 'target-in-use'],
    ['rename', 'EPERM', 'target-in-use'],
    ['rename', 'EACCES', 'target-in-use'],
  ] as const;
  it.each(faults)('leaves the old file whole when %s fails with %s', async (failing, code, expected) => {
    const dir = makeTempDir();
    const target = path.join(dir, 'lkjip.pdf');
    writeFileSync(target, old);
    const written = await writeFileAtomically(target, fresh, {
      mayReplace: true,
      calls: failingCalls(failing, code),
    });
    expect(written).toMatchObject({ ok: false, error: { code: expected } });
    expect(readFileSync(target)).toEqual(old);
    expect(readdirSync(dir)).toEqual(['lkjip.pdf']);
  });

  it('gives a virus scanner on Windows a moment to let go, and then says the target is in use', async () => {
    const target = path.join(makeTempDir(), 'lkjip.pdf');
    const calls = failingCalls('rename', 'EBUSY', 'win32');
    const written = await writeFileAtomically(target, fresh, { mayReplace: true, calls });
    expect(written).toMatchObject({ ok: false, error: { code: 'target-in-use' } });
    expect(calls.renames()).toBe(4);
  });

  it('throws on what no disk says, and still clears away', async () => {
    const dir = makeTempDir();
    const broken = {
      ...failingCalls('open', 'EIO'),
      open: fs.open,
      rename: () => Promise.reject(new TypeError('bug')),
    };
    await expect(
      writeFileAtomically(path.join(dir, 'a.pdf'), fresh, { mayReplace: true, calls: broken }),
    ).rejects.toThrow('bug');
    expect(readdirSync(dir)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('keeps the old file when the disk takes no more', async () => {
    const dir = makeTempDir();
    const target = path.join(dir, 'lkjip.pdf');
    writeFileSync(target, old);
    // 64 KiB may be written, 200,000 bytes are wanted.
    const end = await waitForEnd(startNodeWithFileLimit('write-once.ts', [target, '200000'], 64));
    expect(JSON.parse(end.output)).toEqual({ code: 'disk-full', detail: { folder: dir } });
    expect(readFileSync(target)).toEqual(old);
    expect(readdirSync(dir)).toEqual(['lkjip.pdf']);
  });

  it('leaves the old or the new contents, never a part, when the process is killed while writing', async () => {
    const rounds = Number(process.env.SELARAS_KILLS ?? 8);
    for (let round = 0; round < rounds; round += 1) {
      const target = path.join(makeTempDir(), 'lkjip.pdf');
      const child = startNode('write-over-and-over.ts', [target]);
      const ended = waitForEnd(child);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      // A different moment within a write each round.
      await new Promise((resolve) => setTimeout(resolve, 3 + round * 2));
      child.kill('SIGKILL');
      await ended;
      const bytes = readFileSync(target);
      expect(bytes.length).toBe(300_000);
      expect(new Set(bytes).size).toBe(1);
    }
  });
});
