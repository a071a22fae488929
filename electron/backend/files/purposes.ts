import { evidenceEndings } from '../../api/evidence-types.ts';
import type { FilePurpose } from '../../api/file-purposes.ts';

/** What a file of each purpose ends in; listings show only these, and new names get it when it is missing. */
export const endings = {
  open: '.sakip',
  'import-spreadsheet': '.xlsx',
  evidence: '.pdf',
  'signed-pdf': '.pdf',
  'entry-sheet': '.xlsx',
  logo: '.png',
  font: '.ttf',
  create: '.sakip',
  'save-copy': '.sakip',
  'export-pdf': '.pdf',
  'export-docx': '.docx',
  'export-svg': '.svg',
  'export-xlsx': '.xlsx',
  // Folders.
  'export-evidence': '',
  'export-entry-sheets': '',
  // As the file came; held to its ending when it is written.
  'export-evidence-file': '',
} as const satisfies Record<FilePurpose, string>;

/** What a purpose takes beside its first ending. */
const otherEndings: Readonly<Partial<Record<FilePurpose, readonly string[]>>> = {
  'import-spreadsheet': ['.xls', '.ods', '.csv'],
  'entry-sheet': ['.xls', '.ods', '.csv'],
  logo: ['.jpg', '.jpeg'],
  font: ['.otf'],
  evidence: evidenceEndings.filter((ending) => ending !== '.pdf'),
};

/** The ending new files get stands first. */
export const listEndings = (purpose: FilePurpose): readonly string[] => [
  endings[purpose],
  ...(otherEndings[purpose] ?? []),
];

export const fitsPurpose = (name: string, purpose: FilePurpose): boolean =>
  listEndings(purpose).some((ending) => hasEnding(name, ending));

export const hasEnding = (name: string, ending: string): boolean =>
  name.toLowerCase().endsWith(ending) && name.length > ending.length;

export const addEnding = (name: string, ending: string): string =>
  hasEnding(name, ending) ? name : name + ending;

export const dropEnding = (name: string, ending: string): string =>
  hasEnding(name, ending) ? name.slice(0, -ending.length) : name;
