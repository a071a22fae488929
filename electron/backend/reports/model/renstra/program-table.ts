import type { LevelKind, PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { add, type Rational } from '../../../../../db/domain/rational.ts';
import { body, cell, figure, group, total } from '../blocks.ts';
import { emptyCell, makeTargetCell, writeBaseline } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { makeAmountCell } from '../lkjip/program-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { carriesOut, isStrategic } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Table } from '../report-model.ts';
import { chunkYears } from './goal-table.ts';

/** Five pairs of target and amount fill a wide page; the years of a longer plan go on in a further table. */
const yearsPerTable = 5;
const fixedColumns = 5;

/** Table T-C.27: programmes and activities with target and amount for each year; empty where there are none. */
export function makeProgramTables(context: ReportContext, scores: PlanScores): readonly Table[] {
  const nodes = context.document.nodes.filter(carriesOut);
  if (nodes.length === 0) return [];
  const chunks = chunkYears(context.planYears, yearsPerTable);
  return chunks.map((years, i) => {
    const part = chunks.length > 1 ? ` ${context.texts.continued(i + 1, chunks.length)}` : '';
    return makeProgramTable(context, scores, nodes, years, i, part);
  });
}

const kinds: readonly LevelKind[] = ['program', 'activity', 'subactivity'];

function makeProgramTable(
  context: ReportContext,
  scores: PlanScores,
  nodes: readonly PlanNode[],
  years: readonly number[],
  place: number,
  part: string,
): Table {
  const { texts, index } = context;
  const { column } = texts;
  const names = kinds.filter((kind) => nodes.some((node) => node.levelKind === kind)).map(index.kindName);
  const deep = { rows: 2 };
  const width = fixedColumns + years.length * 2 + 1;
  return makeTable({
    id: place === 0 ? 'table/programs' : `table/programs/${place + 1}`,
    caption: `${texts.renstra.programsCaption}${part}`,
    aligns: [
      'left',
      'left',
      'left',
      'center',
      'right',
      ...years.flatMap(() => ['right', 'right'] as const),
      'left',
    ],
    header: [
      [
        cell(column.code, deep),
        cell(names.filter((name) => name !== null).join('/'), deep),
        cell(column.indicator, deep),
        cell(column.unit, deep),
        cell(column.baseline, deep),
        ...years.map((year) => cell(String(year), { columns: 2 })),
        cell(column.responsible, deep),
      ],
      years.flatMap(() => [cell(column.target), cell(column.amount)]),
    ],
    rows: [
      ...nodes.flatMap((node, i) => [
        ...makeHeading(context, node, nodes[i - 1] ?? null, width),
        ...makeProgramRows(context, scores, node, years),
      ]),
      ...makeTotal(context, nodes, years),
    ],
    notes: [texts.note.upperLevels],
    orientation: 'landscape',
  });
}

/** The objective heads the programmes that serve it. */
function makeHeading(
  context: ReportContext,
  node: PlanNode,
  before: PlanNode | null,
  width: number,
): readonly Row[] {
  const served = findServed(context, node);
  const isSame = before !== null && findServed(context, before)?.id === served?.id;
  if (served === null || isSame) return [];
  return [group(`${writeNodeLabel(context, served)}: ${served.text}`, width)];
}

function findServed(context: ReportContext, node: PlanNode): PlanNode | null {
  let current: PlanNode | null = node;
  while (current !== null && !isStrategic(current)) {
    current = current.parentId === null ? null : context.index.node(current.parentId);
  }
  return current;
}

function makeProgramRows(
  context: ReportContext,
  scores: PlanScores,
  node: PlanNode,
  years: readonly number[],
): readonly Row[] {
  const { index, document } = context;
  const { missing } = context.texts.cell;
  const indicators = index.indicators(node.id);
  const rows = Math.max(indicators.length, 1);
  const isBold = node.levelKind === 'program';
  const unit = document.units.find((one) => one.id === node.unitId)?.name ?? missing;
  const amounts = years.map((year) => makeAmountCell(context, index.budgets.planned(year).find(node.id)));
  const lines: readonly (PlanIndicator | null)[] = indicators.length > 0 ? indicators : [null];
  return lines.map((indicator, i) =>
    body([
      ...(i === 0 ? [cell(node.code ?? missing, { rows, isBold }), cell(node.text, { rows, isBold })] : []),
      ...writeIndicator(context, indicator),
      ...years.flatMap((year, k): readonly Cell[] => [
        indicator === null
          ? emptyCell(missing)
          : makeTargetCell(context, indicator, scores.target(indicator.id, year)),
        ...(i === 0 ? [{ ...(amounts[k] ?? cell('')), rows }] : []),
      ]),
      ...(i === 0 ? [cell(unit, { rows })] : []),
    ]),
  );
}

function writeIndicator(context: ReportContext, indicator: PlanIndicator | null): readonly Cell[] {
  const { missing, withoutUnit } = context.texts.cell;
  if (indicator === null)
    return [cell(missing, { isMuted: true }), cell(missing, { isMuted: true }), emptyCell(missing)];
  const baseline = writeBaseline(context, indicator);
  return [
    cell(indicator.name),
    cell(indicator.unitOfMeasure ?? withoutUnit),
    baseline === null ? emptyCell(missing) : figure(baseline),
  ];
}

function makeTotal(
  context: ReportContext,
  nodes: readonly PlanNode[],
  years: readonly number[],
): readonly Row[] {
  const ids = new Set(nodes.map((node) => node.id));
  const tops = nodes.filter((node) => node.parentId === null || !ids.has(node.parentId));
  const sumYear = (year: number): Rational | null =>
    tops
      .map((node) => context.index.budgets.planned(year).find(node.id))
      .reduce<Rational | null>(
        (sum, value) => (value === null ? sum : sum === null ? value : add(sum, value)),
        null,
      );
  const sums = years.map(sumYear);
  if (sums.every((sum) => sum === null)) return [];
  return [
    total([
      cell(context.texts.renstra.programTotal, { columns: fixedColumns, align: 'left' }),
      ...sums.flatMap((sum) => [
        cell(''),
        sum === null ? emptyCell(context.texts.cell.missing) : makeAmountCell(context, sum),
      ]),
      cell(''),
    ]),
  ];
}
