import { type AppError, type Result, refuse } from '../../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { accountsForYear } from '../../../../db/domain/report-document.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { settleReport } from '../../../../db/domain/verification/settle.ts';
import { isYearlyReport } from '../../../api/report-kinds.ts';
import { arrangeSections } from './arrange-sections.ts';
import { cleanDocument, cleanTexts } from './clean-document.ts';
import { fitToPaper } from './fit-paper.ts';
import { makeCover, makeFooter } from './front-matter.ts';
import { numberCaptions } from './number-captions.ts';
import { checkReport, makePageMark } from './preflight.ts';
import { noCompanions, type ReportCompanions } from './report-companions.ts';
import { makeReportContext, type ReportContext, type ReportOptions } from './report-context.ts';
import { reportForms, writeSpan } from './report-forms.ts';
import { makeLook } from './report-look.ts';
import type { Cover, ReportModel } from './report-model.ts';

/** A report from a plan. What is not in the plan is a visible gap, so that an unfinished plan prints too. */
export function buildReportModel(
  source: PlanDocument,
  options: ReportOptions,
  companions: ReportCompanions = noCompanions,
): Result<ReportModel> {
  const fault = findFault(source, options);
  if (fault !== null) return { ok: false, error: fault };
  const { kind } = options;
  const { document, removed } = cleanDocument(settleSource(source, options));
  const year = isYearlyReport(kind) ? options.year : null;
  const context = makeReportContext(document, { ...options, year }, cleanCompanions(companions));
  const form = reportForms[kind];
  const { texts } = context;
  const span = writeSpan(context);
  const look = makeLook(context, options.paper);
  const { sections, arrangement } = arrangeSections(context, form.build(context));
  const findings = checkReport(context, { sections, arrangement });
  return succeed({
    kind,
    language: context.language,
    numberLocale: context.locale,
    title: form.title(context),
    organization: document.organization.name,
    year,
    date: options.date,
    cover: form.isBook ? makeBookCover(context) : null,
    footer: makeFooter(form.shortTitle(context), span?.short ?? null, document.organization.name),
    pageMark: makePageMark(context, findings, options.isReleased ?? false),
    findings,
    wording: { table: texts.table, figure: texts.figure },
    headings: {
      chapterPrefix: texts.chapterPrefix,
      annexPrefix: texts.annexPrefix,
      second: kind === 'lkjip' ? 'letter' : 'legal',
    },
    arrangement,
    look,
    sections: numberCaptions(fitToPaper(sections, look), { table: texts.table, figure: texts.figure }),
    ...(form.sheets ? { sheets: form.sheets(context) } : {}),
    removedCharacters: removed,
  });
}

function makeBookCover(context: ReportContext): Cover {
  const { kind, texts, document } = context;
  if (kind !== 'renstra' && kind !== 'lkjip') return makeCover(context, document.plan.title, null);
  return makeCover(context, texts[kind].title, writeSpan(context)?.long ?? null);
}

const cleanCompanions = ({
  states,
  superiors,
  images,
  officeFiles,
  previous,
}: ReportCompanions): ReportCompanions => ({
  ...(images === undefined ? {} : { images }),
  ...(officeFiles === undefined ? {} : { officeFiles }),
  ...(previous === undefined ? {} : { previous: cleanDocument(previous).document }),
  states: states.map(({ adoptedOn, document }) => ({
    adoptedOn,
    document: cleanDocument(document).document,
  })),
  superiors: cleanTexts(superiors).value,
});

/** What was reached in a year comes from what its period was sealed with, and with the figures that count. */
function settleSource(source: PlanDocument, { kind, year, counted }: ReportOptions): PlanDocument {
  return accountsForYear(kind) && year !== null ? settleReport(source, year, counted ?? null) : source;
}

function findFault({ plan }: PlanDocument, { kind, year }: ReportOptions): AppError | null {
  if (!isYearlyReport(kind)) return null;
  if (year === null) return refuse('invalid-input', { field: 'year' }).error;
  const isBefore = plan.periodStart !== null && year < plan.periodStart;
  const isAfter = plan.periodEnd !== null && year > plan.periodEnd;
  return isBefore || isAfter ? refuse('year-outside-period', { year }).error : null;
}
