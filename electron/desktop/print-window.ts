import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron';
import { guardNavigation, lockedPreferences } from '../window.ts';
import { formatPrintAddress, isPrintAddress } from './page-address.ts';

/** The PDF viewer that is part of Chromium; it comes out of the program itself, not from a network. */
const viewerAddresses = [
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
] as const;

export function isPrintRequest(address: string): boolean {
  return isPrintAddress(address) || viewerAddresses.some((viewer) => address.startsWith(viewer));
}

export function listPrintOptions(parent: BrowserWindow, session: Session, title: string) {
  return {
    parent,
    title,
    width: 900,
    height: 700,
    autoHideMenuBar: true,
    // No preload: nothing in this window can speak to the program. The viewer is a plugin by its kind.
    webPreferences: { ...lockedPreferences, session, plugins: true, devTools: false },
  } as const satisfies BrowserWindowConstructorOptions;
}

export type Printer = Readonly<{
  /** Shows the pages in a window and opens the system's print dialog over them. */
  print: (parent: BrowserWindow, key: string, title: string, bytes: Uint8Array) => void;
  /** The bytes of a window that is open. */
  read: (fileName: string) => Uint8Array | null;
}>;

export function createPrinter(session: Session): Printer {
  const open = new Map<string, Uint8Array>();
  return {
    read: (fileName) => open.get(fileName) ?? null,
    print: (parent, key, title, bytes) => {
      const window = new BrowserWindow(listPrintOptions(parent, session, title));
      const contents = window.webContents;
      const fileName = `${key}.pdf`;
      open.set(fileName, bytes);
      guardNavigation(contents, (address, isMainFrame) =>
        isMainFrame ? isPrintAddress(address) : isPrintRequest(address),
      );
      contents.once('did-finish-load', () => contents.print({}));
      window.once('closed', () => open.delete(fileName));
      window.loadURL(formatPrintAddress(key));
    },
  };
}
