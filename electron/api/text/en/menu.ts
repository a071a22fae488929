import type { menu as source } from '../id/menu.ts';
import type { TextsLike } from '../text-type.ts';

export const menu: TextsLike<typeof source> = {
  names: { file: 'File', edit: 'Edit', view: 'View', report: 'Report', help: 'Help' },
  items: {
    file: {
      new: 'New…',
      open: 'Open…',
      save: 'Save',
      saveCopy: 'Save a copy…',
      print: 'Print…',
      close: 'Close file',
    },
    app: { quit: 'Quit' },
    edit: { undo: 'Undo', redo: 'Redo' },
    view: {
      plan: 'Plan',
      realization: 'Realisation',
      report: 'Report',
      back: 'Back',
      forward: 'Forward',
      navigation: 'Collapse or expand the side menu',
      inspector: 'Details',
      languageId: 'Bahasa Indonesia',
      languageEn: 'English',
    },
    report: {
      lkjip: 'Preview the LKjIP',
      renstra: 'Preview the Renstra',
      exportPdf: 'Export PDF…',
      exportDocx: 'Export Word (.docx)…',
    },
    help: { shortcuts: 'Keyboard shortcuts', about: 'About Selaras' },
  },
  undoWhat: 'Undo: {{what}}',
  redoWhat: 'Redo: {{what}}',
  recents: 'Open recent',
  noRecents: 'No files yet',
  recentMissing: 'file is missing',
  samples: 'Open a sample',
  language: 'Language',
  roles: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
  sampleNames: {
    bandung: 'Social agency of Bandung',
    metro: 'Social agency of Metro',
    lampung: 'Social agency of Lampung Province',
    kobenhavn: 'Copenhagen social strategy',
    lahat: 'Social agency of Lahat Regency',
    dinsos: 'Sample agency (Renstra and LKjIP)',
  },
};
