import { spawn } from 'node:child_process';

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Runs a script under this Node and answers when it has ended. */
export function runScript(
  args: readonly string[],
  { cwd, env = process.env }: Readonly<{ cwd?: string; env?: NodeJS.ProcessEnv }> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
