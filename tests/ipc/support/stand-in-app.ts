import { EventEmitter } from 'node:events';

export type AppFacts = Readonly<{ appPath: string; isPackaged: boolean; isFirst: boolean }>;

/** Electron's `app`: its lifecycle as far as the program takes part in it. */
export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly ended = Promise.withResolvers<number>();
  readonly recents: string[] = [];
  readonly paths = new Map<string, string>();
  isSandboxed = false;
  userModelId: string | null = null;
  handedOver: unknown = null;
  hasEnded = false;
  readonly #facts: AppFacts;
  readonly #ready = Promise.withResolvers<void>();
  readonly #listWindows: () => readonly Readonly<{ isGone: boolean; close: () => void }>[];
  constructor(
    facts: AppFacts,
    listWindows: () => readonly Readonly<{ isGone: boolean; close: () => void }>[],
  ) {
    super();
    this.#facts = facts;
    this.isPackaged = facts.isPackaged;
    this.#listWindows = listWindows;
  }
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  getAppPath(): string {
    return this.#facts.appPath;
  }
  requestSingleInstanceLock(data: unknown): boolean {
    this.handedOver = data;
    return this.#facts.isFirst;
  }
  addRecentDocument(path: string): void {
    this.recents.push(path);
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  becomeReady(): void {
    this.#ready.resolve();
  }
  quit(): void {
    if (this.hasEnded || this.#isPrevented('before-quit')) return;
    for (const window of this.#listWindows()) window.close();
    if (this.#listWindows().some(({ isGone }) => !isGone) || this.#isPrevented('will-quit')) return;
    this.exit(0);
  }
  exit(code: number): void {
    this.hasEnded = true;
    this.ended.resolve(code);
  }
  #isPrevented(event: string): boolean {
    let isPrevented = false;
    this.emit(event, {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return isPrevented;
  }
}
