import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

export type FakeBrowser = Readonly<{
  folder: string;
  program: string;
  /** The arguments of its starts so far, oldest first. */
  listStarts: () => readonly (readonly string[])[];
  waitForStarts: (count: number) => Promise<readonly (readonly string[])[]>;
  /** Ends every one that runs, as closing its last window does. */
  closeWindows: () => void;
  /** Ends them too. */
  remove: () => void;
}>;

/** A program that is started like a browser, writes down how, and runs until its window is closed. */
export function makeFakeBrowser(behaviour: 'stays' | 'fails' = 'stays'): FakeBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-peramban-'));
  const [program, script] = [join(folder, 'peramban'), join(folder, 'peramban.cjs')];
  const [log, end] = [join(folder, 'log'), join(folder, 'end')];
  const stay = `const timer = setInterval(() => { if (existsSync(end) || !existsSync(log)) clearInterval(timer); }, 10);`;
  writeFileSync(
    script,
    `const { appendFileSync, existsSync } = require('node:fs');
const [log, end] = [${JSON.stringify(log)}, ${JSON.stringify(end)}];
appendFileSync(log, JSON.stringify(process.argv.slice(2)) + '\\n');
${behaviour === 'stays' ? stay : 'process.exitCode = 1;'}
`,
  );
  // Through the shell: the first line of a script cannot name a program whose path has a space.
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(program, 0o755);
  const listStarts = () =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as readonly string[])
      : [];
  return {
    folder,
    program,
    listStarts,
    waitForStarts: (count) =>
      vi.waitFor(
        () => {
          const starts = listStarts();
          if (starts.length < count) throw new Error(`${starts.length} starts`);
          return starts;
        },
        { timeout: 120_000, interval: 10 },
      ),
    closeWindows: () => writeFileSync(end, ''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
