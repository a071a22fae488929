import { listNodePairs, type NodePair } from '../../../../../db/domain/appraisal/node-pairs.ts';
import { formatDecimal } from '../../../../../db/domain/format.ts';
import type { PlanNode } from '../../../../../db/domain/plan-document.ts';
import { compare, zero } from '../../../../../db/domain/rational.ts';
import { body, cell, figure } from '../blocks.ts';
import { emptyCell, writePercent, writeShare } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import { isStrategic } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Table } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';
import { writeProgramName } from './program-table.ts';

/**
 * Analysis 6: what was reached beside what was spent, of the statement and of the programs under it; null where nothing
 * was budgeted for any of them.
 */
export function makeEfficiencyTable(
  context: ReportContext,
  scores: PlanScores,
  { node, label }: MeasuredNode,
): Table | null {
  const programs = new Set(listPrograms(context, node).map(({ id }) => id));
  const pairs = [
    ...listPairs(context, scores, node.levelKind).filter((pair) => pair.node.id === node.id),
    ...listPairs(context, scores, 'program').filter((pair) => programs.has(pair.node.id)),
  ];
  return makePairTable(context, pairs, {
    id: `table/efficiency/${node.id}`,
    caption: context.texts.lkjip.captions.efficiency(label, context.year),
    head: [context.index.levelName(node.levelId), context.index.kindName('program')]
      .filter(Boolean)
      .join('/'),
    write: (one) => (one.id === node.id ? one.text : writeProgramName(one)),
    isBold: (one) => one.id === node.id,
  });
}

/** The same of all statements that are measured, for chapter III.B. */
export function makeOverallEfficiencyTable(
  context: ReportContext,
  scores: PlanScores,
  measured: readonly MeasuredNode[],
): Table | null {
  const labels = new Map(
    measured.flatMap(({ node, label, indicators }) => (indicators.length > 0 ? [[node.id, label]] : [])),
  );
  const kinds = [...new Set(measured.map(({ node }) => node.levelKind))];
  const found = new Map(
    kinds.flatMap((kind) => listPairs(context, scores, kind)).map((pair) => [pair.node.id, pair]),
  );
  // In reading order, whatever their levels.
  const pairs = [...labels.keys()].flatMap((id) => found.get(id) ?? []);
  const levels = [...new Set(pairs.map(({ node }) => context.index.levelName(node.levelId)))];
  return makePairTable(context, pairs, {
    id: 'table/efficiency',
    caption: findLkjipTexts(context.language).budget.efficiencyCaption(context.year),
    head: levels.join('/'),
    write: (one) => `${labels.get(one.id) ?? ''} ${one.text}`,
    isBold: () => false,
  });
}

const listPairs = (
  { document, year, index }: ReportContext,
  scores: PlanScores,
  kind: PlanNode['levelKind'],
): readonly NodePair[] => listNodePairs(document, scores.year(year), index.budgets, kind);

type PairTable = Readonly<{
  id: string;
  caption: string;
  head: string;
  write: (node: PlanNode) => string;
  isBold: (node: PlanNode) => boolean;
}>;

function makePairTable(
  context: ReportContext,
  pairs: readonly NodePair[],
  { id, caption, head, write, isBold }: PairTable,
): Table | null {
  if (!pairs.some(({ budget }) => budget !== null)) return null;
  const { column, note } = context.texts;
  const deep = { rows: 2 };
  return makeTable({
    id,
    caption,
    aligns: ['left', 'right', 'right', 'left', 'right', 'left', 'right'],
    header: [
      [
        cell(head, deep),
        cell(column.achievement, deep),
        cell(column.absorption, deep),
        cell(column.remainderLeft, deep),
        cell(column.difference, { columns: 2 }),
        cell(column.ratio, deep),
      ],
      [cell(column.points), cell(column.verdict)],
    ],
    rows: pairs.map((pair) =>
      body([cell(write(pair.node), { isBold: isBold(pair.node) }), ...makeFigureCells(context, pair)]),
    ),
    notes: [note.efficiency, note.budgetInForce],
  });
}

/** The uppermost rows below a statement that carry it out. */
function listPrograms(context: ReportContext, node: PlanNode): readonly PlanNode[] {
  return context.index.children(node.id).filter((child) => !isStrategic(child));
}

function makeFigureCells(context: ReportContext, pair: NodePair): readonly Cell[] {
  const { texts, locale } = context;
  const { missing } = texts.cell;
  const { shown, budget, remainder, difference, ratio } = pair;
  const absorption = budget?.absorption ?? null;
  const points = difference && formatDecimal(difference.difference, { locale, decimals: 2 });
  return [
    shown === null ? emptyCell(missing) : figure(writePercent(context, shown)),
    absorption === null ? emptyCell(missing) : figure(writeShare(context, absorption)),
    remainder === null
      ? cell(missing, { isMuted: true })
      : cell(
          remainder.isJudged
            ? texts.efficiency.saved(writeShare(context, remainder.remainder))
            : texts.efficiency.notJudged(writeShare(context, remainder.remainder)),
        ),
    points === null || difference === null
      ? emptyCell(missing)
      : figure(compare(difference.difference, zero) > 0 ? `+${points}` : points),
    difference === null
      ? cell(missing, { isMuted: true })
      : cell(texts.efficiency.verdicts[difference.verdict]),
    ratio === null ? emptyCell(missing) : figure(formatDecimal(ratio.ratio, { locale, decimals: 2 })),
  ];
}
