import { join } from 'node:path';
import { keepMemorySmall } from '../bootstrap/host-memory.mjs';
import { isWritable } from '../bootstrap/install.mjs';
import { runInTerminal } from '../bootstrap/run-node.mjs';
import { runCommand } from '../bootstrap.mjs';
import { chooseHost, describeHost, hasDisplay, isCi } from '../choose-host.mjs';
import { fetchElectron, findElectron, readElectronVersion, readLastFailure } from '../electron-runtime.mjs';
import { readStartArguments } from '../start-arguments.mjs';

const startupMs = 10_000; // what ends later than this had started

runCommand(async (node, root) => {
  const request = readStartArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const found = findElectron(root, process.env);
  let choice = chooseHost({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    isElectronPresent: found !== undefined,
    isWritable: isWritable(join(root, 'node_modules', 'electron')),
    electronVersion: readElectronVersion(root),
    lastFailure: readLastFailure(root),
    isForced: request.isForced,
    now: Date.now(),
  });
  let electron = found;
  if (choice.host === 'fetch') {
    electron = await fetchElectron(root, node, { isForced: request.isForced, now: Date.now() });
    choice =
      electron === undefined
        ? { host: 'loopback', reason: 'electron-absent' }
        : { host: 'desktop', reason: 'electron-present' };
  }
  if (choice.host === 'desktop' && electron !== undefined) {
    say(describeHost(choice));
    const startedAt = Date.now();
    const ended = await runElectron(electron, root, request.forHost);
    if (Date.now() - startedAt > startupMs || !couldNotRun(ended)) return ended.code;
    choice = { host: 'loopback', reason: 'electron-failed' };
  }
  say(describeHost(choice));
  const isAlone = isCi(process.env) || !hasDisplay({ platform: process.platform, env: process.env });
  const example = isAlone && request.file === undefined ? ['--kerja-contoh'] : [];
  const host = join(root, 'out', 'node', 'loopback.js');
  const env = keepMemorySmall(process.env, process.platform);
  return (await runInTerminal(node.path, [...node.args, host, ...example, ...request.forHost], { env })).code;
});

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {string} electron
 * @param {string} root
 * @param {readonly string[]} args
 */
function runElectron(electron, root, args) {
  // Set by some editors' terminals; with it Electron starts as plain Node, without a window.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return runInTerminal(electron, [root, ...args], { env });
}

/**
 * Electron that cannot start at all: the program or one of its libraries missing (127), or Chromium giving up
 * on its sandbox or the display (SIGTRAP, SIGABRT, SIGSEGV). A closed window or a refused file is not that.
 *
 * @param {Readonly<{ code: number, signal: NodeJS.Signals | null }>} ended
 */
function couldNotRun({ code, signal }) {
  return code === 127 || (signal !== null && ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'].includes(signal));
}
