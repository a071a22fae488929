import { countActions, findMonths } from '../../../../../db/domain/action-plan.ts';
import { groupCells } from '../../../../../db/domain/cascade-figures.ts';
import { formatAccounting, formatDate } from '../../../../../db/domain/format.ts';
import { deriveFromMonthTargets } from '../../../../../db/domain/months.ts';
import type { Action, PlanIndicator, TargetCell } from '../../../../../db/domain/plan-document.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import { body, cell, figure, placeholder, section, tall, total } from '../blocks.ts';
import { emptyCell, makeTargetCell, writeFigure } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { makeLetterhead } from '../front-matter.ts';
import { listMeasuredHeads, measuredAligns } from '../measured-heads.ts';
import { listMeasuredNodes, type MeasuredNode } from '../measured-nodes.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeSignature, type ReportContext } from '../report-context.ts';
import type { Block, Cell, Row, Section } from '../report-model.ts';
import { makeMonthlyTable } from './monthly-table.ts';

/** Rencana aksi: what is done in which quarter so that the year's agreement is kept. */
export function buildActionPlan(context: ReportContext): readonly Section[] {
  const { words, year } = context;
  return [
    section({
      id: 'action-plan',
      title: words.actionPlan.title(year),
      letterhead: makeLetterhead(context),
      orientation: 'landscape',
      blocks: [...makeBlocks(context), makeSignature(context)],
    }),
  ];
}

const quarters = [1, 2, 3, 4] as const;

