import type { FilePurpose } from '../../api/document.ts';

/** What a file of each purpose ends in; listings show only these, and new names get it when it is missing. */
export const endings = {
  open: '.sakip',
  create: '.sakip',
  'save-copy': '.sakip',
  'export-pdf': '.pdf',
  'export-docx': '.docx',
  'export-svg': '.svg',
} as const satisfies Record<FilePurpose, string>;

export const hasEnding = (name: string, ending: string): boolean =>
  name.toLowerCase().endsWith(ending) && name.length > ending.length;

export const addEnding = (name: string, ending: string): string =>
  hasEnding(name, ending) ? name : name + ending;

export const dropEnding = (name: string, ending: string): string =>
  hasEnding(name, ending) ? name.slice(0, -ending.length) : name;
