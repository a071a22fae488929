import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { isTableName } from './api/table-files.ts';
import {
  channelOf,
  dropChannel,
  type MenuBridge,
  menuChannel,
  methodNames,
  type NewsBridge,
  newsChannel,
} from './desktop/channels.ts';

/** The part of the page's window that is used here; the rest of the DOM's types belong to the renderer alone. */
type FileDrag = Readonly<{
  isTrusted: boolean;
  dataTransfer: Readonly<{ types: readonly string[]; files: ArrayLike<File> }> | null;
  preventDefault: () => void;
}>;
declare const window: {
  addEventListener: (type: 'dragover' | 'drop', listener: (event: FileDrag) => void) => void;
};

/** One function per method of the contract, each bound to its own channel; nothing generic reaches the page. */
const api = Object.fromEntries(
  methodNames.map((method) => [method, (input: unknown) => ipcRenderer.invoke(channelOf(method), input)]),
);
contextBridge.exposeInMainWorld('selaras', api);

/** One at a time: a page that listens anew, after a change of its own, must not hear each command twice. */
let listenToMenu: Parameters<MenuBridge['onCommand']>[0] | null = null;
ipcRenderer.on(menuChannel, (_event, command) => listenToMenu?.(command));

const menu: MenuBridge = {
  onCommand: (listener) => {
    listenToMenu = listener;
  },
};
contextBridge.exposeInMainWorld('selarasMenu', menu);

let listenToNews: Parameters<NewsBridge['onChange']>[0] | null = null;
ipcRenderer.on(newsChannel, (_event, change) => listenToNews?.(change));

const news: NewsBridge = {
  onChange: (listener) => {
    listenToNews = listener;
  },
};
contextBridge.exposeInMainWorld('selarasNews', news);

// Only a file a person dropped has a path here: one made by the page's own script has none.
window.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  const dropped = Array.from(event.dataTransfer?.files ?? []);
  if (dropped.length === 0) return;
  const paths = dropped.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  // Tables are the page's own: it reads what was dropped on it and needs no path.
  if (paths.length > 0 && paths.every(isTableName)) return;
  event.preventDefault();
  const files = paths.filter((path) => !isTableName(path));
  if (event.isTrusted && files.length > 0) ipcRenderer.send(dropChannel, files);
});
