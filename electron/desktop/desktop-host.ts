import { join } from 'node:path';
import { app, type Session, session } from 'electron';
import { locateBuilt, locateInstalled } from '../host/program-paths.ts';
import { startBackend } from '../host/start-backend.ts';
import { registerMethods } from '../ipc.ts';
import { blockOtherRequests, servePage, servePrint } from '../protocol.ts';
import { denyPermissions } from '../window.ts';
import { createDesktopHandlers } from './desktop-handlers.ts';
import { removeMenu, setMenu } from './native-menu.ts';
import { createFileOpener, type FileOpener } from './open-files.ts';
import { isPageRequest } from './page-address.ts';
import { createPrinter, isPrintRequest } from './print-window.ts';
import { createWindows, type Windows } from './windows.ts';

export type DesktopHost = Readonly<{
  windows: Windows;
  opener: FileOpener;
  /** Closes every file and ends the backend. */
  close: () => Promise<void>;
}>;

/** Puts the host together, once Electron is ready: sessions, backend, windows, methods, menus. */
export async function openHost(): Promise<DesktopHost> {
  const paths = app.isPackaged
    ? locateInstalled(app.getAppPath(), process.resourcesPath)
    : locateBuilt(join(app.getAppPath(), 'out'));
  const pageSession = lockSession(
    'persist:selaras',
    (address) => isPageRequest(address) || isTooling(address),
  );
  // Apart from the page's, so that the viewer's own parts are allowed to it alone; kept in memory only.
  const printSession = lockSession('selaras-cetak', isPrintRequest);
  const printer = createPrinter(printSession);
  servePage(pageSession, paths.pageDir);
  servePrint(printSession, printer.read);

  const running = await startBackend(paths, (file) => windows.show(file));
  const { backend, log } = running;
  const drawMenu = async (): Promise<void> => {
    if (process.platform !== 'darwin') return removeMenu();
    const { language } = await backend.readProfile();
    setMenu(language, { run: windows.runCommand, openSample: opener.openSample });
  };
  const windows: Windows = createWindows({
    backend,
    place: { preloadFile: paths.preloadFile, session: pageSession, isPackaged: app.isPackaged },
    report: log.report,
    onLanguage: drawMenu,
  });
  const opener = createFileOpener(running, windows);
  registerMethods({
    handlers: createDesktopHandlers(backend, printer),
    findCaller: windows.find,
    report: log.report,
    drop: opener.openDropped,
  });
  await drawMenu();
  return {
    windows,
    opener,
    close: async () => {
      await windows.closeAll();
      await running.close();
    },
  };
}

function lockSession(partition: string, isAllowed: (address: string) => boolean): Session {
  const locked = session.fromPartition(partition);
  denyPermissions(locked);
  blockOtherRequests(locked, isAllowed);
  return locked;
}

/** The developer tools, which an installed program does not have. */
function isTooling(address: string): boolean {
  return !app.isPackaged && address.startsWith('devtools://');
}
