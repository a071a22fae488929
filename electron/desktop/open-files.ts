import type { AppError } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { showProblem } from '../dialogs.ts';
import { describeError } from '../host/describe-error.ts';
import { openGivenFile } from '../host/open-given-file.ts';
import type { RunningBackend } from '../host/start-backend.ts';
import type { OpenWindow, Windows } from './windows.ts';

export type FileOpener = Readonly<{
  /** The start window. */
  openNothing: () => Promise<void>;
  /** Shows the window the file is open in, here or in another start of the program, or opens one. */
  openFile: (file: string) => Promise<void>;
  /** Dropped on a window: into it while it is empty, else into a new one. */
  openDropped: (target: OpenWindow, files: readonly string[]) => Promise<void>;
  /** Opens a sample in a window of its own. */
  openSample: (name: string) => Promise<void>;
}>;

export function createFileOpener(running: RunningBackend, windows: Windows): FileOpener {
  const { backend } = running;

  /** Over the page as it is: what somebody has begun to type in it stays. */
  const tell = async ({ window }: OpenWindow, error: AppError): Promise<void> => {
    const { language } = await backend.readProfile();
    const sentence = await describeError(error, language);
    if (!window.isDestroyed()) await showProblem(window, sentence);
  };
  const isShown = async (file: string): Promise<boolean> =>
    (await windows.show(file)) || (await running.askForWindow(file));

  const openFile = async (file: string): Promise<void> => {
    if (await isShown(file)) return;
    await windows.open((session) => openGivenFile(backend, session, file));
  };

  return {
    openFile,
    openNothing: () => windows.open(async () => succeed(null)),
    openSample: (name) => windows.open((session) => session.call('document.openSample', { name })),
    openDropped: async (target, [first, ...others]) => {
      if (first === undefined) return;
      if (target.file !== null || (await isShown(first))) await openFile(first);
      else {
        const begun = await openGivenFile(backend, target.session, first);
        if (begun.ok) target.window.webContents.reload();
        else await tell(target, begun.error);
      }
      for (const file of others) await openFile(file);
    },
  };
}
