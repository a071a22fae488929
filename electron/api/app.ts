import { z } from 'zod';
import type { AppError } from '../../db/domain/errors.ts';
import type { Role } from '../../db/domain/verification/roles.ts';
import { type AskedColumns, entryColumnIds } from './entry-columns.ts';
import { host, id, nothing, query } from './method.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

export type AppInfo = Readonly<{
  version: string;
  host: 'desktop' | 'loopback';
  platform: 'windows' | 'mac' | 'linux';
  language: Language;
  /** The name history entries are signed with. */
  person: string;
  /** What this computer is used for. */
  role: Role;
  /** Columns people chose for the entry grid on this computer, by plan; nothing for a plan that shows its own. */
  entryColumns: Readonly<Record<string, AskedColumns>>;
  /** Why the file this window was to begin with is not open; null once another one is. */
  startProblem: AppError | null;
}>;

const columnId = z.enum(entryColumnIds);

export const appMethods = {
  'app.info': host<AppInfo>()(nothing),
  'app.setLanguage': query<null>()(z.strictObject({ language: z.enum(languages) })),
  /** What this computer shows of a plan; kept on it and not in the file. */
  'app.setEntryColumns': query<null>()(
    z.strictObject({ planId: id, shown: z.array(columnId).max(60), hidden: z.array(columnId).max(60) }),
  ),
  /** Closes the window (desktop) or ends the session (loopback). */
  'app.quit': host<null>()(nothing),
} as const;
