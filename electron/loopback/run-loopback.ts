import { homedir } from 'node:os';
import type { Result } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { appVersion } from '../api/version.ts';
import type { Backend, Session } from '../backend/backend.ts';
import { describeError } from '../host/describe-error.ts';
import { answerCall } from '../host/host-methods.ts';
import { openGivenFile } from '../host/open-given-file.ts';
import type { ProgramPaths } from '../host/program-paths.ts';
import { isSameFile } from '../host/same-file.ts';
import { startBackend } from '../host/start-backend.ts';
import { watchSession } from '../host/watch-session.ts';
import { exampleName } from './example-run.ts';
import { createLoopbackHandlers } from './loopback-handlers.ts';
import { formatSentence, type Sentence, sentences } from './messages.ts';
import type { Notice } from './news-streams.ts';
import { createPresenter, type Presenter, readPresenterSystem } from './presenter.ts';
import { startServer } from './server.ts';
import type { StartRequest } from './start-request.ts';
import { runOpener } from './system-opener.ts';

export type LoopbackDeps = Readonly<{
  paths: ProgramPaths;
  write: (line: string) => void;
  /** Settles when the user wants the program to end (Ctrl+C, a closed terminal). */
  interrupted: Promise<void>;
  /** Calls back for each Enter; null without a terminal. */
  onEnter: ((act: () => void) => void) | null;
}>;

/** Serves one session from its first address until it is quit, its window is closed or Ctrl+C is pressed. */
export async function runLoopback(request: StartRequest, deps: LoopbackDeps): Promise<void> {
  const say = (sentence: Sentence) => deps.write(formatSentence(sentence));
  let openFile: string | null = null;
  let presenter: Presenter | null = null;
  let opening: Promise<Result<unknown>> = Promise.resolve(succeed(null));
  let begun = opening;
  let tell: ((notice: Notice) => void) | null = null;
  const running = await startBackend(deps.paths, async (asked) => {
    await opening;
    if (presenter === null || !(await isSameFile(asked, openFile))) return false;
    say(sentences.askedAgain);
    presenter.present();
    return true;
  });
  const { backend } = running;
  try {
    if (request.file !== null && (await running.askForWindow(request.file))) {
      return say(sentences.alreadyOpen);
    }
    const session = watchSession(await backend.openSession(), (event) => {
      if (event.kind === 'change') tell?.(event);
      if (event.kind !== 'file') return;
      tell?.({ kind: 'file' });
      openFile = event.file;
      begun = Promise.resolve(succeed(null));
    });
    // The page may ask before the file is open; its calls wait for that.
    opening = begin(request, backend, session);
    begun = opening;
    const quit = Promise.withResolvers<void>();
    const caller = { session, quit: quit.resolve, readBegun: () => begun };
    const { platform } = process;
    const handlers = createLoopbackHandlers({ backend, version: appVersion, platform, run: runOpener });
    const server = await startServer({
      pageDir: deps.paths.pageDir,
      clock: Date,
      call: async (_session, method, input) => {
        await opening;
        return answerCall(handlers, caller, method, input);
      },
      readReportBytes: (_session, key) => backend.readReportBytes(session.id, key),
      onEnter: () => presenter?.noteEntry(),
      onFailure: (error) => running.log.report('loopback', error),
    });
    tell = (notice) => server.tell(session.id, notice);
    presenter = createPresenter({
      isWindowless: request.isWindowless,
      isTerminal: deps.onEnter !== null,
      write: deps.write,
      home: homedir(),
      stateDir: running.stateDir,
      system: readPresenterSystem(),
      createAddress: () => server.createAddress(session.id),
    });
    // Before the first address is said: an Enter after it must not be lost.
    deps.onEnter?.(presenter.writeAddress);
    presenter.present();
    const opened = await opening;
    if (!opened.ok) {
      const { language } = await backend.readProfile();
      deps.write(await describeError(opened.error, language));
    }
    await Promise.race([deps.interrupted, quit.promise, presenter.closed]);
    presenter.closeWindow();
    await server.close();
    await session.close();
    say(sentences.closed);
  } finally {
    await running.close();
  }
}

function begin(request: StartRequest, backend: Backend, session: Session): Promise<Result<unknown>> {
  if (request.file !== null) return openGivenFile(backend, session, request.file);
  if (request.isExampleRun) return session.call('document.openSample', { name: exampleName });
  return Promise.resolve(succeed(null));
}
