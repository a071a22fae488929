import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { isPageAddress } from './desktop/page-address.ts';

/** The strip the page draws its menus in; the system's buttons stand on it in the same colour. */
const titleBar = { color: '#E7EBF0', symbolColor: '#1B2733', height: 36 } as const;

/** The page gets a sandbox, a world apart from the preload's, and nothing of Node. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The dictionaries would be fetched from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

export type WindowPlace = Readonly<{ preloadFile: string; session: Session; isPackaged: boolean }>;

export function listWindowOptions({ preloadFile, session, isPackaged }: WindowPlace) {
  return {
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 540,
    show: false,
    backgroundColor: titleBar.color,
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBar,
    webPreferences: { ...lockedPreferences, preload: preloadFile, session, devTools: !isPackaged },
  } as const satisfies BrowserWindowConstructorOptions;
}

/** A window that shows itself once there is something to see. */
export function createWindow(place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow(listWindowOptions(place));
  // The page has no frames, so one that wants to go anywhere is not the page's.
  guardNavigation(window.webContents, (address, isMainFrame) => isMainFrame && isPageAddress(address));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Keeps the contents on their own pages: no link, redirect, frame, new window or web view leads elsewhere. */
export function guardNavigation(
  contents: WebContents,
  mayShow: (address: string, isMainFrame: boolean) => boolean,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!mayShow(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayShow(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Putting a picture or a table of its own making on the clipboard; reading it stays with the paste event. */
const granted = 'clipboard-sanitized-write';

/** Nothing else the page could ask the system for is needed, so each other request is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted));
  session.setPermissionCheckHandler((_contents, permission) => permission === granted);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}
