import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const header = 'arah;metode;target;target_maks;realisasi;cap;skala';
/** More than a pipe holds, so that its end is closed while there is still something to write. */
const table = `${header}\n${'positif;;80;;72;;\n'.repeat(20_000)}`;

type Run = Readonly<{ exitCode: number | null; out: string; error: string }>;

/** The command as a process; `stopReading` closes its output after the first piece, as `head -1` does. */
function runProcess(
  line: readonly string[],
  {
    input = '',
    stdout = 'pipe',
    stopReading = false,
  }: { input?: string; stdout?: 'pipe' | number; stopReading?: boolean },
): Promise<Run> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli.ts'), ...line],
    {
      stdio: ['pipe', stdout, 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    let out = '';
    let error = '';
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString();
      if (stopReading) child.stdout?.destroy();
    });
    child.stderr?.on('data', (piece: Buffer) => {
      error += piece.toString();
    });
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, out, error }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

describe('the streams of the command line', () => {
  it('end quietly when the reader has seen enough', async () => {
    const { exitCode, out, error } = await runProcess(['hitung', '--csv', '-'], {
      input: table,
      stopReading: true,
    });
    expect(out.startsWith(`${header};capaian`)).toBe(true);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: 'Baris: 20000. Tidak dapat dihitung: 0.\n' });
  });

  it.skipIf(!existsSync('/dev/full'))('tell a full disk in a sentence, with exit code 3', async () => {
    const { exitCode, error } = await runProcess(['hitung', '--csv', '-', '--bahasa', 'en'], {
      input: table,
      stdout: openSync('/dev/full', 'w'),
    });
    expect({ exitCode, error }).toEqual({
      exitCode: 3,
      error: 'Could not save: the disk that holds stdout is full. Save a copy elsewhere.\n',
    });
  });

  it('carry the result and nothing else on the first', async () => {
    const { out, error } = await runProcess(['hitung', '--csv', '-'], {
      input: `${header}\npositif;;80;;72;;\n`,
    });
    expect(out.split('\n')).toHaveLength(3);
    expect(error).toBe('Baris: 1. Tidak dapat dihitung: 0.\n');
  });
});
