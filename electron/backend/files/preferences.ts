import path from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../db/domain/errors.ts';
import { type Language, languages } from '../../api/app.ts';
import { type FilePurpose, filePurposes } from '../../api/file-purposes.ts';
import { openStateFile } from './state-file.ts';

const preferencesSchema = z.object({
  language: z.enum(languages).catch('id'),
  lastFolders: z.partialRecord(z.enum(filePurposes), z.string().min(1)).catch({}),
});
type Stored = z.infer<typeof preferencesSchema>;

export type Preferences = Readonly<{
  readLanguage: () => Promise<Language>;
  setLanguage: (language: Language) => Promise<Result<null>>;
  /** The folder the last file of this purpose lay in; null before the first one. */
  readLastFolder: (purpose: FilePurpose) => Promise<string | null>;
  setLastFolder: (purpose: FilePurpose, folder: string) => Promise<Result<null>>;
}>;

export function openPreferences(stateDir: string): Preferences {
  const file = openStateFile<Stored>(path.join(stateDir, 'preferences.json'), preferencesSchema, {
    language: 'id',
    lastFolders: {},
  });
  return {
    readLanguage: async () => (await file.read()).language,
    setLanguage: (language) => file.change((now) => ({ ...now, language })),
    readLastFolder: async (purpose) => (await file.read()).lastFolders[purpose] ?? null,
    setLastFolder: (purpose, folder) =>
      file.change((now) => ({ ...now, lastFolders: { ...now.lastFolders, [purpose]: folder } })),
  };
}
