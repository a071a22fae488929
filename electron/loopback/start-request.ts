import { resolve } from 'node:path';

export type StartRequest = Readonly<{
  /** The file to begin with. */
  file: string | null;
  /** Do the main job with the example before the user's eyes. */
  isExampleRun: boolean;
  /** With the example: end after the job. */
  isUnattended: boolean;
  /** Only the address, never a browser: the tests' browser comes by itself. */
  isWindowless: boolean;
  /** Where the user's terminal is; npm changes the working directory. */
  callerDir: string;
}>;

export function readStartRequest(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  workingDir: string,
): StartRequest {
  const callerDir = env.INIT_CWD ?? workingDir;
  const name = args.find((arg) => !arg.startsWith('-'));
  return {
    file: name === undefined ? null : resolve(callerDir, name),
    isExampleRun: args.includes('--kerja-contoh'),
    isUnattended: env.CI !== undefined && !['', '0', 'false'].includes(env.CI.toLowerCase()),
    isWindowless: args.includes('--tanpa-jendela'),
    callerDir,
  };
}
