import { app, type BrowserWindow, type WebContents } from 'electron';

/** More deaths than this of one page are no accident; showing it again would only go round in a circle. */
const maxReloads = 3;

/** The file goes into the system's list of recent files and, on a Mac, behind the icon in the title bar. */
export function tellSystemOfFile(window: BrowserWindow, file: string | null): void {
  const { platform } = process;
  if (file !== null && (platform === 'win32' || platform === 'darwin')) app.addRecentDocument(file);
  if (platform === 'darwin') window.setRepresentedFilename(file ?? '');
}

/** A window goes only after its file is closed. Nothing is asked: every change is on the disk already. */
export function closeInOrder(window: BrowserWindow, close: () => Promise<void>): void {
  let isClosing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close();
  });
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page that died is shown again; nothing confirmed was in it alone. */
export function reloadAfterCrash(contents: WebContents): void {
  let reloads = 0;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed() || reloads >= maxReloads) return;
    reloads += 1;
    contents.reload();
  });
}
