import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { locateBuilt } from '../../../electron/host/program-paths.ts';
import { runLoopback } from '../../../electron/loopback/run-loopback.ts';
import { makeHome, makeProgramFolder } from '../../ipc/support/desktop-program.ts';

type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

export type LoopbackProgram = Readonly<{
  home: string;
  /** A browser that came in with an address of its own: its cookie goes with each request. */
  enter: () => Promise<Fetch>;
  /** Ctrl+C; settles once everything is closed. */
  stop: () => Promise<void>;
}>;

/** The whole loopback host in the test's own process, with the real backend in its thread and no window. */
export async function startLoopback(file: string | null, home = makeHome()): Promise<LoopbackProgram> {
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  vi.stubEnv('APPDATA', join(home, 'state'));
  const lines: string[] = [];
  const waiting: ((address: string) => void)[] = [];
  const interrupted = Promise.withResolvers<void>();
  let pressEnter = (): void => undefined;
  const nextAddress = (): Promise<string> => new Promise((resolve) => waiting.push(resolve));
  const first = nextAddress();
  const running = runLoopback(
    { file, isExampleRun: false, isUnattended: false, isWindowless: true, callerDir: home },
    {
      paths: locateBuilt(join(makeProgramFolder(home), 'out')),
      write: (line) => {
        lines.push(line);
        const [address] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
        if (address !== undefined) waiting.shift()?.(address);
      },
      interrupted: interrupted.promise,
      onEnter: (act) => {
        pressEnter = act;
      },
    },
  );
  const ended = running.then(
    () => null,
    (error: unknown) => error,
  );
  let address: Promise<string> | null = Promise.race([
    first,
    ended.then((error) => {
      throw new Error(`the host has ended: ${lines.join('\n')}`, { cause: error });
    }),
  ]);
  await address;
  return {
    home,
    enter: async () => {
      const fresh = address ?? nextAddress();
      if (address === null) pressEnter();
      address = null;
      const entry = new URL(await fresh);
      const entered = await fetch(entry, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      return (path, init = {}) =>
        fetch(new URL(path, entry), { ...init, headers: { ...init.headers, cookie, origin: entry.origin } });
    },
    stop: async () => {
      interrupted.resolve();
      const error = await ended;
      vi.unstubAllEnvs();
      rmSync(home, { recursive: true, force: true });
      if (error !== null) throw error;
    },
  };
}
