import { basename, dirname } from 'node:path';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import type { Backend, Session } from '../backend/backend.ts';
import { createAppInfo } from '../host/app-info.ts';
import type { HostHandlers } from '../host/host-methods.ts';
import { formatPrintAddress } from './print-tab.ts';
import { type OpenCommand, planOpen, planReveal } from './system-opener.ts';

export type LoopbackCaller = Readonly<{
  session: Session;
  quit: () => void;
  /** How opening the file of the start ended; good again once another one is open. */
  readBegun: () => Promise<Result<unknown>>;
}>;

/** What the loopback host answers itself: it has no dialogs, but the system to show files with. */
export function createLoopbackHandlers(deps: {
  backend: Backend;
  version: string;
  platform: NodeJS.Platform;
  run: (command: OpenCommand) => Promise<boolean>;
}): HostHandlers<LoopbackCaller> {
  const { backend, platform } = deps;
  const show = async (session: Session, exported: string, plan: typeof planOpen) => {
    const path = await backend.resolveExported(session.id, exported);
    if (!path.ok) return path;
    if (await deps.run(plan(platform, path.value))) return succeed(null);
    return refuse('no-program-for-file', { name: basename(path.value), folder: dirname(path.value) });
  };
  return {
    'app.info': async ({ readBegun }) =>
      succeed(
        createAppInfo('loopback', deps.version, platform, await backend.readProfile(), await readBegun()),
      ),
    'app.quit': async ({ quit }) => {
      quit();
      return succeed(null);
    },
    'files.pick': async () => succeed({ kind: 'browse' }),
    'files.reveal': ({ session }, { exported }) => show(session, exported, planReveal),
    'files.openExported': ({ session }, { exported }) => show(session, exported, planOpen),
    'report.print': async ({ session }, { key }) => {
      const bytes = await backend.readReportBytes(session.id, key);
      return bytes.ok ? succeed({ kind: 'address', address: formatPrintAddress(key) }) : bytes;
    },
  };
}
