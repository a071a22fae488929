import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepMemorySmall } from '../../../build/bootstrap/host-memory.mjs';
import type { SampleName } from '../../../electron/api/document.ts';
import { nodeOptions } from './fixed-day.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const nodeDir = join(root, 'out', 'node');
const startTimeoutMs = 120_000;

export type ProgramOptions = Readonly<{
  /** The file to begin with. */
  file?: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A home of its own unless one is given, so that a second start finds what the first one left. */
  home?: string;
}>;

export type Program = Readonly<{
  /** Opens once. */
  address: string;
  port: number;
  pid: number;
  home: string;
  stateDir: string;
  /** What it has written so far. */
  readOutput: () => string;
  /** A new address, as Enter on the terminal gives it. */
  requestAddress: () => Promise<string>;
  /** Resolves with the exit code once it has ended by itself. */
  ended: Promise<number | null>;
  /** Ctrl+C; resolves with the exit code after everything is closed. */
  stop: () => Promise<number | null>;
}>;

/** A home folder nothing else uses; remove it when the test ends. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'selaras-e2e-'));
  mkdirSync(join(home, 'Documents'));
  return home;
}

/** The loopback host as it was built, in a home of its own, without a window: a browser of the tests comes by itself. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const home = options.home ?? makeHome();
  const child = spawnHost(
    [...(options.args ?? ['--tanpa-jendela']), ...listFile(options)],
    home,
    options.env,
  );
  const output = watchOutput(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve)).then((code) => {
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    return code;
  });
  const address = await output.findAddress(0, ended);
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    home,
    stateDir: join(home, 'state', 'selaras'),
    readOutput: output.read,
    requestAddress: () => {
      const from = output.read().length;
      child.stdin?.write('\n');
      return output.findAddress(from, ended);
    },
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function listFile({ file }: ProgramOptions): readonly string[] {
  return file === undefined ? [] : [file];
}

function spawnHost(args: readonly string[], home: string, env: ProgramOptions['env'] = {}): ChildProcess {
  const child = spawn(process.execPath, [requireBuilt('loopback.js'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: keepMemorySmall(makeEnvironment(home, env), process.platform),
  });
  // A test that was given up does not stop what it started.
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Runs the host to its end, which it must find by itself. */
export function runHost(
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawnHost(args, home, env);
  const output = watchOutput(child);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: output.read() })));
}

/** Runs a command line of the built program to its end. */
export function runSelaras(args: readonly string[], home: string): { code: number | null; output: string } {
  const run = spawnSync(process.execPath, [requireBuilt('cli.js'), ...args], {
    env: makeEnvironment(home, {}),
    encoding: 'utf8',
  });
  return { code: run.status, output: `${run.stdout}${run.stderr}` };
}

/** As `selaras contoh` writes it; made once by a process, whichever tests ask for it. */
const samples = new Map<SampleName, Buffer>();

/** A sample of the program as bytes. */
export function readSample(name: SampleName): Buffer {
  const known = samples.get(name);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'selaras-e2e-'));
  try {
    const file = join(folder, `${name}.sakip`);
    const { code, output } = runSelaras(['contoh', name, file], folder);
    if (code !== 0) throw new Error(`selaras contoh ${name}: ${output}`);
    const bytes = readFileSync(file);
    samples.set(name, bytes);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sample of the program as a file in that folder. */
export function makeSample(name: SampleName, folder: string): string {
  const file = join(folder, `${name}.sakip`);
  writeFileSync(file, readSample(name));
  return file;
}

function makeEnvironment(home: string, env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, CI: _ci, ...inherited } = process.env;
  return {
    ...inherited,
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'state'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CONFIG_HOME: join(home, 'config'),
    INIT_CWD: home,
    NODE_OPTIONS: [process.env.NODE_OPTIONS, nodeOptions].filter(Boolean).join(' '),
    ...env,
  };
}

function requireBuilt(name: string): string {
  const file = join(nodeDir, name);
  if (!existsSync(file)) throw new Error(`${file} is not built; node build/build.mjs builds it`);
  return file;
}

function watchOutput(child: ChildProcess) {
  let text = '';
  const listeners = new Set<() => void>();
  const take = (piece: Buffer) => {
    text += piece.toString('utf8');
    for (const listen of listeners) listen();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);

  const findAddress = (from: number, ended: Promise<unknown>): Promise<string> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(deadline);
        listeners.delete(look);
        act();
      };
      const look = () => {
        const address = /http:\/\/127\.0\.0\.1:\d+\/masuk\?kunci=[\w-]+(?=\s)/.exec(text.slice(from))?.[0];
        if (address !== undefined) settle(() => resolve(address));
      };
      const giveUp = (why: string) => settle(() => reject(new Error(`${why}; it wrote:\n${text}`)));
      const deadline = setTimeout(() => giveUp('the program gave no address in time'), startTimeoutMs);
      ended.then(() => giveUp('the program ended'));
      listeners.add(look);
      look();
    });
  return { read: () => text, findAddress };
}
