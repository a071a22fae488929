import { spawn } from 'node:child_process';

/**
 * Hands the terminal to a program: same input and output, signals passed on, its exit code is ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<{ cwd?: string, env?: NodeJS.ProcessEnv }>} [options]
 * @returns {Promise<Readonly<{ code: number, signal: NodeJS.Signals | null }>>}
 */
export function runInTerminal(command, args, { cwd, env = process.env } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit', windowsHide: false });
  const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const handlers = forwarded.map((signal) => {
    const forward = () => {
      // A terminal sends Ctrl+C to the whole group: the child has it already, and a second one would cut
      // its orderly end short.
      if (signal !== 'SIGINT' || !isAtTerminal()) child.kill(signal);
    };
    process.on(signal, forward);
    return () => process.removeListener(signal, forward);
  });
  return new Promise((resolve) => {
    const settle = (/** @type {number} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      for (const remove of handlers) remove();
      resolve({ code, signal });
    };
    child.once('error', () => settle(127, null));
    child.once('exit', (code, signal) => settle(code ?? toExitCode(signal), signal));
  });
}

function isAtTerminal() {
  return Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
}

/**
 * The shell's convention for a program ended by a signal.
 *
 * @param {NodeJS.Signals | null} signal
 */
function toExitCode(signal) {
  /** @type {Readonly<Record<string, number>>} */
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return 128 + (signal === null ? 0 : (numbers[signal] ?? 0));
}
