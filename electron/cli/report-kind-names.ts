import type { ReportKind } from '../api/report-kinds.ts';

/** LAKIP is what the LKjIP was called before 2014, and still is in many offices. */
export const reportKindNames = {
  renstra: 'renstra',
  lkjip: 'lkjip',
  lakip: 'lkjip',
  strategi: 'strategy',
  iku: 'iku',
  'kamus-iku': 'iku-sheets',
  pk: 'agreement',
  renaksi: 'action-plan',
  pengukuran: 'measurement',
  ringkasan: 'summary',
} as const satisfies Record<string, ReportKind>;

export type ReportKindName = keyof typeof reportKindNames;
export const listReportKindNames = (): readonly ReportKindName[] =>
  Object.keys(reportKindNames) as ReportKindName[];

/** What a kind is called on the command line: the first of its names. */
export const nameReportKind = (kind: ReportKind): ReportKindName =>
  listReportKindNames().find((name) => reportKindNames[name] === kind) ?? 'ringkasan';