function makeBlocks(context: ReportContext): readonly Block[] {
  const { texts, words, document, year } = context;
  const scores = scoreForReport(context);
  const measured = listMeasuredNodes(context).filter(({ indicators }) => indicators.length > 0);
  if (measured.length === 0) return [placeholder(texts.nothingYet(words.actionPlan.noIndicators))];
  const actions = document.actions
    .filter((one) => one.year === year)
    .toSorted((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
  const shown = new Set(measured.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const own = actions.filter(({ indicatorId }) => shown.has(indicatorId));
  const plan: PlanOfYear = {
    scores,
    actions: Map.groupBy(own, ({ indicatorId }) => indicatorId),
    targets: groupCells<TargetCell>(document.targets, year),
  };
  const { column } = words.actionPlan;
  const table = makeTable({
    id: 'table/action-plan',
    caption: words.actionPlan.caption(year),
    orientation: 'landscape',
    keptRows: 2,
    aligns: [
      ...measuredAligns,
      'right',
      'right',
      'right',
      'right',
      'right',
      'left',
      'left',
      'center',
      'right',
      'left',
    ],
    header: [
      [
        ...listMeasuredHeads(context),
        tall(texts.column.targetOf(year)),
        cell(column.quarters, { columns: 4 }),
        tall(column.action),
        tall(column.actionTarget),
        tall(column.schedule),
        tall(column.budget),
        tall(column.responsible),
      ],
      quarters.map((quarter) => cell(column.quarter(quarter))),
    ],
    rows: [...measured.flatMap((one, i) => makeRows(context, plan, one, i + 1)), ...makeTotal(context, own)],
  });
  const gap = own.length > 0 ? [] : [placeholder(texts.nothingYet(words.actionPlan.noActions(year)))];
  return [...gap, table, ...makeMonthlyTable(context, plan.targets, measured)];
}

type PlanOfYear = Readonly<{
  scores: PlanScores;
  actions: ReadonlyMap<string, readonly Action[]>;
  targets: ReturnType<typeof groupCells<TargetCell>>;
}>;

function makeRows(
  context: ReportContext,
  plan: PlanOfYear,
  { node, label, indicators }: MeasuredNode,
  number: number,
): readonly Row[] {
  const listOf = (indicator: PlanIndicator): readonly (Action | null)[] => {
    const found = plan.actions.get(indicator.id) ?? [];
    return found.length === 0 ? [null] : found;
  };
  const height = indicators.reduce((sum, indicator) => sum + listOf(indicator).length, 0);
  return indicators.flatMap((indicator, place) => {
    const actions = listOf(indicator);
    return actions.map((action, i) =>
      body([
        ...(place === 0 && i === 0
          ? [cell(String(number), { rows: height }), cell(`${label} ${node.text}`, { rows: height })]
          : []),
        ...(i === 0 ? makeIndicatorCells(context, plan, indicator, actions.length) : []),
        ...makeActionCells(context, action),
      ]),
    );
  });
}

function makeIndicatorCells(
  context: ReportContext,
  { scores, targets }: PlanOfYear,
  indicator: PlanIndicator,
  rows: number,
): readonly Cell[] {
  const { texts, year } = context;
  const cells = targets.get(indicator.id) ?? [];
  return [
    cell(indicator.name),
    cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
    makeTargetCell(context, indicator, scores.target(indicator.id, year)),
    ...quarters.map((quarter) => {
      const text = writeQuarter(context, indicator, cells[quarter]);
      return text === null ? emptyCell(texts.cell.missing) : figure(text);
    }),
  ].map((one) => ({ ...one, rows }));
}

function writeQuarter(
  context: ReportContext,
  indicator: PlanIndicator,
  target: TargetCell | undefined,
): string | null {
  if (target === undefined) return null;
  if (target.ordinalCode !== null) return target.ordinalCode;
  if (target.value === null) {
    const made = deriveFromMonthTargets(target, indicator);
    return made === null ? null : writeFigure(context, indicator, made, true);
  }
  const low = writeFigure(context, indicator, fromDecimal(target.value), false);
  if (target.valueMax === null) return low;
  return context.texts.cell.range(low, writeFigure(context, indicator, fromDecimal(target.valueMax), false));
}

function makeActionCells(context: ReportContext, action: Action | null): readonly Cell[] {
  const { texts, words, locale } = context;
  const { missing } = texts.cell;
  if (action === null)
    return [
      cell(words.actionPlan.noAction, { isMuted: true }),
      cell(missing),
      cell(missing),
      emptyCell(missing),
      cell(missing),
    ];
  const { budget } = action;
  return [
    cell(action.text),
    cell(writeActionTargets(context, action) || missing),
    cell(writeSchedule(context, action) ?? missing),
    budget === null ? emptyCell(missing) : figure(formatAccounting(budget, { locale })),
    cell(writeResponsible(context, action) || missing),
  ];
}

/** `I: 25%; II: 50%`: each as the office wrote it. */
const writeActionTargets = ({ words }: ReportContext, action: Action): string =>
  [action.targetQ1, action.targetQ2, action.targetQ3, action.targetQ4]
    .flatMap((text, i) =>
      text === null || text === '' ? [] : [words.actionPlan.column.actionQuarter(i + 1, text)],
    )
    .join('; ');

function writeSchedule({ language }: ReportContext, action: Action): string | null {
  const months = findMonths(action);
  if (months === null) return null;
  const write = (month: number): string =>
    formatDate(`2000-${String(month).padStart(2, '0')}-01`, { locale: language, style: 'medium' }).split(
      ' ',
    )[1] ?? '';
  return months.start === months.end ? write(months.start) : `${write(months.start)}–${write(months.end)}`;
}

function writeResponsible({ document }: ReportContext, { responsible, unitId }: Action): string {
  const unit = document.units.find(({ id }) => id === unitId)?.name ?? null;
  return [responsible, unit].filter((text) => text !== null && text !== '').join(', ');
}

function makeTotal({ words, locale }: ReportContext, actions: readonly Action[]): readonly Row[] {
  const { budget } = countActions(actions);
  if (budget === null) return [];
  return [
    total([
      cell(words.actionPlan.total, { columns: 12, align: 'left' }),
      figure(formatAccounting(budget, { locale })),
      cell(''),
    ]),
  ];
}
