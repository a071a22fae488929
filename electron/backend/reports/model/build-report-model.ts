import { type AppError, type Result, refuse } from '../../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { cleanDocument } from './clean-document.ts';
import { makeCover, makeExampleMark, makeFooter } from './front-matter.ts';
import { buildLkjip } from './lkjip/build-lkjip.ts';
import { numberCaptions } from './number-captions.ts';
import { buildRenstra } from './renstra/build-renstra.ts';
import { makeReportContext, type ReportContext, type ReportOptions } from './report-context.ts';
import type { ReportModel } from './report-model.ts';
import { buildStrategy } from './strategy/build-strategy.ts';

const builders = { renstra: buildRenstra, lkjip: buildLkjip, strategy: buildStrategy } as const;

/** A report from a plan. What is not in the plan is a visible gap, so that an unfinished plan prints too. */
export function buildReportModel(source: PlanDocument, options: ReportOptions): Result<ReportModel> {
  const fault = findFault(source, options);
  if (fault !== null) return { ok: false, error: fault };
  const { document, removed } = cleanDocument(source);
  const isYearly = options.kind === 'lkjip';
  const context = makeReportContext(document, { ...options, year: isYearly ? options.year : null });
  const sections = builders[options.kind](context);
  const { texts } = context;
  const words = texts[options.kind];
  // A strategy is known by its own name, which mostly says its years.
  const isNamed = options.kind === 'strategy';
  const span = writeSpan(context);
  return succeed({
    kind: options.kind,
    language: context.language,
    title: isNamed ? document.plan.title : span === null ? words.title : `${words.title} ${span.long}`,
    organization: document.organization.name,
    year: isYearly ? options.year : null,
    date: options.date,
    cover: makeCover(
      context,
      isNamed ? document.plan.title : words.title,
      isNamed ? null : (span?.long ?? null),
    ),
    footer: makeFooter(words.shortTitle, span?.short ?? null, document.organization.name),
    exampleMark: makeExampleMark(context),
    wording: { table: texts.table, figure: texts.figure },
    headings: {
      chapterPrefix: texts.chapterPrefix,
      annexPrefix: texts.annexPrefix,
      second: isYearly ? 'letter' : 'legal',
    },
    sections: numberCaptions(sections, { table: texts.table, figure: texts.figure }),
    removedCharacters: removed,
  });
}

function findFault({ plan }: PlanDocument, { kind, year }: ReportOptions): AppError | null {
  if (kind !== 'lkjip') return null;
  if (year === null) return refuse('invalid-input', { field: 'year' }).error;
  const isBefore = plan.periodStart !== null && year < plan.periodStart;
  const isAfter = plan.periodEnd !== null && year > plan.periodEnd;
  return isBefore || isAfter ? refuse('year-outside-period', { year }).error : null;
}

function writeSpan({ kind, year, texts, document }: ReportContext): { long: string; short: string } | null {
  if (kind === 'lkjip') return { long: texts.year(year), short: String(year) };
  const { periodStart, periodEnd } = document.plan;
  if (periodStart === null || periodEnd === null) return null;
  return { long: texts.period(periodStart, periodEnd), short: `${periodStart}–${periodEnd}` };
}
