import { EventEmitter } from 'node:events';
import { type Declarations, readElectronDeclarations } from './electron-declarations.ts';
import { holdClass, holdToDeclarations, requireOptions } from './hold-to-declarations.ts';
import { type AppFacts, StandInApp } from './stand-in-app.ts';
import { StandInSession } from './stand-in-session.ts';
import { type StandInContents, type StandInFrame, StandInWindow } from './stand-in-window.ts';

export type DialogCall = Readonly<{
  kind: 'open' | 'save' | 'message' | 'error';
  options: Record<string, unknown>;
}>;
export type MenuTemplate = readonly Readonly<{
  label?: string;
  role?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: MenuTemplate;
}>[];
export type Sender = Readonly<{ sender: object; senderFrame: StandInFrame | null }>;

/** Everything Electron is to the program, and everything the program did to it. */
export type StandIn = Readonly<{
  /** What `import … from 'electron'` gives the main process. */
  mainModule: Readonly<Record<string, unknown>>;
  /** What it gives the preload of a window. */
  makePreloadModule: (contents: StandInContents, expose: (key: string, api: object) => void) => object;
  app: StandInApp;
  windows: StandInWindow[];
  sessions: Map<string, StandInSession>;
  privileged: Readonly<Record<string, unknown>>[];
  channels: Map<string, (event: Sender, ...args: unknown[]) => unknown>;
  /** A call from the other end of the wire, by whomever. */
  invoke: (channel: string, sender: Sender, ...args: unknown[]) => Promise<unknown>;
  send: (channel: string, sender: Sender, ...args: unknown[]) => void;
  dialogs: { calls: DialogCall[]; answers: unknown[] };
  shell: { shown: string[]; opened: string[]; openAnswer: string };
  menu: { current: MenuTemplate | null | undefined };
}>;

let known: Declarations | null = null;

export function createElectron(facts: AppFacts): StandIn {
  known ??= readElectronDeclarations();
  const declarations = known;
  const hold = <T extends object>(type: string, part: T): T => holdToDeclarations(declarations, type, part);
  const windows: StandInWindow[] = [];
  const sessions = new Map<string, StandInSession>();
  const held = new Map<StandInSession, object>();
  const app = new StandInApp(facts, () => windows);
  const channels: StandIn['channels'] = new Map();
  const wire = new EventEmitter();
  const privileged: Readonly<Record<string, unknown>>[] = [];
  const dialogs: StandIn['dialogs'] = { calls: [], answers: [] };
  const shell: StandIn['shell'] = { shown: [], opened: [], openAnswer: '' };
  const menu: StandIn['menu'] = { current: undefined };

  const fromPartition = (partition: string): object => {
    const session = sessions.get(partition) ?? new StandInSession(declarations, partition);
    sessions.set(partition, session);
    const wrapped = held.get(session) ?? hold('Session', session);
    held.set(session, wrapped);
    return wrapped;
  };
  const openWindow = (options: StandInWindow['options']): StandInWindow => {
    const own = [...held].find(([, wrapped]) => wrapped === options.webPreferences.session)?.[0];
    if (own === undefined) throw new Error('a window without a session of the program');
    const window = new StandInWindow(declarations, options, own);
    windows.push(window);
    window.once('closed', () => {
      if (windows.every(({ isGone }) => isGone) && !app.hasEnded) app.emit('window-all-closed');
    });
    return window.hold();
  };
  const ask =
    (kind: DialogCall['kind'], type: string) => async (parent: object, options: Record<string, unknown>) => {
      if (!('webContents' in parent)) throw new Error('a dialog without its window');
      requireOptions(declarations, type, options);
      dialogs.calls.push({ kind, options });
      return dialogs.answers.shift();
    };

  const parts: Readonly<Record<string, unknown>> = {
    app: hold('App', app),
    BrowserWindow: holdClass(declarations, 'BrowserWindow', openWindow),
    dialog: hold('Dialog', {
      showOpenDialog: ask('open', 'OpenDialogOptions'),
      showSaveDialog: ask('save', 'SaveDialogOptions'),
      showMessageBox: ask('message', 'MessageBoxOptions'),
      showErrorBox: (title: string, content: string) => {
        dialogs.calls.push({ kind: 'error', options: { title, content } });
      },
    }),
    ipcMain: hold('IpcMain', {
      handle: (channel: string, act: (event: Sender, ...args: unknown[]) => unknown) => {
        if (channels.has(channel)) throw new Error(`a second handler for ${channel}`);
        channels.set(channel, act);
      },
      on: (channel: string, listener: (...args: unknown[]) => void) => wire.on(channel, listener),
    }),
    Menu: holdClass(declarations, 'Menu', () => ({}), {
      buildFromTemplate: (template: MenuTemplate) => {
        checkTemplate(declarations, template);
        return { template };
      },
      setApplicationMenu: (built: { template: MenuTemplate } | null) => {
        menu.current = built === null ? null : built.template;
      },
    }),
    protocol: hold('Protocol', {
      registerSchemesAsPrivileged: (schemes: Readonly<Record<string, unknown>>[]) => {
        privileged.push(...schemes);
      },
    }),
    session: holdClass(declarations, 'Session', () => ({}), { fromPartition }),
    shell: hold('Shell', {
      showItemInFolder: (path: string) => {
        shell.shown.push(path);
      },
      openPath: async (path: string) => {
        shell.opened.push(path);
        return shell.openAnswer;
      },
    }),
  };
  const importable = new Map([...declarations.listExports('Main'), ...declarations.listExports('Common')]);
  for (const name of Object.keys(parts)) {
    if (!importable.has(name)) throw new Error(`a main process cannot import ${name}`);
  }

  const invoke: StandIn['invoke'] = async (channel, sender, ...args) => {
    const act = channels.get(channel);
    if (act === undefined) throw new Error(`no handler for ${channel}`);
    // As on the wire: what cannot be cloned does not arrive.
    return structuredClone(await act(sender, ...structuredClone(args)));
  };
  return {
    mainModule: parts,
    makePreloadModule: (contents, expose) => ({
      contextBridge: hold('ContextBridge', { exposeInMainWorld: expose }),
      ipcRenderer: hold('IpcRenderer', {
        invoke: (channel: string, ...args: unknown[]) =>
          invoke(channel, senderOf(declarations, contents), ...args),
        send: (channel: string, ...args: unknown[]) =>
          wire.emit(channel, senderOf(declarations, contents), ...structuredClone(args)),
        on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
          contents.on('stand-in:send', (sent: string, args: unknown[]) => {
            if (sent === channel) listener({}, ...args);
          }),
      }),
      webUtils: hold('WebUtils', { getPathForFile: (file: { path?: string }) => file.path ?? '' }),
    }),
    app,
    windows,
    sessions,
    privileged,
    channels,
    invoke,
    send: (channel, sender, ...args) => {
      wire.emit(channel, sender, ...structuredClone(args));
    },
    dialogs,
    shell,
    menu,
  };
}

/** What a call carries when the main frame of that window makes it. */
export function senderOf(declarations: Declarations, contents: StandInContents): Sender {
  return {
    sender: holdToDeclarations(declarations, 'WebContents', contents),
    senderFrame: contents.isGone ? null : contents.mainFrame,
  };
}

function checkTemplate(declarations: Declarations, template: MenuTemplate): void {
  for (const item of template) {
    requireOptions(declarations, 'MenuItemConstructorOptions', item);
    if (item.submenu !== undefined) checkTemplate(declarations, item.submenu);
  }
}
