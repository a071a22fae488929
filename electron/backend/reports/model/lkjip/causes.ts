import { formatPercent } from '../../../../../db/domain/format.ts';
import type { Analysis, PlanDocument, PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { bold, paragraph, placeholder } from '../blocks.ts';
import { writePercentSign } from '../figures.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import { parseNarrative } from '../narrative.ts';
import type { PlanScores } from '../plan-scores.ts';
import { findNarrative, type ReportContext, writeGap } from '../report-context.ts';
import type { Block } from '../report-model.ts';

/** What was written of an indicator for a year: of the year itself, else of its last quarter. */
export function findYearAnalysis(
  { analyses }: Pick<PlanDocument, 'analyses'>,
  indicatorId: string,
  year: number,
): Analysis | null {
  const ofYear = analyses
    .filter((one) => one.indicatorId === indicatorId && one.year === year)
    .toSorted((a, b) => b.quarter - a.quarter);
  return ofYear.find(({ quarter }) => quarter === 0) ?? ofYear[0] ?? null;
}

/** Analysis 5: what the office wrote of the statement and of each indicator; gaps only where an analysis is asked for. */
export function writeCauses(
  context: ReportContext,
  scores: PlanScores,
  { node, indicators }: MeasuredNode,
): readonly Block[] {
  const { document, year } = context;
  const texts = context.texts.lkjip;
  const needOf = ({ id }: PlanIndicator) => scores.indicator(id, year).analysisNeed;
  const low = indicators.filter((one) => needOf(one) === 'low');
  const high = indicators.filter((one) => needOf(one) === 'high');
  const written = findNarrative(context, 'causes', node.id);
  const told = indicators.flatMap((indicator) => {
    const analysis = findYearAnalysis(document, indicator.id, year);
    return analysis === null ? [] : writeAnalysis(context, scores, indicator, analysis);
  });
  // What is written of the whole statement answers for all its indicators.
  const missing = [...low, ...high].filter(
    ({ id }) => written === null && !tellsCauses(findYearAnalysis(document, id, year)),
  );
  const asked = [
    ...(low.length === 0 ? [] : [paragraph(texts.needsAnalysis(listNames(low), writeThreshold(context)))]),
    ...(high.length === 0 ? [] : [paragraph(texts.questionsTarget(listNames(high)))]),
  ];
  const isQuiet = asked.length === 0 && written === null && told.length === 0;
  const hasScore = indicators.some(({ id }) => scores.indicator(id, year).achievement.kind === 'scored');
  return [
    ...asked,
    ...(written ?? []),
    ...told,
    ...missing.map(({ name }) => ({
      ...placeholder(`${name}: ${writeGap(context, 'causes')}`),
      of: 'analysis' as const,
    })),
    ...(isQuiet
      ? [paragraph(hasScore ? texts.nothingToAnalyse(writeThreshold(context)) : texts.nothingMeasured(year))]
      : []),
  ];
}

const listNames = (indicators: readonly PlanIndicator[]): string =>
  indicators.map(({ name }) => name).join('; ');

const tellsCauses = (analysis: Analysis | null): boolean =>
  analysis !== null && [analysis.causes, analysis.obstacles].some((text) => (text ?? '').trim() !== '');

function writeThreshold({ scoring, locale }: ReportContext): string {
  const threshold = scoring.settings.analysisThreshold;
  return formatPercent(threshold, { locale, decimals: threshold.includes('.') ? 2 : 0 });
}

function writeAnalysis(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  analysis: Analysis,
): readonly Block[] {
  const { parts } = context.texts.lkjip;
  const { shown } = scores.indicator(indicator.id, context.year);
  const head = shown === null ? indicator.name : `${indicator.name} (${writePercentSign(context, shown)})`;
  const told = (['causes', 'obstacles', 'solutions', 'followUp'] as const).flatMap((part) => {
    const [first, ...rest] = parseNarrative(analysis[part] ?? '');
    if (first === undefined) return [];
    const label = bold(`${parts[part]}: `);
    return first.kind === 'paragraph'
      ? [{ ...first, runs: [label, ...first.runs] }, ...rest]
      : [paragraph(label), first, ...rest];
  });
  return told.length === 0 ? [] : [paragraph(bold(head)), ...told];
}

/** What the analyses say of programs and activities, for analysis 7; null where they say nothing. */
export function findSupporting(
  { document, year }: ReportContext,
  indicators: readonly PlanIndicator[],
): readonly Block[] | null {
  const blocks = indicators.flatMap(({ id, name }) => {
    const told = parseNarrative(findYearAnalysis(document, id, year)?.supporting ?? '');
    return told.length === 0 ? [] : [paragraph(bold(name)), ...told];
  });
  return blocks.length === 0 ? null : blocks;
}
