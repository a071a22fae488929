import { findHead } from '../../../db/domain/officials.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { listPlanYears, scorePlan } from '../../../db/domain/score-plan.ts';
import type { RenderedReport } from '../../../electron/api/report.ts';
import type { ReportKind } from '../../../electron/api/report-kinds.ts';
import type { ScreenId } from '../../app/navigation.ts';
import type { ReportChoice } from './use-rendered-report.ts';

/** One line of the checks before printing: fine, or what is missing and where it is filled in. */
export type Check = Readonly<{
  key:
    | 'realizations'
    | 'noIndicators'
    | 'targets'
    | 'period'
    | 'signatory'
    | 'signatoryNip'
    | 'placeholders'
    | 'mandatory';
  isFine: boolean;
  params: CheckParams;
  /** The screen where it is mended; null where that is this one. */
  screen: ScreenId | null;
}>;

/** What the sentences of the checks speak of; each uses its own part. */
export type CheckParams = Readonly<{ filled: number; total: number; name: string; count: number }>;

const noParams: CheckParams = { filled: 0, total: 0, name: '', count: 0 };

/** They report what was reached; the others say what is meant to be. */
const reportsResults: ReadonlySet<ReportKind> = new Set(['lkjip', 'measurement', 'summary']);

/** What a head of office would send back: gaps in the figures, in the signature and in the text. */
export function listChecks(
  document: PlanDocument,
  { kind, year, date, rendered }: Omit<ReportChoice, 'official'> & { rendered: RenderedReport },
): readonly Check[] {
  return [
    ...(year !== null && reportsResults.has(kind)
      ? checkRealizations(document, year)
      : checkTargets(document)),
    checkSignatory(document, date ?? rendered.renderedAt.slice(0, 10)),
    checkPlaceholders(rendered),
    ...checkMandatory(rendered),
  ];
}

function checkRealizations(document: PlanDocument, year: number): Check[] {
  const scores = [...scorePlan(document, year).indicators.values()];
  if (scores.length === 0) return [{ key: 'noIndicators', isFine: false, params: noParams, screen: 'plan' }];
  const filled = scores.filter(
    ({ realization }) =>
      realization.value !== null || realization.code !== null || realization.missingReason !== null,
  ).length;
  return [
    {
      key: 'realizations',
      isFine: filled === scores.length,
      params: { ...noParams, filled, total: scores.length },
      screen: 'realization',
    },
  ];
}

function checkTargets(document: PlanDocument): Check[] {
  const { indicators, plan } = document;
  if (indicators.length === 0)
    return [{ key: 'noIndicators', isFine: false, params: noParams, screen: 'plan' }];
  if (plan.periodStart === null) return [{ key: 'period', isFine: false, params: noParams, screen: 'plan' }];
  const filled = new Set(document.targets.map((cell) => `${cell.indicatorId} ${cell.year}`));
  const complete = indicators.filter((indicator) =>
    listPlanYears(document).every((year) => filled.has(`${indicator.id} ${year}`)),
  ).length;
  const params = { ...noParams, filled: complete, total: indicators.length };
  return [{ key: 'targets', isFine: complete === indicators.length, params, screen: 'plan' }];
}

function checkSignatory(document: PlanDocument, date: string): Check {
  const head = findHead(document.officials, date);
  if (!head) return { key: 'signatory', isFine: false, params: noParams, screen: null };
  if (!head.nip)
    return { key: 'signatoryNip', isFine: false, params: { ...noParams, name: head.name }, screen: null };
  return { key: 'signatory', isFine: true, params: { ...noParams, name: head.name }, screen: null };
}

function checkPlaceholders({ sections }: RenderedReport): Check {
  const count = sections.reduce((sum, section) => sum + section.placeholders, 0);
  return { key: 'placeholders', isFine: count === 0, params: { ...noParams, count }, screen: null };
}

/** A part that the regulation asks for may be left out, but never unseen. */
function checkMandatory({ sections }: RenderedReport): Check[] {
  const missing = sections.filter(({ isMandatory, isShown }) => isMandatory && !isShown);
  if (missing.length === 0) return [];
  const name = missing.map(({ title }) => title).join('; ');
  return [
    { key: 'mandatory', isFine: false, params: { ...noParams, name, count: missing.length }, screen: null },
  ];
}
