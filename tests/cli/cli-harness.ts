import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliIo } from '../../electron/cli/cli-io.ts';
import { runCli } from '../../electron/cli/run-cli.ts';

export type CliRun = Readonly<{ exitCode: number; out: string; error: string }>;
export type Cli = Readonly<{
  dir: string;
  /** What lies in the folder. */
  list: () => Promise<readonly string[]>;
  run: (line: readonly string[], input?: string | Uint8Array) => Promise<CliRun>;
}>;

/** The whole command line in a folder of its own, at a fixed time. */
export async function withCli<T>(act: (cli: Cli) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'selaras cli '));
  const run: Cli['run'] = async (line, input = '') => {
    let out = '';
    let error = '';
    const io: CliIo = {
      writeOut: (text) => {
        out += text;
      },
      writeError: (text) => {
        error += text;
      },
      readStdin: async () => Buffer.from(input),
      workingDir: dir,
      resourcesDir: join(dir, 'resources'),
      stateDir: join(dir, 'state'),
      spreadsheetWorkerFile: new URL(
        '../../electron/backend/imports/spreadsheet/spreadsheet-worker.ts',
        import.meta.url,
      ),
      person: 'Penguji',
      now: () => new Date('2026-11-21T03:00:00.000Z'),
    };
    const exitCode = await runCli(line, io);
    return { exitCode, out, error };
  };
  try {
    return await act({ dir, run, list: () => readdir(dir) });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
