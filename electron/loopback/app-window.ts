import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { posix } from 'node:path';
import { claimProfile } from './browser-profile.ts';

export type AppWindow = Readonly<{
  /** Settles when the browser has ended, because its window was closed or it could not run. */
  closed: Promise<void>;
  /** One more window of the same browser, in front of the others. */
  openAnother: (address: string) => void;
  close: () => void;
}>;

/** Reasons not to open a browser: the address on the terminal serves instead. */
export type WindowObstacle = 'no-display' | 'root' | 'no-browser';

/** As root Chromium runs only with its sandbox off, and that is never done. */
export function findObstacle(
  facts: Readonly<{
    platform: NodeJS.Platform;
    env: Readonly<Record<string, string | undefined>>;
    isRoot: boolean;
    browser: string | null;
  }>,
): WindowObstacle | null {
  const { platform, env } = facts;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'no-display';
  if (facts.isRoot) return 'root';
  return facts.browser === null ? 'no-browser' : null;
}

/** One window with nothing of a browser around it, and nothing that talks to the network by itself. */
export function listBrowserArguments(address: string, profileDir: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileDir}`,
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
  ];
}

/** A Chromium from the snap store may write to its own folder alone, and to no hidden one. */
export function chooseProfileRoot(browser: string, stateDir: string, home: string): string {
  return browser.startsWith('/snap/')
    ? posix.join(home, 'snap', 'chromium', 'common', 'selaras')
    : posix.join(stateDir, 'browser');
}

/**
 * Opens the address in a window of its own. The folder of its own makes it a browser apart from the user's, so that
 * its process ends when the window is closed.
 */
export function openAppWindow(browser: string, address: string, profileRoot: string): AppWindow {
  mkdirSync(profileRoot, { recursive: true, mode: 0o700 });
  const profile = claimProfile(profileRoot, process.pid);
  const child = spawn(browser, listBrowserArguments(address, profile.dir), { stdio: 'ignore' });
  const closed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).finally(profile.release);
  return {
    closed,
    // Started on a folder in use, the browser hands the address to the one that runs, and ends.
    openAnother: (next) => {
      spawn(browser, listBrowserArguments(next, profile.dir), { stdio: 'ignore' }).once(
        'error',
        () => undefined,
      );
    },
    close: () => child.kill(),
  };
}
