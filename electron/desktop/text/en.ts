import type { TextsLike } from '../../api/text/text-type.ts';
import type { dialogs as id } from './id.ts';

export const dialogs: TextsLike<typeof id> = {
  titles: {
    open: 'Open file',
    'import-spreadsheet': 'Choose a spreadsheet',
    evidence: 'Choose evidence',
    'entry-sheet': 'Choose an entry sheet',
    create: 'Place of the new file',
    'save-copy': 'Save a copy',
    'export-pdf': 'Export PDF',
    'export-docx': 'Export Word',
    'export-svg': 'Export SVG',
    'export-xlsx': 'Export Excel table',
    'export-evidence': 'Folder of evidence',
    'export-evidence-file': 'Evidence',
    'export-entry-sheets': 'Folder of entry sheets',
  },
  kinds: {
    open: 'Selaras file',
    'import-spreadsheet': 'Excel, OpenDocument or CSV spreadsheet',
    evidence: 'Document, spreadsheet, picture, ZIP or text',
    'entry-sheet': 'Entry sheet or table',
    create: 'Selaras file',
    'save-copy': 'Selaras file',
    'export-pdf': 'PDF document',
    'export-docx': 'Word document',
    'export-svg': 'SVG picture',
    'export-xlsx': 'Excel table',
    'export-evidence': 'Folder',
    'export-evidence-file': 'File',
    'export-entry-sheets': 'Folder',
  },
  print: 'Print',
};
