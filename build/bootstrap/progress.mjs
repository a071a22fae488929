import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

const terminalTickMs = 1_000;
const plainTickMs = 30_000; // in a log file one line every half minute is enough to see that it lives

/**
 * Shows one line per step on stderr (stdout belongs to the program). On a terminal the elapsed seconds count
 * in place; elsewhere the step gets a line at its start, one every half minute and one at its end.
 *
 * @param {string} label
 * @param {Pick<NodeJS.WriteStream, 'write' | 'isTTY'>} [stream]
 */
export function startProgress(label, stream = process.stderr) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const show = () =>
    stream.write(stream.isTTY ? `\r\x1b[2K${label} … ${seconds()} s` : `${label} … ${seconds()} s\n`);
  stream.write(stream.isTTY ? `${label} …` : `${label} …\n`);
  const timer = setInterval(show, stream.isTTY ? terminalTickMs : plainTickMs);
  timer.unref();
  return {
    /** @param {'selesai' | 'gagal'} outcome */
    end(outcome) {
      clearInterval(timer);
      stream.write(
        stream.isTTY
          ? `\r\x1b[2K${label}: ${outcome}, ${seconds()} s\n`
          : `${label}: ${outcome}, ${seconds()} s\n`,
      );
    },
  };
}

/**
 * Runs one step with its output in the log. Answers with the exit code, or 'timeout'.
 *
 * @param {Readonly<{ label: string, command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, log: string | undefined, timeoutMs?: number }>} step
 * @returns {Promise<number | 'timeout'>}
 */
export async function runStep({ label, command, args, cwd, env, log, timeoutMs }) {
  const output = log === undefined ? /** @type {const} */ ('ignore') : openSync(log, 'a');
  const progress = startProgress(label);
  try {
    const code = await waitForChild(
      spawn(command, args, { cwd, env, stdio: ['ignore', output, output], windowsHide: true }),
      timeoutMs,
    );
    progress.end(code === 0 ? 'selesai' : 'gagal');
    return code;
  } finally {
    if (typeof output === 'number') closeSync(output);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number | undefined} timeoutMs
 * @returns {Promise<number | 'timeout'>}
 */
function waitForChild(child, timeoutMs) {
  return new Promise((resolve) => {
    let isLate = false;
    const deadline =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            isLate = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    /** @type {NodeJS.Signals | undefined} */
    let interruption;
    // Ended for good before the lock is given back: two installs in one folder would spoil each other. What
    // it leaves is done anew next time.
    const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
      interruption = signal;
      child.kill('SIGKILL');
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const settle = (/** @type {number} */ code) => {
      clearTimeout(deadline);
      process.removeListener('SIGINT', onSignal);
      process.removeListener('SIGTERM', onSignal);
      if (interruption !== undefined) process.exit(interruption === 'SIGINT' ? 130 : 143);
      resolve(isLate ? 'timeout' : code);
    };
    child.once('error', () => settle(127));
    child.once('close', (code) => settle(code ?? 1));
  });
}
