import type { ReportKind } from './report-model.ts';

/** PermenPANRB 53/2014, annex II: what a performance report consists of at least. */
const lkjip = [
  'summary',
  'chapter-1',
  'chapter-1/organization',
  'chapter-1/aspects',
  'chapter-1/issues',
  'chapter-2',
  'chapter-2/plan',
  'chapter-2/agreement',
  'chapter-3',
  'chapter-3/results',
  'chapter-3/budget',
  'chapter-4',
  'chapter-4/conclusion',
  'chapter-4/next-steps',
];

/** Permendagri 86/2017 and Inmendagri 2/2025: the eight or the five chapters of a Renstra. */
const isChapter = (id: string): boolean => /^(?:inmendagri\/)?chapter-\d+$/.test(id);

/** Whether the regulation behind a document asks for a section: one left out is named before printing. */
export function isMandatory(kind: ReportKind, id: string): boolean {
  if (kind === 'lkjip') return lkjip.includes(id) || /^objective\/[^/]+$/.test(id);
  return kind === 'renstra' && isChapter(id);
}
