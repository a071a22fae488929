import type { PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { cell, figure } from '../blocks.ts';
import { emptyCell, makeTargetCell, writeBaseline } from '../figures.ts';
import { makeTablesByYears, type TableParts } from '../fit-table.ts';
import { listMeasuredNodes } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Section, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { nameTablePart } from './parts.ts';
import { listServed } from './served.ts';

export type GoalTableOptions = Readonly<{
  id: string;
  caption: string;
  /** One column each; none leaves the table without targets. */
  years: readonly number[];
  orientation: Section['orientation'];
  /** With what of the regional plan is served before, and what kind an indicator is of behind (Inmendagri 2/2025). */
  isLinked?: boolean;
}>;

type GoalGroup = Readonly<{ goal: PlanNode | null; entries: readonly GoalEntry[] }>;
/** An objective, or null for indicators of the goal itself. */
type GoalEntry = Readonly<{ node: PlanNode | null; indicators: readonly PlanIndicator[] }>;

/** Table T-C.25: goals, objectives, their indicators and targets; empty where the plan has none of them. */
export function makeGoalTables(
  context: ReportContext,
  scores: PlanScores,
  options: GoalTableOptions,
): readonly Table[] {
  const groups = listGoalGroups(context);
  if (groups.length === 0) return [];
  return makeTablesByYears(options.years, context.tableWidth, (part) =>
    describeGoalTable(context, scores, groups, {
      ...options,
      ...nameTablePart(context, options, part),
      years: part.years,
    }),
  );
}

function listGoalGroups(context: ReportContext): readonly GoalGroup[] {
  const { document, index } = context;
  const goals = document.nodes.filter((node) => node.levelKind === 'goal');
  const measured = listMeasuredNodes(context).filter(({ node }) => node.levelKind !== 'goal');
  const groupOf = (goal: PlanNode | null): GoalGroup => {
    const own = goal === null ? [] : index.indicators(goal.id);
    const below = measured.filter(
      ({ node }) => (index.ancestor(node, 'goal')?.id ?? null) === (goal?.id ?? null),
    );
    const entries: readonly GoalEntry[] = [
      ...(own.length > 0 ? [{ node: null, indicators: own }] : []),
      ...below.map(({ node, indicators }) => ({ node, indicators })),
    ];
    return { goal, entries: entries.length > 0 ? entries : [{ node: null, indicators: [] }] };
  };
  const orphans = groupOf(null);
  const hasOrphans = orphans.entries.some(({ node }) => node !== null);
  return [...goals.map(groupOf), ...(hasOrphans ? [orphans] : [])];
}

function describeGoalTable(
  context: ReportContext,
  scores: PlanScores,
  groups: readonly GoalGroup[],
  { id, caption, years, orientation, isLinked = false }: GoalTableOptions,
): TableParts {
  const { texts, document } = context;
  const hasBaseline =
    years.length > 0 && document.indicators.some((one) => writeBaseline(context, one) !== null);
  const words = findRenstraTexts(context.language).inmendagri.column;
  const form = { years, hasBaseline, isLinked };
  const rows = groups.flatMap((group, i) => makeGroupRows(context, scores, group, i + 1, form));
  const baselineYears = [...new Set(document.indicators.flatMap((one) => one.baselineYear ?? []))];
  const [onlyYear] = baselineYears;
  const baseline =
    baselineYears.length === 1 && onlyYear !== undefined
      ? texts.column.baselineOf(onlyYear)
      : texts.column.baseline;
  const isSpread = years.length > 1;
  const deep = isSpread ? { rows: 2 } : {};
  const goalName = context.index.kindName('goal') ?? texts.level.goal;
  const objectiveName = context.index.kindName('objective') ?? texts.level.objective;
  const heads = [
    cell(texts.column.number, deep),
    ...(isLinked ? [cell(words.served, deep)] : []),
    cell(goalName, deep),
    cell(objectiveName, deep),
    cell(
      texts.column.indicatorOf(
        `${goalName.toLocaleLowerCase(context.language)}/${objectiveName.toLocaleLowerCase(context.language)}`,
      ),
      deep,
    ),
    cell(texts.column.unit, deep),
    ...(hasBaseline ? [cell(baseline, deep)] : []),
  ];
  const notes = isLinked ? [cell(words.note, deep)] : [];
  const header = isSpread
    ? [
        [...heads, cell(texts.column.targetOfYears, { columns: years.length }), ...notes],
        years.map((year) => cell(String(year))),
      ]
    : [[...heads, ...years.map((year) => cell(texts.column.targetOf(year))), ...notes]];
  return {
    id,
    caption,
    aligns: [
      'center',
      ...(isLinked ? ['left' as const] : []),
      'left',
      'left',
      'left',
      'center',
      ...(hasBaseline ? ['right' as const] : []),
      ...years.map(() => 'right' as const),
      ...(isLinked ? ['center' as const] : []),
    ],
    header,
    rows,
    orientation,
  };
}

type GoalForm = Readonly<{ years: readonly number[]; hasBaseline: boolean; isLinked: boolean }>;

function makeGroupRows(
  context: ReportContext,
  scores: PlanScores,
  { goal, entries }: GoalGroup,
  place: number,
  form: GoalForm,
): readonly Row[] {
  const { years, hasBaseline, isLinked } = form;
  const { missing } = context.texts.cell;
  const height = entries.reduce((sum, { indicators }) => sum + Math.max(indicators.length, 1), 0);
  const rows = entries.flatMap(({ node, indicators }) => {
    const span = Math.max(indicators.length, 1);
    const first =
      node === null ? cell(missing, { rows: span, isMuted: true }) : writeStatementCell(node, span);
    const measured = indicators.map((indicator) => makeIndicatorCells(context, scores, indicator, form));
    const empty = [
      cell(missing, { isMuted: true }),
      cell(missing, { isMuted: true }),
      ...[...(hasBaseline ? [0] : []), ...years].map(() => emptyCell(missing)),
      ...(isLinked ? [cell('')] : []),
    ];
    return (measured.length > 0 ? measured : [empty]).map((cells, i) =>
      i === 0 ? [first, ...cells] : cells,
    );
  });
  const head = [
    cell(String(place), { rows: height }),
    ...(isLinked ? [makeServedCell(context, [goal, ...entries.map(({ node }) => node)], height)] : []),
    goal === null ? cell(missing, { rows: height, isMuted: true }) : writeStatementCell(goal, height),
  ];
  return rows.map((cells, i) => ({ kind: 'body', cells: i === 0 ? [...head, ...cells] : cells }));
}

const writeStatementCell = (node: PlanNode, rows: number): Cell => {
  const code = node.code === null ? '' : `${node.code} `;
  return cell(`${code}${node.text}`, { rows });
};

function makeIndicatorCells(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  { years, hasBaseline, isLinked }: GoalForm,
): readonly Cell[] {
  const { missing, withoutUnit } = context.texts.cell;
  const baseline = writeBaseline(context, indicator);
  return [
    cell(indicator.name),
    cell(indicator.unitOfMeasure ?? withoutUnit),
    ...(hasBaseline ? [baseline === null ? emptyCell(missing) : figure(baseline)] : []),
    ...years.map((year) => makeTargetCell(context, indicator, scores.target(indicator.id, year))),
    ...(isLinked ? [cell(indicator.kind === 'ik' ? '' : indicator.kind.toUpperCase())] : []),
  ];
}

function makeServedCell(context: ReportContext, nodes: readonly (PlanNode | null)[], rows: number): Cell {
  const served = listServed(
    context,
    nodes.flatMap((node) => (node === null ? [] : [node.id])),
  );
  if (served.length === 0) return cell(findRenstraTexts(context.language).notLinked, { rows, isMuted: true });
  return cell(served.map(({ text }) => text).join('\n'), { rows });
}
