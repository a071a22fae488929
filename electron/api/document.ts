import { z } from 'zod';
import type { PlanPatch } from '../../db/domain/plan-patch.ts';
import type { PlanState } from '../../db/domain/plan-state.ts';
import { type FilePurpose, filePurposes } from './file-purposes.ts';
import { grant, host, id, nothing, query, year } from './method.ts';

export type PlanSummary = Readonly<{
  id: string;
  title: string;
  kind: 'rpjmd' | 'renstra' | 'strategy';
  periodStart: number | null;
  periodEnd: number | null;
  organizationName: string;
  state: PlanState;
}>;

/** Another file of the same origin that was changed later, as it was when it was let go here. */
export type NewerFile = Readonly<{
  name: string;
  folder: string;
  changedAt: string;
  /** This very place held the later one: an older copy has taken it. */
  isSamePlace: boolean;
}>;

/** The open file as the title bar and the menus need it. */
export type DocumentInfo = Readonly<{
  /** File name without its ending. */
  name: string;
  folder: string;
  savedAt: string;
  readOnly: null | Readonly<{ reason: 'in-use' | 'file' | 'folder'; holder: string | null }>;
  /** Invented figures: every screen and page says so. */
  isExample: boolean;
  /** A sample opened as a working copy in the program's own folder. */
  isWorkingCopy: boolean;
  organizationName: string;
  /** Null unless this is an older copy of one of the last files. */
  newer: NewerFile | null;
  plans: readonly PlanSummary[];
  undo: Readonly<{ command: string }> | null;
  redo: Readonly<{ command: string }> | null;
  /** The last change that is known here; `document.news` goes on from it. */
  change: number;
}>;

/** In the order they are offered: the one with figures first. */
export const sampleNames = ['dinsos', 'bandung', 'metro', 'lampung', 'lahat', 'kobenhavn'] as const;
export type SampleName = (typeof sampleNames)[number];

/** One change of the open file, by whichever window. */
export type DocumentStep = Readonly<{
  change: number;
  kind: 'command' | 'undo' | 'redo';
  /** What a person did in the first place; of an undo or redo, what it took back. */
  command: string;
}>;

/** What was changed in the open file since a window last asked. */
export type DocumentNews = Readonly<{
  /** Oldest first. */
  steps: readonly DocumentStep[];
  /** By plan: what the changes made of it; null for a plan that has to be read anew, or is gone. */
  patches: Readonly<Record<string, PlanPatch | null>>;
  info: DocumentInfo;
}>;

export const documentMethods = {
  'document.info': query<DocumentInfo | null>()(nothing),
  /** `since` is the last change the window knows of, `planIds` are the plans it holds. */
  'document.news': query<DocumentNews>()(
    z.strictObject({ since: z.number().int().min(0), planIds: z.array(id).max(100) }),
  ),
  'document.create': query<DocumentInfo>()(
    z.strictObject({
      grant,
      organizationName: z.string().trim().min(1).max(300),
      organizationKind: z.enum(['region', 'agency', 'ministry', 'work-unit']),
      periodStart: year,
      periodEnd: year,
    }),
  ),
  'document.open': query<DocumentInfo>()(z.strictObject({ grant })),
  /** A working copy in the program's own folder, so that trying out can harm nothing. */
  'document.openSample': query<DocumentInfo>()(z.strictObject({ name: z.enum(sampleNames) })),
  'document.close': query<null>()(nothing),
  /** Ctrl+S: everything is saved already; forces the file to disk and answers when. */
  'document.flush': query<{ savedAt: string }>()(nothing),
  /** `isLight` leaves the bytes of evidence out: small enough to send. */
  'document.saveCopy': query<{ name: string }>()(z.strictObject({ grant, isLight: z.boolean().optional() })),
  'history.list': query<
    readonly Readonly<{
      seq: number;
      command: string;
      actor: string;
      at: string;
      changes: number;
      undoes: number | null;
    }>[]
  >()(z.strictObject({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) })),
} as const;

export type { FilePurpose };

export type PickAnswer =
  /** One, or several where the purpose takes several; never none. */
  | Readonly<{ kind: 'granted'; files: readonly Readonly<{ grant: string; name: string }>[] }>
  | Readonly<{ kind: 'cancelled' }>
  /** The host has no native dialog: the page shows its folder browser. */
  | Readonly<{ kind: 'browse' }>;

export type FolderListing = Readonly<{
  /** To be read by people; acting on a place takes its token. */
  displayPath: string;
  token: string;
  parent: string | null;
  isWritable: boolean;
  /** Where people begin; a drive is a disk, a memory stick or a share. */
  places: readonly Readonly<{ kind: 'home' | 'documents' | 'drive'; name: string; token: string }>[];
  entries: readonly Readonly<{
    kind: 'folder' | 'file';
    name: string;
    token: string;
    modifiedAt: string;
    sizeBytes: number;
  }>[];
  /** Entries of an overfull folder that are not in the list. */
  omitted: number;
}>;

export type RecentFile = Readonly<{
  token: string;
  name: string;
  folder: string;
  openedAt: string;
  isThere: boolean;
}>;

const purpose = z.enum(filePurposes);
const token = z.string().min(1).max(64);

export const fileMethods = {
  'files.pick': host<PickAnswer>()(
    z.strictObject({ purpose, suggestedName: z.string().max(200).nullable() }),
  ),
  /** `folder` null begins where the last file of this purpose was, or at home. */
  'files.listFolder': query<FolderListing>()(z.strictObject({ purpose, folder: token.nullable() })),
  'files.grantExisting': query<{ grant: string; name: string }>()(z.strictObject({ purpose, file: token })),
  /** A new file in a listed folder; refuses with `target-exists` unless `replace`. */
  'files.grantNew': query<{ grant: string; name: string }>()(
    z.strictObject({ purpose, folder: token, name: z.string().min(1).max(200), replace: z.boolean() }),
  ),
  'files.recents': query<readonly RecentFile[]>()(nothing),
  'files.openRecent': query<{ grant: string; name: string }>()(z.strictObject({ recent: token })),
  'files.forgetRecent': query<null>()(z.strictObject({ recent: token })),
  /** Shows a finished export in the system's file manager. */
  'files.reveal': host<null>()(z.strictObject({ exported: id })),
  'files.openExported': host<null>()(z.strictObject({ exported: id })),
} as const;
