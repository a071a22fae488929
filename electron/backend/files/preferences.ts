import path from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { type ColumnRole, columnRoles } from '../../../db/domain/table-import/column-roles.ts';
import { type Role, roles } from '../../../db/domain/verification/roles.ts';
import { type Language, languages } from '../../api/app.ts';
import type { AskedColumns } from '../../api/entry-columns.ts';
import { type FilePurpose, filePurposes } from '../../api/file-purposes.ts';
import { openStateFile } from './state-file.ts';

const columnList = z.array(z.string().max(40)).max(60).readonly();

const preferencesSchema = z.object({
  language: z.enum(languages).catch('id'),
  role: z.enum(roles).catch('planner'),
  /** What people took the headings of tables for. */
  columnRoles: z.record(z.string().max(200), z.enum(columnRoles)).catch({}),
  /** By plan: what is shown of its entry grid. */
  entryColumns: z.record(z.string().max(64), z.object({ shown: columnList, hidden: columnList })).catch({}),
  lastFolders: z.partialRecord(z.enum(filePurposes), z.string().min(1)).catch({}),
});
type Stored = z.infer<typeof preferencesSchema>;
type EntryColumns = Readonly<Record<string, AskedColumns>>;
type ColumnRoles = Readonly<Record<string, ColumnRole>>;

export type Preferences = Readonly<{
  readLanguage: () => Promise<Language>;
  setLanguage: (language: Language) => Promise<Result<null>>;
  /** What this computer is used for. */
  readRole: () => Promise<Role>;
  setRole: (role: Role) => Promise<Result<null>>;
  /** The folder the last file of this purpose lay in; null before the first one. */
  readLastFolder: (purpose: FilePurpose) => Promise<string | null>;
  setLastFolder: (purpose: FilePurpose, folder: string) => Promise<Result<null>>;
  /** What headings of imported tables were taken for, by `headingKey`. */
  readColumnRoles: () => Promise<ColumnRoles>;
  learnColumnRoles: (learned: ColumnRoles) => Promise<Result<null>>;
  /** By plan; a plan whose grid shows what it shows by itself has none. */
  readEntryColumns: () => Promise<EntryColumns>;
  setEntryColumns: (planId: string, asked: AskedColumns) => Promise<Result<null>>;
}>;

/** More headings than any office uses; the oldest are forgotten. */
const keptColumnRoles = 500;
/** More plans than anybody works on; the ones chosen for longest ago are forgotten. */
const keptEntryColumns = 100;

export function openPreferences(stateDir: string): Preferences {
  const file = openStateFile<Stored>(path.join(stateDir, 'preferences.json'), preferencesSchema, {
    language: 'id',
    role: 'planner',
    lastFolders: {},
    columnRoles: {},
    entryColumns: {},
  });
  // Asked before every change: a figure typed does not wait for another file.
  let role: Role | null = null;
  return {
    readRole: async () => {
      role ??= (await file.read()).role;
      return role;
    },
    setRole: async (chosen) => {
      const kept = await file.change((now) => ({ ...now, role: chosen }));
      if (kept.ok) role = chosen;
      return kept;
    },
    readLanguage: async () => (await file.read()).language,
    setLanguage: (language) => file.change((now) => ({ ...now, language })),
    readLastFolder: async (purpose) => (await file.read()).lastFolders[purpose] ?? null,
    setLastFolder: (purpose, folder) =>
      file.change((now) => ({ ...now, lastFolders: { ...now.lastFolders, [purpose]: folder } })),
    readColumnRoles: async () => (await file.read()).columnRoles,
    learnColumnRoles: async (learned) =>
      Object.keys(learned).length === 0
        ? succeed(null)
        : file.change((now) => {
            const kept = Object.entries(now.columnRoles).filter(([key]) => !Object.hasOwn(learned, key));
            const all = [...kept, ...Object.entries(learned)].slice(-keptColumnRoles);
            return { ...now, columnRoles: Object.fromEntries(all) };
          }),
    readEntryColumns: async () => (await file.read()).entryColumns,
    setEntryColumns: (planId, asked) =>
      file.change((now) => {
        const others = Object.entries(now.entryColumns).filter(([id]) => id !== planId);
        const isAsked = asked.shown.length + asked.hidden.length > 0;
        const own = isAsked ? [[planId, asked] as const] : [];
        const all = [...others, ...own].slice(-keptEntryColumns);
        return { ...now, entryColumns: Object.fromEntries(all) };
      }),
  };
}
