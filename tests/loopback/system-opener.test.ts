import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { planOpen, planReveal, runOpener } from '../../electron/loopback/system-opener.ts';

describe('showing and opening a file with the system', () => {
  it("uses each system's own program with the path as one argument", () => {
    expect(planReveal('linux', '/a b/c.pdf')).toEqual({
      command: 'xdg-open',
      args: ['/a b'],
      isQuoted: false,
    });
    expect(planOpen('linux', '/a b/c.pdf')).toEqual({
      command: 'xdg-open',
      args: ['/a b/c.pdf'],
      isQuoted: false,
    });
    expect(planReveal('darwin', '/a b/c.pdf')).toEqual({
      command: '/usr/bin/open',
      args: ['-R', '/a b/c.pdf'],
      isQuoted: false,
    });
    expect(planOpen('darwin', '/a b/c.pdf').args).toEqual(['/a b/c.pdf']);
  });

  it('quotes for Explorer, which would split a path at its commas', () => {
    vi.stubEnv('SystemRoot', 'D:\\Windows');
    expect(planReveal('win32', 'C:\\a, b\\c.pdf')).toEqual({
      command: 'D:\\Windows\\explorer.exe',
      args: ['/select,"C:\\a, b\\c.pdf"'],
      isQuoted: true,
    });
    expect(planOpen('win32', 'C:\\a, b\\c.pdf').args).toEqual(['"C:\\a, b\\c.pdf"']);
    vi.unstubAllEnvs();
  });

  it('runs no shell: what a shell would carry out stays part of the name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-opener-'));
    const script = join(folder, 'write.mjs');
    const seen = join(folder, 'seen');
    writeFileSync(
      script,
      `import { renameSync, writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(`${seen}.part`)}, JSON.stringify(process.argv.slice(2)));
       renameSync(${JSON.stringify(`${seen}.part`)}, ${JSON.stringify(seen)});`,
    );
    const name = '$(touch x) `id` ; & | > "quoted" \' é.pdf';
    expect(await runOpener({ command: process.execPath, args: [script, name], isQuoted: false })).toBe(true);
    await vi.waitFor(() => expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual([name]), {
      timeout: 120_000,
    });
    rmSync(folder, { recursive: true, force: true });
  });

  it('says when the system has no such program', async () => {
    expect(await runOpener({ command: 'selaras-no-such-program', args: [], isQuoted: false })).toBe(false);
  });
});
