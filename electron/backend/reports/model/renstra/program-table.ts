import type { LevelKind, PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { add, type Rational } from '../../../../../db/domain/rational.ts';
import { body, cell, figure, group, total } from '../blocks.ts';
import { emptyCell, makeTargetCell, writeBaseline } from '../figures.ts';
import { makeTablesByYears, type TableParts, type YearsPart } from '../fit-table.ts';
import { makeAmountCell } from '../lkjip/program-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { carriesOut } from '../plan-index.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { makeEndCell } from './indicator-table.ts';
import { nameTablePart } from './parts.ts';
import { listStatementsAbove } from './served.ts';

export type ProgramTableOptions = Readonly<{
  id: string;
  caption: string;
  years: readonly number[];
  /** With goals and objectives measured above their programs, the state at the end, and where it is done (T-C.27). */
  isWhole: boolean;
}>;

type Form = ProgramTableOptions & Readonly<{ part: YearsPart; nodes: readonly PlanNode[] }>;

const fixedColumns = 5;

/** Table T-C.27: programs and activities with target and amount for each year; empty where there are none. */
export function makeProgramTables(
  context: ReportContext,
  scores: PlanScores,
  options: ProgramTableOptions,
): readonly Table[] {
  const nodes = context.document.nodes.filter(carriesOut);
  if (nodes.length === 0) return [];
  return makeTablesByYears(options.years, context.tableWidth, (part) =>
    describeTable(context, scores, { ...options, part, nodes }),
  );
}

const kinds: readonly LevelKind[] = ['program', 'activity', 'subactivity'];

function describeTable(context: ReportContext, scores: PlanScores, form: Form): TableParts {
  const { texts, index, language } = context;
  const { column } = texts;
  const { nodes, part, isWhole } = form;
  const words = findRenstraTexts(language).programs;
  const names = kinds.filter((kind) => nodes.some((node) => node.levelKind === kind)).map(index.kindName);
  const deep = { rows: 2 };
  const endsHere = isWhole && part.isLast;
  const pairs = part.years.length + (endsHere ? 1 : 0);
  const width = fixedColumns + pairs * 2 + (part.isLast ? 1 : 0) + (endsHere ? 1 : 0);
  return {
    ...nameTablePart(context, form, part),
    aligns: [
      'left',
      'left',
      'left',
      'center',
      'right',
      ...Array.from({ length: pairs * 2 }, () => 'right' as const),
      ...(part.isLast ? ['left' as const] : []),
      ...(endsHere ? ['left' as const] : []),
    ],
    header: [
      [
        cell(column.code, deep),
        cell(names.filter((name) => name !== null).join('/'), deep),
        cell(column.indicator, deep),
        cell(column.unit, deep),
        cell(column.baseline, deep),
        ...part.years.map((year) => cell(String(year), { columns: 2 })),
        ...(endsHere ? [cell(words.end, { columns: 2 })] : []),
        ...(part.isLast ? [cell(column.responsible, deep)] : []),
        ...(endsHere ? [cell(words.location, deep)] : []),
      ],
      Array.from({ length: pairs }, () => [cell(column.target), cell(column.amount)]).flat(),
    ],
    rows: [
      ...nodes.flatMap((node, i) => [
        ...makeHeads(context, scores, form, [nodes[i - 1] ?? null, node], width),
        ...makeProgramRows(context, scores, form, node),
      ]),
      ...makeTotal(context, form),
    ],
    notes: [texts.note.upperLevels, ...(endsHere ? [words.endNote] : [])],
    orientation: 'landscape',
  };
}

/** What the programs below serve, from the top down, where it is not what those above serve already. */
function makeHeads(
  context: ReportContext,
  scores: PlanScores,
  form: Form,
  [before, node]: readonly [PlanNode | null, PlanNode],
  width: number,
): readonly Row[] {
  const known = new Set(before === null ? [] : listStatementsAbove(context, before).map(({ id }) => id));
  const served = listStatementsAbove(context, node).filter(({ id }) => !known.has(id));
  const heads = form.isWhole ? served : served.slice(-1);
  return heads.flatMap((one) => [
    group(`${writeNodeLabel(context, one)}: ${one.text}`, width),
    ...(form.isWhole ? makeStatementRows(context, scores, form, one) : []),
  ]);
}

/** The indicators of a goal or an objective, which have targets and no money of their own. */
function makeStatementRows(
  context: ReportContext,
  scores: PlanScores,
  form: Form,
  node: PlanNode,
): readonly Row[] {
  const { texts, index, language } = context;
  const indicators = index.indicators(node.id);
  const level = index.levelName(node.levelId).toLocaleLowerCase(language);
  const head = cell(findRenstraTexts(language).programs.ofLevel(level), {
    columns: 2,
    rows: indicators.length,
    isMuted: true,
  });
  const noMoney = emptyCell(texts.cell.missing);
  return indicators.map((indicator, i) =>
    body([
      ...(i === 0 ? [head] : []),
      ...writeIndicator(context, indicator),
      ...makeTargetCells(context, scores, form, indicator).flatMap((target) => [target, noMoney]),
      ...makeLastCells(context, form, node, i, indicators.length),
    ]),
  );
}

function makeProgramRows(
  context: ReportContext,
  scores: PlanScores,
  form: Form,
  node: PlanNode,
): readonly Row[] {
  const { missing } = context.texts.cell;
  const indicators = context.index.indicators(node.id);
  const rows = Math.max(indicators.length, 1);
  const isBold = node.levelKind === 'program';
  const amounts = listAmounts(context, form, [node]).map((amount) => makeAmountCell(context, amount));
  const lines: readonly (PlanIndicator | null)[] = indicators.length > 0 ? indicators : [null];
  return lines.map((indicator, i) => {
    const targets = makeTargetCells(context, scores, form, indicator);
    return body([
      ...(i === 0 ? [cell(node.code ?? missing, { rows, isBold }), cell(node.text, { rows, isBold })] : []),
      ...writeIndicator(context, indicator),
      ...targets.flatMap((target, k): readonly Cell[] => [
        target,
        ...(i === 0 ? [{ ...(amounts[k] ?? cell('')), rows }] : []),
      ]),
      ...makeLastCells(context, form, node, i, rows),
    ]);
  });
}

/** One for each pair of columns, the state at the end behind the years. */
function makeTargetCells(
  context: ReportContext,
  scores: PlanScores,
  { part, isWhole }: Form,
  indicator: PlanIndicator | null,
): readonly Cell[] {
  const none = emptyCell(context.texts.cell.missing);
  return [
    ...part.years.map((year) =>
      indicator === null ? none : makeTargetCell(context, indicator, scores.target(indicator.id, year)),
    ),
    ...(isWhole && part.isLast ? [indicator === null ? none : makeEndCell(context, scores, indicator)] : []),
  ];
}

/** Who does it and where, beside all rows of a node. */
function makeLastCells(
  { document, texts }: ReportContext,
  { part, isWhole }: Form,
  node: PlanNode,
  line: number,
  rows: number,
): readonly Cell[] {
  if (!part.isLast || line > 0) return [];
  const unit = document.units.find((one) => one.id === node.unitId)?.name ?? texts.cell.missing;
  return [cell(unit, { rows }), ...(isWhole ? [cell(node.location ?? texts.cell.missing, { rows })] : [])];
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

/** What the plan gives the nodes in each year, and in all of them where the state at the end is shown. */
function listAmounts(
  { index }: ReportContext,
  { part, years, isWhole }: Form,
  nodes: readonly PlanNode[],
): readonly (Rational | null)[] {
  const ofYear = (year: number) => addKnown(nodes.map((node) => index.budgets.planned(year).find(node.id)));
  return [...part.years.map(ofYear), ...(isWhole && part.isLast ? [addKnown(years.map(ofYear))] : [])];
}

const addKnown = (values: readonly (Rational | null)[]): Rational | null =>
  values.reduce<Rational | null>(
    (sum, value) => (value === null ? sum : sum === null ? value : add(sum, value)),
    null,
  );

function makeTotal(context: ReportContext, form: Form): readonly Row[] {
  const { nodes, part, isWhole } = form;
  const ids = new Set(nodes.map((node) => node.id));
  const tops = nodes.filter((node) => node.parentId === null || !ids.has(node.parentId));
  const sums = listAmounts(context, form, tops);
  if (sums.every((sum) => sum === null)) return [];
  return [
    total([
      cell(context.texts.renstra.programTotal, { columns: fixedColumns, align: 'left' }),
      ...sums.flatMap((sum) => [
        cell(''),
        sum === null ? emptyCell(context.texts.cell.missing) : makeAmountCell(context, sum),
      ]),
      ...(part.isLast ? [cell('')] : []),
      ...(part.isLast && isWhole ? [cell('')] : []),
    ]),
  ];
}
