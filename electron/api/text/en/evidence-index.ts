import type { evidenceIndex as id } from '../id/evidence-index.ts';
import type { TextsLike } from '../text-type.ts';

export const evidenceIndex: TextsLike<typeof id> = {
  fileName: '00 Index of evidence {{year}}.xlsx',
  sheet: 'Index',
  title: 'Evidence {{year}}: {{plan}}, {{organization}}',
  no: 'No',
  code: 'Code',
  indicator: 'Indicator',
  period: 'Period',
  periods: { year: 'Year {{year}}', quarter: 'Quarter {{quarter}} {{year}}' },
  document: 'Evidence',
  date: 'Document date',
  kind: 'Kind',
  kinds: { file: 'File', link: 'Link', text: 'Words' },
  place: 'File name, link or words',
  note: 'Note',
  hash: 'SHA-256',
  states: {
    'left-out': 'Its bytes are not in this light copy: {{name}}',
    damaged: 'Its bytes are damaged, attach it again: {{name}}',
  },
  none: 'No evidence yet',
};
