import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { files as source } from '../id/files.ts';

export const files: TextsLike<typeof source> = {
  titles: {
    open: 'Open a file',
    'import-spreadsheet': 'Choose a spreadsheet',
    create: 'Create a new file',
    'save-copy': 'Save a copy',
    'export-pdf': 'Save the PDF',
    'export-docx': 'Save the Word document',
    'export-svg': 'Save the SVG picture',
    'export-xlsx': 'Save the Excel table',
  },
  actions: {
    open: 'Open',
    'import-spreadsheet': 'Choose',
    create: 'Create here',
    'save-copy': 'Save here',
    'export-pdf': 'Save here',
    'export-docx': 'Save here',
    'export-svg': 'Save here',
    'export-xlsx': 'Save here',
  },
  places: 'Places',
  up: 'To the folder above',
  name: 'File name',
  nameMissing: 'Fill in a file name.',
  entries: 'Content of the folder',
  kinds: { folder: 'Folder', file: 'File' },
  empty: 'This folder is empty.',
  emptyForOpen: 'There is no .sakip file in this folder.',
  emptyForSpreadsheet: 'There are no .xlsx, .xls, .ods or .csv files in this folder.',
  readOnlyFolder: 'This folder cannot be written to. Choose another folder.',
  exists: 'The file {{name}} already exists in this folder. Its content is lost when it is replaced.',
  replace: 'Replace the file',
  otherName: 'Use another name',
};
