import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startNode, waitForEnd } from '../support/run-node.ts';
import { makeTempDir } from '../support/temp-dir.ts';

it.skipIf(process.platform === 'win32')(
  'names what may not be read or written, and changes nothing there',
  async () => {
    const dir = makeTempDir();
    chmodSync(dir, 0o755);
    for (const folder of ['closed', 'read-only', 'open']) mkdirSync(path.join(dir, folder));
    writeFileSync(path.join(dir, 'open', 'protected.pdf'), 'lama');
    chmodSync(path.join(dir, 'open', 'protected.pdf'), 0o444);
    chmodSync(path.join(dir, 'open'), 0o777);
    chmodSync(path.join(dir, 'read-only'), 0o555);
    chmodSync(path.join(dir, 'closed'), 0o000);
    const end = await waitForEnd(startNode('meet-permissions.ts', [dir]));
    const closed = path.join(dir, 'closed');
    expect(JSON.parse(end.output)).toEqual({
      listsClosed: { code: 'folder-unreadable', detail: { folder: closed } },
      listsReadOnly: { isWritable: false },
      writesIntoReadOnly: { code: 'folder-read-only', detail: { folder: path.join(dir, 'read-only') } },
      writesOverProtected: { code: 'file-read-only', detail: { name: 'protected.pdf' } },
      writesIntoClosed: { code: 'folder-read-only', detail: { folder: closed } },
    });
    chmodSync(closed, 0o755);
    expect(readdirSync(path.join(dir, 'open'))).toEqual(['protected.pdf']);
    expect(readFileSync(path.join(dir, 'open', 'protected.pdf'), 'utf8')).toBe('lama');
    expect([...readdirSync(closed), ...readdirSync(path.join(dir, 'read-only'))]).toEqual([]);
  },
);
