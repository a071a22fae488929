import { z } from 'zod';
import type { AppError } from '../../db/domain/errors.ts';
import type { Role } from '../../db/domain/verification/roles.ts';
import { host, nothing, query } from './method.ts';

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
  /** Why the file this window was to begin with is not open; null once another one is. */
  startProblem: AppError | null;
}>;

export const appMethods = {
  'app.info': host<AppInfo>()(nothing),
  'app.setLanguage': query<null>()(z.strictObject({ language: z.enum(languages) })),
  /** Closes the window (desktop) or ends the session (loopback). */
  'app.quit': host<null>()(nothing),
} as const;
