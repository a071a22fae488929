import { existsSync } from 'node:fs';
import { type AppWindow, chooseProfileRoot, findObstacle, openAppWindow } from './app-window.ts';
import { findBrowser } from './find-browser.ts';
import { formatSentence, obstacles, type Sentence, sentences } from './messages.ts';

export type PresenterDeps = Readonly<{
  /** Only the address, never a browser. */
  isWindowless: boolean;
  isTerminal: boolean;
  write: (line: string) => void;
  home: string;
  stateDir: string;
  system: PresenterSystem;
  createAddress: () => string;
}>;

/** The computer as far as it decides whether a window can be opened; tests give one of their own. */
export type PresenterSystem = Readonly<{
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
}>;

export const readPresenterSystem = (): PresenterSystem => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
});

/** Puts the program before the user's eyes: a window where one can be opened, the address on the terminal where not. */
export type Presenter = Readonly<{
  present: () => void;
  /** A browser came in with an address. */
  noteEntry: () => void;
  writeAddress: () => void;
  /** Settles when the window was closed; without a window never. */
  closed: Promise<void>;
  closeWindow: () => void;
}>;

export function createPresenter(deps: PresenterDeps): Presenter {
  const { platform, env, isRoot } = deps.system;
  const say = (sentence: Sentence) => deps.write(formatSentence(sentence));
  const browser = deps.isWindowless ? null : findBrowser({ platform, env, exists: existsSync });
  const obstacle = findObstacle({ platform, env, isRoot, browser });
  const closed = Promise.withResolvers<void>();
  let window: AppWindow | null = null;
  let entries = 0;

  const writeAddress = () => {
    say(sentences.address);
    deps.write(`  ${deps.createAddress()}`);
    say(deps.isTerminal ? sentences.howToGoOn : sentences.howToEnd);
  };

  const open = (program: string) => {
    const entriesBefore = entries;
    const opened = openAppWindow(
      program,
      deps.createAddress(),
      chooseProfileRoot(program, deps.stateDir, deps.home),
    );
    window = opened;
    say(sentences.windowOpen);
    opened.closed.then(() => {
      window = null;
      if (entries > entriesBefore) return closed.resolve();
      // It ended without ever having come in: broken, or not allowed to show anything.
      say(sentences.windowFailed);
      writeAddress();
    });
  };

  return {
    present: () => {
      if (window !== null) return window.openAnother(deps.createAddress());
      if (obstacle === null && browser !== null) return open(browser);
      if (obstacle !== null && !deps.isWindowless) say(obstacles[obstacle]);
      writeAddress();
    },
    noteEntry: () => {
      entries += 1;
    },
    writeAddress,
    closed: closed.promise,
    closeWindow: () => window?.close(),
  };
}
