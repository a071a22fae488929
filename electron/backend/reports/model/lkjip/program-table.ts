import type { Absorption } from '../../../../../db/domain/absorption.ts';
import { formatAccounting } from '../../../../../db/domain/format.ts';
import type { PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../../db/domain/rational.ts';
import { body, cell, figure } from '../blocks.ts';
import {
  emptyCell,
  makeAchievementCell,
  makeRealizationCell,
  makeTargetCell,
  writeShare,
} from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import { carriesOut, isStrategic } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Table } from '../report-model.ts';

/** Analysis 7: what was done and spent below a statement; null where no program stands there or none has a figure. */
export function makeProgramTable(
  context: ReportContext,
  scores: PlanScores,
  measured: MeasuredNode,
): Table | null {
  const { texts, index } = context;
  const nodes = listCarryingOut(context, measured.node);
  const hasFigures = nodes.some(
    (node) =>
      index.indicators(node.id).length > 0 || index.budgets.absorption(node.id, context.year) !== null,
  );
  if (!hasFigures) return null;
  const isMeasured = nodes.some((node) => index.indicators(node.id).length > 0);
  return makeTable({
    id: `table/programs/${measured.node.id}`,
    caption: texts.lkjip.captions.programs(measured.label),
    aligns: [
      'left',
      ...(isMeasured ? (['left', 'right', 'right', 'right'] as const) : []),
      'right',
      'right',
      'right',
    ],
    header: [
      [
        cell(
          [index.kindName('program'), index.kindName('activity')].filter((name) => name !== null).join('/'),
        ),
        ...(isMeasured
          ? [
              cell(texts.column.indicator),
              cell(texts.column.shortTarget),
              cell(texts.column.shortRealization),
              cell(texts.column.percent),
            ]
          : []),
        cell(texts.column.ceiling),
        cell(texts.column.realized),
        cell(texts.column.percent),
      ],
    ],
    rows: nodes.flatMap((node) => makeRows(context, scores, node, isMeasured)),
    notes: [...(isMeasured ? [texts.note.shorthand] : []), texts.note.upperLevels],
  });
}

/** Programs and activities, down to what the office has entered. */
function listCarryingOut(context: ReportContext, node: PlanNode): readonly PlanNode[] {
  return context.index.children(node.id).flatMap((child) => {
    if (isStrategic(child)) return [];
    const below = listCarryingOut(context, child);
    return carriesOut(child) ? [child, ...below] : below;
  });
}

function makeRows(
  context: ReportContext,
  scores: PlanScores,
  node: PlanNode,
  isMeasured: boolean,
): readonly Row[] {
  const indicators = context.index.indicators(node.id);
  const budget = context.index.budgets.absorption(node.id, context.year);
  const isProgram = node.levelKind === 'program';
  const span = Math.max(indicators.length, 1);
  const name = cell(writeProgramName(node), { rows: span, isBold: isProgram });
  const money = makeMoneyCells(context, budget).map((one) => ({ ...one, rows: span }));
  const { missing } = context.texts.cell;
  const [first, ...rest] = indicators;
  if (!isMeasured) return [body([name, ...money])];
  const measured = first
    ? makeIndicatorCells(context, scores, first)
    : [cell(missing, { isMuted: true }), emptyCell(missing), emptyCell(missing), emptyCell(missing)];
  return [
    body([name, ...measured, ...money]),
    ...rest.map((indicator) => body(makeIndicatorCells(context, scores, indicator))),
  ];
}

export const writeProgramName = (node: PlanNode): string =>
  node.code === null ? node.text : `${node.code} ${node.text}`;

function makeIndicatorCells(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
): readonly Cell[] {
  const score = scores.indicator(indicator.id, context.year);
  const isProvisional = scores.isProvisional(indicator.id, context.year);
  const unit = indicator.unitOfMeasure === null ? '' : ` (${indicator.unitOfMeasure})`;
  return [
    cell(`${indicator.name}${unit}`),
    makeTargetCell(context, indicator, score.target),
    makeRealizationCell(context, indicator, score.realization, isProvisional),
    makeAchievementCell(context, score),
  ];
}

/** Ceiling, what was spent, and the share. */
export function makeMoneyCells(context: ReportContext, budget: Absorption | null): readonly Cell[] {
  return [
    makeAmountCell(context, budget?.ceiling ?? null),
    makeAmountCell(context, budget?.realized ?? null),
    makeShareCell(context, budget?.absorption ?? null),
  ];
}

export const makeAmountCell = (context: ReportContext, value: Rational | null): Cell =>
  value === null
    ? emptyCell(context.texts.cell.missing)
    : figure(formatAccounting(value, { locale: context.locale }));

const makeShareCell = (context: ReportContext, value: Rational | null): Cell =>
  value === null ? emptyCell(context.texts.cell.missing) : figure(writeShare(context, value));
