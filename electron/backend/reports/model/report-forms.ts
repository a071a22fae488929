import { isYearlyReport } from '../../../api/report-kinds.ts';
import { buildActionPlan } from './action-plan/build-action-plan.ts';
import { buildAgreement } from './agreement/build-agreement.ts';
import { buildBrief } from './brief/build-brief.ts';
import { buildDecree } from './iku/build-decree.ts';
import { buildSheets, makeSheetList } from './iku/build-sheets.ts';
import { buildLkjip } from './lkjip/build-lkjip.ts';
import { buildMeasurement } from './measurement/build-measurement.ts';
import { buildRenstra } from './renstra/build-renstra.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportKind, Section, Table } from './report-model.ts';
import { buildStrategy } from './strategy/build-strategy.ts';

/** What one kind of document is: what it is called, what it consists of, and what opens it. */
export type ReportForm = Readonly<{
  build: (context: ReportContext) => readonly Section[];
  /** In the file's properties, in its name, and on the cover where there is one. */
  title: (context: ReportContext) => string;
  shortTitle: (context: ReportContext) => string;
  /** A book has a cover; what is signed on its first page has a letterhead. */
  isBook: boolean;
  sheets?: (context: ReportContext) => readonly Table[];
}>;

/** `Renstra Tahun 2025–2029`; without a period the words alone. */
const withSpan = (title: string, context: ReportContext): string => {
  const span = writeSpan(context);
  return span === null ? title : `${title} ${span.long}`;
};

export const reportForms: Readonly<Record<ReportKind, ReportForm>> = {
  renstra: {
    build: buildRenstra,
    title: (context) => withSpan(context.texts.renstra.title, context),
    shortTitle: ({ texts }) => texts.renstra.shortTitle,
    isBook: true,
  },
  lkjip: {
    build: buildLkjip,
    title: (context) => withSpan(context.texts.lkjip.title, context),
    shortTitle: ({ texts }) => texts.lkjip.shortTitle,
    isBook: true,
  },
  strategy: {
    build: buildStrategy,
    // A strategy is known by its own name, which mostly says its years.
    title: ({ document }) => document.plan.title,
    shortTitle: ({ texts }) => texts.strategy.shortTitle,
    isBook: true,
  },
  iku: {
    build: buildDecree,
    title: (context) => withSpan(context.words.decree.annex, context),
    shortTitle: ({ words }) => words.decree.shortTitle,
    isBook: false,
  },
  'iku-sheets': {
    build: buildSheets,
    title: (context) => withSpan(context.words.sheets.title, context),
    shortTitle: ({ words }) => words.sheets.shortTitle,
    isBook: false,
    sheets: (context) => {
      const list = makeSheetList(context);
      return list === null ? [] : [list];
    },
  },
  agreement: {
    build: buildAgreement,
    title: ({ words, year }) => words.agreement.title(year),
    shortTitle: ({ words }) => words.agreement.shortTitle,
    isBook: false,
  },
  'action-plan': {
    build: buildActionPlan,
    title: ({ words, year }) => words.actionPlan.title(year),
    shortTitle: ({ words }) => words.actionPlan.shortTitle,
    isBook: false,
  },
  measurement: {
    build: buildMeasurement,
    title: ({ words, year }) => words.measurement.title(year),
    shortTitle: ({ words }) => words.measurement.shortTitle,
    isBook: false,
  },
  summary: {
    build: buildBrief,
    title: ({ words, year }) => words.brief.title(year),
    shortTitle: ({ words }) => words.brief.shortTitle,
    isBook: false,
  },
};

/** The year or the period a document speaks of, in words and for the foot of the page. */
export function writeSpan({
  kind,
  year,
  texts,
  document,
}: ReportContext): Readonly<{ long: string; short: string }> | null {
  if (isYearlyReport(kind)) return { long: texts.year(year), short: String(year) };
  const { periodStart, periodEnd } = document.plan;
  if (periodStart === null || periodEnd === null) return null;
  return { long: texts.period(periodStart, periodEnd), short: `${periodStart}–${periodEnd}` };
}
