import type { IndicatorContext } from '../../../../db/domain/cascade-score.ts';
import { makeIndicatorContext } from '../../../../db/domain/cascade-score.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { findHead } from '../../../../db/domain/officials.ts';
import type { NumberLocale, PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findSettings, listPlanYears } from '../../../../db/domain/score-plan.ts';
import { placeholder } from './blocks.ts';
import { parseNarrative } from './narrative.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import type { Block, ReportKind, ReportLanguage } from './report-model.ts';
import { findNarrativeSection } from './sections.ts';
import { findReportTexts, type ReportTexts } from './texts/report-texts.ts';

/** What every chapter builder is given: the plan, its index, the words, and how figures are written. */
export type ReportContext = Readonly<{
  kind: ReportKind;
  document: PlanDocument;
  index: PlanIndex;
  texts: ReportTexts;
  language: ReportLanguage;
  locale: NumberLocale;
  /** The year reported on; 0 for a document of the whole period. */
  year: number;
  date: string;
  /** Of the period; without one, the years that have figures. */
  planYears: readonly number[];
  scoring: IndicatorContext;
}>;

export type ReportOptions = Readonly<{
  kind: ReportKind;
  /** Null for a document of the whole period. */
  year: number | null;
  date: string;
}>;

export function makeReportContext(document: PlanDocument, options: ReportOptions): ReportContext {
  const { language } = document.plan;
  const year = options.year ?? 0;
  return {
    kind: options.kind,
    document,
    index: indexPlan(document),
    texts: findReportTexts(language),
    language,
    locale: document.organization.numberLocale,
    year,
    date: options.date,
    planYears: listPlanYears(document),
    scoring: makeIndicatorContext(findSettings(document, year), document.ordinalScales),
  };
}

/** What a person wrote for a section; null when there is nothing. */
export function findNarrative(
  context: ReportContext,
  section: string,
  subjectId = '',
): readonly Block[] | null {
  findNarrativeSection(context.kind, section);
  const found = context.document.narratives.find(
    (one) =>
      one.document === context.kind &&
      one.year === context.year &&
      one.section === section &&
      one.subjectId === subjectId,
  );
  const blocks = found ? parseNarrative(found.body) : [];
  return blocks.length === 0 ? null : blocks;
}

/** The words of the office, or a visible gap that names what belongs there. */
export function writeNarrative(context: ReportContext, section: string, subjectId = ''): readonly Block[] {
  return findNarrative(context, section, subjectId) ?? [placeholder(writeGap(context, section))];
}

export function writeGap(context: ReportContext, section: string): string {
  const { hint } = findNarrativeSection(context.kind, section);
  return context.texts.placeholder(hint[context.language]);
}

export function makeSignature(context: ReportContext): Block {
  const { texts, document, date, language } = context;
  const head = findHead(document.officials, date);
  const placeAndDate = texts.signature.place(formatDate(date, { locale: language }));
  if (!head) {
    const position = texts.signature.headOf(document.organization.name);
    return { kind: 'signature', placeAndDate, position, name: null, details: [] };
  }
  const details = [head.rank, head.nip === null ? null : texts.signature.nip(head.nip)];
  return {
    kind: 'signature',
    placeAndDate,
    position: `${texts.signature.appointment[head.appointment]}${head.position}`,
    name: head.name,
    details: details.filter((detail): detail is string => detail !== null && detail !== ''),
  };
}
