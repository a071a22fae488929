import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** How often a suite repeats: quick by default, `SELARAS_ITERATIONS=1000` for a night. */
export const iterations = Number(process.env.SELARAS_ITERATIONS ?? 20);

export type Child = Readonly<{
  process: ChildProcess;
  /** The next line it prints; null when it has ended. */
  nextLine: () => Promise<string | null>;
  /** Everything it printed that was not asked for yet, once it has ended. */
  readRest: () => Promise<readonly string[]>;
}>;

type ChildOptions = Readonly<{
  env?: Readonly<Record<string, string>>;
  /** Put before the program: `ulimit`. */
  shell?: string;
}>;

/** A process of its own that runs one of the scripts in `children`, a line at a time. */
export function startChild(script: string, args: readonly string[], options: ChildOptions = {}): Child {
  const path = fileURLToPath(new URL(`../children/${script}`, import.meta.url));
  const env = { ...process.env, NODE_NO_WARNINGS: '1', ...options.env };
  const command = [process.execPath, path, ...args];
  const child = options.shell
    ? spawn('bash', ['-c', `${options.shell}; exec "$@"`, 'bash', ...command], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    : spawn(process.execPath, [path, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('no output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string | null> => {
    const { done, value } = await lines.next();
    return done ? null : value;
  };
  const readRest = async (): Promise<readonly string[]> => {
    const rest: string[] = [];
    for (let line = await nextLine(); line !== null; line = await nextLine()) rest.push(line);
    return rest;
  };
  return { process: child, nextLine, readRest };
}

export const waitForExit = (child: Child): Promise<void> =>
  new Promise((resolve) => {
    if (child.process.exitCode !== null || child.process.signalCode !== null) resolve();
    else child.process.once('exit', () => resolve());
  });
