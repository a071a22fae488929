import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { start as source } from '../id/start.ts';

export const start: TextsLike<typeof source> = {
  begin: 'Start',
  create: 'Create a new file',
  createHint: 'Three questions, then straight to work',
  open: 'Open a file…',
  openHint: 'A .sakip file on this computer or the network',
  sample: 'Open a sample',
  samples: {
    dinsos: { name: 'Sample agency', text: 'Renstra 2025–2029 with two years of realisations (invented)' },
    lahat: { name: 'Lahat Regency', text: 'Vision, missions, goals and objectives of its RPJMD' },
  },
  recents: 'Last opened',
  noRecents: { title: 'No files yet', text: 'New here?', action: 'Open a sample (2 minutes)' },
  missing: 'file is missing',
  forget: 'Remove {{name}} from the list',
  dropHint: 'Drag a .sakip file here',
  dropNotHere: 'Files cannot be dragged into this window. Use File > Open.',
  language: 'Language',
  languages: { id: 'Indonesia', en: 'English' },
  opening: 'Opening {{name}}…',
  starting: 'Preparing…',
  form: {
    title: 'Create a new file',
    organization: 'Name of the office',
    organizationHint: 'The full name as on its letterhead',
    kind: 'Kind of office',
    kinds: {
      region: 'Regional government',
      agency: 'Regional agency (OPD)',
      ministry: 'Ministry or national agency',
      workUnit: 'Work unit',
    },
    period: 'Period of the plan',
    periodStart: 'First year',
    periodEnd: 'Last year',
    submit: 'Choose a place and create',
    organizationMissing: 'Fill in the name of the office.',
    yearInvalid: 'Write the year with four digits.',
    periodReversed: 'The last year cannot be before the first.',
  },
};
