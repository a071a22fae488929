import { basename, dirname } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { appVersion } from '../api/version.ts';
import type { Backend, Session } from '../backend/backend.ts';
import { askForFiles } from '../dialogs.ts';
import { createAppInfo } from '../host/app-info.ts';
import type { HostHandlers } from '../host/host-methods.ts';
import type { Printer } from './print-window.ts';
import { dialogs as en } from './text/en.ts';
import { dialogs as id } from './text/id.ts';

export type DesktopCaller = Readonly<{
  session: Session;
  window: BrowserWindow;
  /** Settles once what the window began with is open, or is not to be had; good again once another file is open. */
  begun: Promise<Result<unknown>>;
}>;

/** What the desktop host answers itself: dialogs, files in the file manager, printing, the end. */
export function createDesktopHandlers(backend: Backend, printer: Printer): HostHandlers<DesktopCaller> {
  return {
    'app.info': async ({ begun }) =>
      succeed(
        createAppInfo('desktop', appVersion, process.platform, await backend.readProfile(), await begun),
      ),
    'app.quit': async ({ window }) => {
      // After the answer: a window that is gone gets none.
      setImmediate(() => window.close());
      return succeed(null);
    },
    'files.pick': async ({ session, window }, { purpose, suggestedName }) => {
      const [defaults, { language }] = await Promise.all([
        backend.readDialogDefaults(purpose),
        backend.readProfile(),
      ]);
      const paths = await askForFiles(window, { purpose, suggestedName, defaults, language });
      if (paths.length === 0) return succeed({ kind: 'cancelled' });
      const files: { grant: string; name: string }[] = [];
      for (const path of paths) {
        const granted = await backend.issueGrant(session.id, path, purpose);
        if (!granted.ok) return granted;
        files.push(granted.value);
      }
      return succeed({ kind: 'granted', files });
    },
    'files.reveal': async ({ session }, { exported }) => {
      const path = await backend.resolveExported(session.id, exported);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return succeed(null);
    },
    'files.openExported': async ({ session }, { exported }) => {
      const path = await backend.resolveExported(session.id, exported);
      if (!path.ok) return path;
      const problem = await shell.openPath(path.value);
      if (problem === '') return succeed(null);
      return refuse('no-program-for-file', { name: basename(path.value), folder: dirname(path.value) });
    },
    'report.print': async ({ session, window }, { key }) => {
      const bytes = await backend.readReportBytes(session.id, key);
      if (!bytes.ok) return bytes;
      const { language } = await backend.readProfile();
      printer.print(window, key, (language === 'en' ? en : id).print, bytes.value);
      return succeed({ kind: 'shown' });
    },
  };
}
