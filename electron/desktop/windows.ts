import type { BrowserWindow } from 'electron';
import type { Result } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import type { MenuCommand } from '../api/menu.ts';
import type { Backend, Session } from '../backend/backend.ts';
import { isSameFile } from '../host/same-file.ts';
import { watchSession } from '../host/watch-session.ts';
import { createWindow, type WindowPlace } from '../window.ts';
import { menuChannel, newsChannel } from './channels.ts';
import type { DesktopCaller } from './desktop-handlers.ts';
import { pageAddress } from './page-address.ts';
import { bringForward, closeInOrder, reloadAfterCrash, tellSystemOfFile } from './window-life.ts';
import { followZoomKeys } from './zoom.ts';

/** A window with its session; `file` is what is open in it. */
export type OpenWindow = Omit<DesktopCaller, 'begun'> & {
  file: string | null;
  begun: DesktopCaller['begun'];
};

export type Begin = (session: Session) => Promise<Result<unknown>>;

export type Windows = Readonly<{
  /** A new window; its page's calls wait until `begin` has put a file, or nothing, into the session. */
  open: (begin: Begin) => Promise<void>;
  count: () => number;
  find: (contentsId: number) => OpenWindow | null;
  /** Brings the file's window (null: any) to the front; false when there is none. */
  show: (file: string | null) => Promise<boolean>;
  /** Lets the page of the window in front carry out an item of the native menu. */
  runCommand: (command: MenuCommand) => void;
  /** Closes every file, then every window. */
  closeAll: () => Promise<void>;
}>;

export type WindowsDeps = Readonly<{
  backend: Backend;
  place: WindowPlace;
  report: (where: string, cause: unknown) => void;
  /** Another language was chosen on a page. */
  onLanguage: () => void;
}>;

export function createWindows({ backend, place, report, onLanguage }: WindowsDeps): Windows {
  const open = new Map<number, OpenWindow>();

  const close = async ({ window, session }: OpenWindow): Promise<void> => {
    await session.close().catch((error: unknown) => report('close', error));
    if (!window.isDestroyed()) window.destroy();
  };

  /** What one window changed, every other on the same file shows. */
  const tellOthers = (changed: OpenWindow, change: number): void => {
    for (const other of open.values()) {
      if (other === changed || other.file === null || other.file !== changed.file) continue;
      if (!other.window.isDestroyed()) other.window.webContents.send(newsChannel, change);
    }
  };

  return {
    open: async (begin) => {
      const opened = seatWindow(createWindow(place), await backend.openSession(), begin, {
        onLanguage,
        onChange: tellOthers,
      });
      const { window } = opened;
      const { id } = window.webContents;
      open.set(id, opened);
      window.once('closed', () => open.delete(id));
      closeInOrder(window, () => close(opened));
      followZoomKeys(window.webContents);
      reloadAfterCrash(window.webContents);
      window.loadURL(pageAddress).catch((error: unknown) => report('load', error));
      await opened.begun;
    },
    count: () => open.size,
    find: (contentsId) => open.get(contentsId) ?? null,
    show: async (file) => {
      for (const opened of [...open.values()]) {
        await opened.begun;
        if (opened.window.isDestroyed() || !(await isSameFile(file, opened.file))) continue;
        bringForward(opened.window);
        return true;
      }
      return false;
    },
    runCommand: (command) => {
      const front = [...open.values()].find(({ window }) => window.isFocused());
      front?.window.webContents.send(menuChannel, command);
    },
    closeAll: async () => {
      await Promise.all([...open.values()].map(close));
    },
  };
}

type Tell = Readonly<{ onLanguage: () => void; onChange: (window: OpenWindow, change: number) => void }>;

function seatWindow(window: BrowserWindow, bare: Session, begin: Begin, tell: Tell): OpenWindow {
  const watched = watchSession(bare, (event) => {
    if (event.kind === 'language') return tell.onLanguage();
    if (event.kind === 'change') return tell.onChange(opened, event.change);
    opened.file = event.file;
    opened.begun = Promise.resolve(succeed(null));
    tellSystemOfFile(window, event.file);
  });
  const begun = begin(watched);
  const call: Session['call'] = async (method, input) => {
    await begun;
    return watched.call(method, input);
  };
  const opened: OpenWindow = { window, session: { ...watched, call }, file: null, begun };
  return opened;
}
