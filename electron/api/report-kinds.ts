/** Apart from the schemas: the page offers these, and must not load a parser that its policy forbids to compile. */
export const reportKinds = [
  'renstra',
  'lkjip',
  'strategy',
  'iku',
  'iku-sheets',
  'agreement',
  'action-plan',
  'measurement',
  'summary',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ['pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A strategy follows no form of tables: there is nothing in it that a spreadsheet would hold. */
const written: readonly ReportFormat[] = ['pdf', 'docx'];

export const listReportFormats = (kind: ReportKind): readonly ReportFormat[] =>
  kind === 'strategy' ? written : reportFormats;

const ofPeriod: ReadonlySet<ReportKind> = new Set(['renstra', 'strategy', 'iku', 'iku-sheets']);

/** Speaks of one year; the others of the whole period of the plan. */
export const isYearlyReport = (kind: ReportKind): boolean => !ofPeriod.has(kind);

/** Made for one official or for all of the office. */
export const isReportOfOfficials = (kind: ReportKind): boolean => kind === 'agreement';

/** In the place of an official's id: everyone who held an office in the year. */
export const everyOfficial = 'all';
