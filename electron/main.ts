import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { type DesktopHost, openHost } from './desktop/desktop-host.ts';
import { listFileArguments } from './desktop/file-arguments.ts';
import { locateStateDir } from './host/start-backend.ts';
import { registerPageScheme } from './protocol.ts';

/** The appId of electron-builder.yml: by it Windows joins the windows with the program's icon. */
const appUserModelId = 'id.selaras.desktop';

// All of this has to be said before Electron is ready.
registerPageScheme();
app.enableSandbox();
keepUserDataTogether(join(locateStateDir(), 'electron'));
if (process.platform === 'win32') app.setAppUserModelId(appUserModelId);

const files = listFileArguments(process.argv.slice(1), process.env.INIT_CWD ?? process.cwd());
// A second start hands its files over and ends.
if (app.requestSingleInstanceLock({ files })) start(files);
else app.quit();

/** Beside the program's own state; the place Electron chooses by itself remains where that cannot be. */
function keepUserDataTogether(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    return;
  }
}

function start(given: readonly string[]): void {
  const host = app.whenReady().then(openHost);
  const early: string[] = [];
  let isShowing = false;
  // A Mac names the files of a double click here, and those the program is started with before it is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isShowing) host.then(({ opener }) => opener.openFile(file)).catch(giveUp);
    else early.push(file);
  });
  app.on('second-instance', (_event, _args, _workingDir, data) => {
    host.then((it) => showAgain(it, readFiles(data))).catch(giveUp);
  });
  app.on('window-all-closed', () => app.quit());
  host
    .then(async (it) => {
      quitInOrder(it);
      isShowing = true;
      await showFirst(it, [...given, ...early]);
    })
    .catch(giveUp);
}

async function showFirst({ opener, windows }: DesktopHost, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return opener.openNothing();
  for (const file of wanted) await opener.openFile(file);
  // Each was open elsewhere and is shown there.
  if (windows.count() === 0) app.quit();
}

async function showAgain({ opener, windows }: DesktopHost, wanted: readonly string[]): Promise<void> {
  for (const file of wanted) await opener.openFile(file);
  if (wanted.length === 0 && !(await windows.show(null))) await opener.openNothing();
}

/** Electron ends only after every file is closed and the backend's thread has ended by itself. */
function quitInOrder(host: DesktopHost): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    host.close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}

/** What the first start hands over is this program's own, but it comes through a socket. */
function readFiles(data: unknown): readonly string[] {
  const handed = typeof data === 'object' && data !== null && 'files' in data ? data.files : [];
  return Array.isArray(handed) ? handed.filter((file) => typeof file === 'string') : [];
}

/** There is no window to say it in. */
function giveUp(cause: unknown): void {
  dialog.showErrorBox('Selaras', cause instanceof Error ? cause.message : String(cause));
  app.exit(1);
}
