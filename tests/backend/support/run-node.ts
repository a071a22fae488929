import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ChildEnd = Readonly<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;

const scriptFile = (script: string): string =>
  fileURLToPath(new URL(`../children/${script}`, import.meta.url));

export function startNode(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [scriptFile(script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** As a process that may write no file larger than this: what a full disk does, without filling one. */
export function startNodeWithFileLimit(
  script: string,
  args: readonly string[],
  limitKiB: number,
): ChildProcess {
  const line = `ulimit -f ${limitKiB}; exec "$0" "$@"`;
  return spawn('bash', ['-c', line, process.execPath, scriptFile(script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function waitForEnd(child: ChildProcess): Promise<ChildEnd> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
}
