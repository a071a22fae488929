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
  const { texts, index, year, document } = context;
  const score = scores.year(year);
  const pairsOf = (kind: PlanNode['levelKind']): readonly NodePair[] =>
    listNodePairs(document, score, index.budgets, kind);
  const programs = new Set(listPrograms(context, node).map(({ id }) => id));
  const pairs = [
    ...pairsOf(node.levelKind).filter((pair) => pair.node.id === node.id),
    ...pairsOf('program').filter((pair) => programs.has(pair.node.id)),
  ];
  if (!pairs.some(({ budget }) => budget !== null)) return null;
  return makeTable({
    id: `table/efficiency/${node.id}`,
    caption: texts.lkjip.captions.efficiency(label, year),
    aligns: ['left', 'right', 'right', 'left', 'right', 'left', 'right'],
    header: [
      [
        cell([context.index.levelName(node.levelId), index.kindName('program')].filter(Boolean).join('/'), {
          rows: 2,
        }),
        cell(texts.column.achievement, { rows: 2 }),
        cell(texts.column.absorption, { rows: 2 }),
        cell(texts.column.remainderLeft, { rows: 2 }),
        cell(texts.column.difference, { columns: 2 }),
        cell(texts.column.ratio, { rows: 2 }),
      ],
      [cell(texts.column.points), cell(texts.column.verdict)],
    ],
    rows: pairs.map((pair) => body(makeCells(context, pair, pair.node.id === node.id))),
    notes: [texts.note.efficiency, texts.note.budgetInForce],
  });
}

/** The uppermost rows below a statement that carry it out. */
function listPrograms(context: ReportContext, node: PlanNode): readonly PlanNode[] {
  return context.index.children(node.id).filter((child) => !isStrategic(child));
}

function makeCells(context: ReportContext, pair: NodePair, isStatement: boolean): readonly Cell[] {
  const { texts, locale } = context;
  const { missing } = texts.cell;
  const { node, shown, budget, remainder, difference, ratio } = pair;
  const absorption = budget?.absorption ?? null;
  const points = difference && formatDecimal(difference.difference, { locale, decimals: 2 });
  return [
    cell(isStatement ? node.text : writeProgramName(node), { isBold: isStatement }),
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
