import type { IndicatorContext } from '../../../../db/domain/cascade-score.ts';
import { makeIndicatorContext } from '../../../../db/domain/cascade-score.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { findHead } from '../../../../db/domain/officials.ts';
import type { Paper } from '../../../../db/domain/paper.ts';
import type { NumberLocale, Official, PlanDocument } from '../../../../db/domain/plan-document.ts';
import { isWrittenDocument } from '../../../../db/domain/report-document.ts';
import { toRichText } from '../../../../db/domain/rich-text/plain-text.ts';
import { createFieldReader, type FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import { findSettings, listPlanYears } from '../../../../db/domain/score-plan.ts';
import type { CountedFigure } from '../../../../db/domain/verification/counted-figures.ts';
import { placeholder } from './blocks.ts';
import type { TableWidth } from './fit-table.ts';
import type { NarrativeDocument } from './narrative-section.ts';
import { measureTextWidth } from './page-measures.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import { noCompanions, type ReportCompanions } from './report-companions.ts';
import { makeLook } from './report-look.ts';
import type { Block, ReportKind, ReportLanguage } from './report-model.ts';
import { makeRichBlocks } from './rich-text-blocks.ts';
import { findNarrativeSection } from './sections.ts';
import { findStandardText } from './standard-texts.ts';
import { type DocumentTexts, findDocumentTexts } from './texts/documents/document-texts.ts';
import { findReportTexts, type ReportTexts } from './texts/report-texts.ts';

/** What every chapter builder is given: the plan, its index, the words, and how figures are written. */
export type ReportContext = Readonly<{
  kind: ReportKind;
  document: PlanDocument;
  index: PlanIndex;
  texts: ReportTexts;
  /** The words of the documents that officials sign. */
  words: DocumentTexts;
  language: ReportLanguage;
  locale: NumberLocale;
  /** The year reported on; 0 for a document of the whole period. */
  year: number;
  date: string;
  /** Of the period; without one, the years that have figures. */
  planYears: readonly number[];
  scoring: IndicatorContext;
  companions: ReportCompanions;
  officials: OfficialChoice;
  /** What the paper and the letters of the document leave for a table, measured in those by which columns are. */
  tableWidth: TableWidth;
  /** The figures in sentences. */
  readField: FieldReader;
  counted: CountedFigure | null;
}>;

export type ReportOptions = Readonly<{
  kind: ReportKind;
  /** Null for a document of the whole period. */
  year: number | null;
  date: string;
  /** Which figure counts where an evaluator found another one; the year's setting where it is not given. */
  counted?: CountedFigure;
  /** In the place of the paper that the office chose for the kind. */
  paper?: Paper;
  /** Of a document that officials sign; without it of whoever heads the office. */
  officials?: OfficialChoice;
  /** Given out although something is open: without the mark of a draft. */
  isReleased?: boolean;
}>;

export type OfficialChoice = Readonly<{
  /** An official's id, or everyone; null for whoever heads the office. */
  who: string | null;
  /** False where the day is only the one on which the document is made: each is then dated by what it says. */
  isDated: boolean;
}>;

const headAlone: OfficialChoice = { who: null, isDated: false };

export function makeReportContext(
  document: PlanDocument,
  options: ReportOptions,
  companions: ReportCompanions = noCompanions,
): ReportContext {
  const { language } = document.plan;
  const year = options.year ?? 0;
  return {
    kind: options.kind,
    document,
    index: indexPlan(document),
    texts: findReportTexts(language),
    words: findDocumentTexts(language),
    language,
    locale: document.organization.numberLocale,
    year,
    date: options.date,
    planYears: listPlanYears(document),
    scoring: makeIndicatorContext(findSettings(document, year), document.ordinalScales),
    companions,
    tableWidth: measureTables(document, options, companions),
    officials: options.officials ?? headAlone,
    readField: createFieldReader(document, options.counted ?? null),
    counted: options.counted ?? null,
  };
}

function measureTables(
  document: PlanDocument,
  { kind, paper }: ReportOptions,
  companions: ReportCompanions,
): TableWidth {
  const look = makeLook({ document, kind, companions }, paper);
  const measure = (orientation: 'portrait' | 'landscape'): number =>
    measureTextWidth(look.paper, orientation) / look.font.widthShare;
  return { portrait: measure('portrait'), landscape: measure('landscape') };
}

/** What a person wrote for a section; null when there is nothing. */
export function findNarrative(
  context: ReportContext,
  section: string,
  subjectId = '',
): readonly Block[] | null {
  findNarrativeSection(toNarrativeDocument(context.kind), section);
  return findWritten(context, section, subjectId);
}

function findWritten(context: ReportContext, section: string, subjectId: string): readonly Block[] | null {
  const found = context.document.narratives.find(
    (one) =>
      one.document === context.kind &&
      one.year === context.year &&
      one.section === section &&
      one.subjectId === subjectId,
  );
  const blocks = found ? makeRichBlocks(context, toRichText(found.body), { section, subjectId }) : [];
  return blocks.length === 0 ? null : blocks;
}

/** The words of the office, those of the template, or a visible gap that names what belongs there. */
export function writeNarrative(context: ReportContext, section: string, subjectId = ''): readonly Block[] {
  const written = findNarrative(context, section, subjectId);
  if (written !== null) return written;
  const source = { section, subjectId };
  const standard = findStandardText(context, section);
  if (standard !== null) return makeRichBlocks(context, toRichText(standard), source);
  return [{ ...placeholder(writeGap(context, section)), source }];
}

/** The text of a section of the office's own. */
export const writeOwnText = (context: ReportContext, section: string): readonly Block[] =>
  findWritten(context, section, '') ?? [
    { ...placeholder(ownGap[context.language]), source: { section, subjectId: '' } },
  ];

const ownGap: Readonly<Record<ReportLanguage, string>> = {
  id: 'Belum diisi: bagian ini belum ditulis.',
  en: 'Not filled in: this section is not written yet.',
  da: 'Ikke udfyldt: dette afsnit er ikke skrevet endnu.',
};

/** Throws for the documents that are made of data alone: asking one of them for words is a slip. */
function toNarrativeDocument(kind: ReportKind): NarrativeDocument {
  if (isWrittenDocument(kind)) return kind;
  throw new Error(`nobody writes parts of ${kind}`);
}

export function writeGap(context: ReportContext, section: string): string {
  const { hint } = findNarrativeSection(toNarrativeDocument(context.kind), section);
  return context.texts.placeholder(hint[context.language]);
}

export function makeSignature(context: ReportContext): Block {
  const { texts, document, date, language } = context;
  const placeAndDate = texts.signature.place(formatDate(date, { locale: language }));
  return { kind: 'signature', placeAndDate, ...describeHead(context, findHead(document.officials, date)) };
}

/** How the head stands under a document; where nobody is known, the office with a line for the name. */
export const describeHead = (context: ReportContext, head: Official | null): Signer =>
  head === null
    ? {
        position: context.texts.signature.headOf(context.document.organization.name),
        name: null,
        details: [],
      }
    : describeSigner(context, head);

export type Signer = Readonly<{
  position: string;
  name: string | null;
  details: readonly string[];
  isOutside?: true;
}>;

/** Name, office with what stands before it (`Plt.`), rank and NIP. */
export function describeSigner({ texts }: ReportContext, official: Official): Signer {
  const { appointment, nip } = texts.signature;
  const details = [official.rank, official.nip === null ? null : nip(official.nip)];
  return {
    position: `${appointment[official.appointment]}${official.position}`,
    name: official.name,
    details: details.filter((detail): detail is string => detail !== null && detail !== ''),
  };
}
