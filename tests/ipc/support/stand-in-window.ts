import { EventEmitter } from 'node:events';
import type { Declarations } from './electron-declarations.ts';
import { holdToDeclarations, requireOptions } from './hold-to-declarations.ts';
import type { StandInSession } from './stand-in-session.ts';

/** A frame as a sender is judged by: its address, and whether it is the main one. */
export type StandInFrame = { url: string };

type WindowOptions = Readonly<Record<string, unknown>> &
  Readonly<{ webPreferences: Readonly<Record<string, unknown>>; parent?: object }>;

let lastContentsId = 0;

/** Contents of a window: what main tells them, and what happened to them. */
export class StandInContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  mainFrame: StandInFrame = { url: '' };
  isGone = false;
  windowOpenHandler: ((details: object) => { action: string }) | null = null;
  readonly sent: { channel: string; args: readonly unknown[] }[] = [];
  readonly loads: string[] = [];
  readonly prints: object[] = [];
  reloads = 0;
  zoom = 1;
  constructor(session: StandInSession) {
    super();
    lastContentsId += 1;
    this.id = lastContentsId;
    this.session = session;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args });
    this.emit('stand-in:send', channel, structuredClone(args));
  }
  reload(): void {
    this.reloads += 1;
  }
  print(options: object): void {
    this.prints.push(options);
  }
  getZoomFactor(): number {
    return this.zoom;
  }
  setZoomFactor(factor: number): void {
    this.zoom = factor;
  }
}

/** A window: what it was made with, and its life. */
export class StandInWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly contents: StandInContents;
  readonly webContents: StandInContents;
  isShown = false;
  hasFocus = false;
  isSmall = false;
  isGone = false;
  representedFile: string | null = null;
  readonly #declarations: Declarations;
  constructor(declarations: Declarations, options: WindowOptions, session: StandInSession) {
    super();
    requireOptions(declarations, 'BrowserWindowConstructorOptions', options);
    requireOptions(declarations, 'WebPreferences', options.webPreferences);
    this.#declarations = declarations;
    this.options = options;
    this.isShown = options.show !== false;
    this.contents = new StandInContents(session);
    this.webContents = holdToDeclarations(declarations, 'WebContents', this.contents);
  }
  async loadURL(address: string): Promise<void> {
    this.contents.loads.push(address);
    const response = await this.contents.session.fetch(address);
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
    this.contents.mainFrame = { url: address };
    if (this.options.show === false) this.emit('ready-to-show');
    this.contents.emit('did-finish-load', {});
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.hasFocus = true;
  }
  isFocused(): boolean {
    return this.hasFocus;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  restore(): void {
    this.isSmall = false;
  }
  setRepresentedFilename(file: string): void {
    this.representedFile = file;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  /** As the person's click on the cross does: asks first, and goes unless somebody objects. */
  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.contents.isGone = true;
    this.emit('closed');
  }
  /** What the program gets in its hands. */
  hold(): StandInWindow {
    return holdToDeclarations(this.#declarations, 'BrowserWindow', this);
  }
}
