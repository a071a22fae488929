import { paragraph, placeholder, refer, section } from '../blocks.ts';
import { writePercentSign } from '../figures.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import { findNarrative, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';
import { makeBenchmarkTable } from './benchmark-table.ts';
import { findSupporting, writeCauses } from './causes.ts';
import { makeFigures } from './charts.ts';
import { makeEndTable, makeYearsTable } from './comparison-tables.ts';
import { makeEfficiencyTable } from './efficiency-table.ts';
import { writeBand } from './method-notes.ts';
import { makeProgramTable } from './program-table.ts';
import { makeTargetTable, presentOwnMean, targetTableId } from './target-table.ts';

/** Chapter III.A for one statement: the analyses that PermenPANRB 53/2014 asks for, in its order. */
export function makeObjectiveSection(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): Section {
  const { node, label, indicators } = measured;
  const id = `objective/${node.id}`;
  const frame = { id, level: 3 as const, label, title: node.text };
  if (indicators.length === 0) {
    const gap = context.texts.nothingYet(context.texts.lkjip.emptyObjective);
    return section({ ...frame, blocks: [placeholder(gap)] });
  }
  const analyses = listAnalyses(context, scores, measured);
  return section({
    ...frame,
    blocks: [writeIntroduction(context, scores, measured)],
    children: analyses.map(({ name, title, blocks }, i) =>
      section({ id: `${id}/${name}`, level: 4, label: `${i + 1}.`, title, isListed: false, blocks }),
    ),
  });
}

function writeIntroduction(
  context: ReportContext,
  scores: PlanScores,
  { node, indicators }: MeasuredNode,
): Block {
  const { lkjip } = context.texts;
  const score = scores.year(context.year).nodes.get(node.id);
  const mean = score === undefined ? null : presentOwnMean(context, score);
  const count = String(indicators.length);
  const table = refer(targetTableId(node.id));
  if (mean === null) return paragraph(lkjip.subjectNone(count, context.year), table, '.');
  const shown = writePercentSign(context, mean.shown);
  const band = writeBand(context, mean.band).toLocaleLowerCase(context.language);
  return paragraph(lkjip.subject(shown, band, count, context.year), table, '.');
}

type Analysis = Readonly<{ name: string; title: string; blocks: readonly Block[] }>;

function listAnalyses(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): readonly Analysis[] {
  const { analyses, ...texts } = context.texts.lkjip;
  const { year, document } = context;
  const { node } = measured;
  const figures = makeFigures(context, scores, measured);
  const yearsTable = makeYearsTable(context, scores, measured);
  const endTable = makeEndTable(context, scores, measured);
  const benchmarks = makeBenchmarkTable(context, scores, measured);
  const written = findNarrative(context, 'national-standard', node.id);
  const standard = [...(benchmarks === null ? [] : [benchmarks]), ...(written ?? [])];
  const efficiency = makeEfficiencyTable(context, scores, measured);
  const programs = makeProgramTable(context, scores, measured);
  const noEnd = document.plan.periodEnd === null ? texts.noPeriod : texts.noEndTarget;
  return [
    { name: 'target', title: analyses.target(year), blocks: [makeTargetTable(context, scores, measured)] },
    {
      name: 'years',
      title: analyses.years(year),
      blocks: [
        yearsTable ?? paragraph(texts.noEarlierYears),
        ...(figures.length > 0 ? figures : [paragraph(texts.noChart)]),
      ],
    },
    { name: 'end', title: analyses.end(year), blocks: [endTable ?? paragraph(noEnd)] },
    {
      name: 'standard',
      title: analyses.standard,
      // "Jika ada": that there is no standard to compare with is said, so that none of the seven seems forgotten.
      blocks: standard.length > 0 ? standard : [paragraph(findLkjipTexts(context.language).noStandard)],
    },
    { name: 'causes', title: analyses.causes, blocks: writeCauses(context, scores, measured) },
    {
      name: 'efficiency',
      title: analyses.efficiency,
      blocks: [
        ...(efficiency === null ? [] : [efficiency]),
        ...writeNarrative(context, 'efficiency', node.id),
      ],
    },
    {
      name: 'programs',
      title: analyses.programs,
      blocks: [...writeSupporting(context, measured), ...(programs === null ? [] : [programs])],
    },
  ];
}

/** What was written of the statement, what was written of its indicators, or a gap. */
function writeSupporting(context: ReportContext, { node, indicators }: MeasuredNode): readonly Block[] {
  const told = findSupporting(context, indicators) ?? [];
  const written = findNarrative(context, 'supporting-programs', node.id) ?? [];
  const blocks = [...written, ...told];
  return blocks.length > 0 ? blocks : writeNarrative(context, 'supporting-programs', node.id);
}
