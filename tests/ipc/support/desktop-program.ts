import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Api } from '../../../electron/api/contract.ts';
import type { MenuBridge, NewsBridge } from '../../../electron/desktop/channels.ts';
import { makeResources } from '../../backend/support/resources.ts';
import { createElectron, type StandIn } from './electron-stand-in.ts';
import { type LoadedPreload, loadPreload, type PreloadBundle } from './preload-bundle.ts';
import type { StandInWindow } from './stand-in-window.ts';

export type DesktopOptions = Readonly<{
  bundle: PreloadBundle;
  /** Arguments after the program's own folder. */
  args?: readonly string[];
  platform?: NodeJS.Platform;
  isFirst?: boolean;
  isPackaged?: boolean;
  /** A home from an earlier start. */
  home?: string;
}>;

/** The page of a window as its scripts see it. */
export type PageOf = Readonly<{
  api: Api;
  menu: MenuBridge;
  news: NewsBridge;
  dispatch: LoadedPreload['dispatch'];
}>;

export type DesktopProgram = Readonly<{
  electron: StandIn;
  home: string;
  /** The window of that number, once it shows its page. */
  waitForWindow: (number: number) => Promise<StandInWindow>;
  openPage: (window: StandInWindow) => PageOf;
  /** Quits as the menu does; resolves with the exit code. */
  quit: () => Promise<number>;
}>;

/** The whole main process against the stand-in, with the real backend in its thread. */
export async function startDesktop(options: DesktopOptions): Promise<DesktopProgram> {
  const home = options.home ?? makeHome();
  const electron = createElectron({
    appPath: makeProgramFolder(home),
    isPackaged: options.isPackaged ?? false,
    isFirst: options.isFirst ?? true,
  });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  vi.stubEnv('APPDATA', join(home, 'state'));
  vi.stubEnv('INIT_CWD', home);
  process.argv = ['electron', home, ...(options.args ?? [])];
  Object.defineProperty(process, 'platform', { value: options.platform ?? before.platform });
  // Paths in the manner of Windows are no absolute ones elsewhere: what they name must not land among the sources.
  process.chdir(home);
  vi.resetModules();
  vi.doMock('electron', () => electron.mainModule);
  await import('../../../electron/main.ts');
  return {
    electron,
    home,
    waitForWindow: (number) =>
      vi.waitFor(
        () => {
          const window = electron.windows[number - 1];
          if (!window?.isShown) throw new Error(`no window ${number}`);
          return window;
        },
        { timeout: 120_000, interval: 5 },
      ),
    openPage: (window) => {
      const { globals, dispatch } = loadPreload(options.bundle, (expose) =>
        electron.makePreloadModule(window.contents, expose),
      );
      // The shape is what the tests are about; the types are what the page was promised.
      return {
        api: globals.selaras as unknown as Api,
        menu: globals.selarasMenu as unknown as MenuBridge,
        news: globals.selarasNews as unknown as NewsBridge,
        dispatch,
      };
    },
    quit: async () => {
      electron.app.quit();
      return electron.app.ended.promise;
    },
  };
}

const before = { argv: process.argv, platform: process.platform, folder: process.cwd() };

export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'selaras-desktop-'));
  mkdirSync(join(home, 'Documents'));
  return home;
}

export function forgetDesktop(home: string): void {
  process.argv = before.argv;
  process.chdir(before.folder);
  Object.defineProperty(process, 'platform', { value: before.platform });
  vi.unstubAllEnvs();
  vi.doUnmock('electron');
  rmSync(home, { recursive: true, force: true });
}

const workers = {
  'worker.js': 'electron/backend/worker.ts',
  'render-worker.js': 'electron/backend/reports/render-worker.ts',
  'spreadsheet-worker.js': 'electron/backend/imports/spreadsheet/spreadsheet-worker.ts',
} as const;

/** A built program as a host finds it; its threads are the real ones, straight from their source. */
export function makeProgramFolder(home: string): string {
  const folder = join(home, 'program');
  mkdirSync(join(folder, 'out', 'node'), { recursive: true });
  mkdirSync(join(folder, 'out', 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [name, source] of Object.entries(workers)) {
    const address = pathToFileURL(join(import.meta.dirname, '../../..', source));
    writeFileSync(join(folder, 'out', 'node', name), `import '${address}';\n`);
  }
  symlinkSync(makeResources(home), join(folder, 'out', 'resources'));
  writeFileSync(join(folder, 'out', 'page', 'index.html'), '<!doctype html><title>Selaras</title>');
  writeFileSync(join(folder, 'out', 'page', 'assets', 'main.js'), 'export {};\n');
  return folder;
}
