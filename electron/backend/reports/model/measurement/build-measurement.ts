import { body, cell, placeholder, section, tall, total } from '../blocks.ts';
import { listProgramBudgets, type ProgramBudget, totalBudget } from '../budget-rows.ts';
import { makeAchievementCell, makeRealizationCell, makeTargetCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { makeLetterhead } from '../front-matter.ts';
import { writeCountedNotes } from '../lkjip/counted-notes.ts';
import { writeFigureNotes } from '../lkjip/figure-notes.ts';
import { writeMethodNote } from '../lkjip/method-notes.ts';
import { makeMoneyCells, writeProgramName } from '../lkjip/program-table.ts';
import { writeMissingNotes } from '../lkjip/target-table.ts';
import { listMeasuredHeads, measuredAligns } from '../measured-heads.ts';
import { listMeasuredNodes, type MeasuredNode } from '../measured-nodes.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import { makeSignature, type ReportContext } from '../report-context.ts';
import type { Block, Cell, Row, Section } from '../report-model.ts';

/** Pengukuran Kinerja: what was promised and reached, beside the programs and the money for it. */
export function buildMeasurement(context: ReportContext): readonly Section[] {
  const { words, year } = context;
  return [
    section({
      id: 'measurement',
      title: words.measurement.title(year),
      letterhead: makeLetterhead(context),
      orientation: 'landscape',
      blocks: [...makeMeasurementBlocks(context, scoreForReport(context)), makeSignature(context)],
    }),
  ];
}

/** The form itself: a document of its own, and an annex of the LKjIP. */
export function makeMeasurementBlocks(context: ReportContext, scores: PlanScores): readonly Block[] {
  const { texts, words, year } = context;
  const { column } = words.measurement;
  const measured = listMeasuredNodes(context).filter(({ indicators }) => indicators.length > 0);
  const programs = listProgramBudgets(context, year);
  if (measured.length === 0 && programs.length === 0)
    return [placeholder(texts.nothingYet(words.measurement.noIndicators))];
  const owners = new Map(programs.map((program) => [program, findOwner(context, measured, program)]));
  const listOf = (nodeId: string | null): readonly ProgramBudget[] =>
    programs.filter((program) => owners.get(program) === nodeId);
  const others = listOf(null);
  const indicators = measured.flatMap((one) => one.indicators);
  const sum = totalBudget(programs);
  return [
    makeTable({
      id: 'table/measurement',
      caption: words.measurement.caption(year),
      orientation: 'landscape',
      keptRows: 2,
      aligns: [...measuredAligns, 'right', 'right', 'right', 'left', 'right', 'right', 'right'],
      header: [
        [
          ...listMeasuredHeads(context),
          cell(column.performance, { columns: 3 }),
          tall(context.index.kindName('program') ?? column.program),
          cell(column.budget, { columns: 3 }),
        ],
        [
          texts.column.target,
          texts.column.realizationOf(year),
          texts.column.achievement,
          texts.column.ceiling,
          texts.column.realized,
          texts.column.percent,
        ].map((text) => cell(text)),
      ],
      rows: [
        ...measured.flatMap((one, i) => makeRows(context, scores, one, listOf(one.node.id), i + 1)),
        ...(others.length === 0 ? [] : makeOthers(context, others)),
        ...(programs.length === 0
          ? []
          : [
              total([
                cell(words.measurement.total, { columns: 8, align: 'left' }),
                ...makeMoneyCells(context, sum),
              ]),
            ]),
      ],
      notes: [
        writeMethodNote(context),
        ...(programs.length === 0 ? [] : [texts.note.budgetInForce]),
        ...writeMissingNotes(context, scores, indicators),
        ...writeFigureNotes(context, scores, indicators),
        ...writeCountedNotes(context, indicators, [year]),
      ],
    }),
  ];
}

/** The measured row a program stands below: the nearest one above it. */
function findOwner(
  { index }: ReportContext,
  measured: readonly MeasuredNode[],
  { node }: ProgramBudget,
): string | null {
  const ids = new Set(measured.map((one) => one.node.id));
  let parentId = node.parentId;
  while (parentId !== null && !ids.has(parentId)) parentId = index.node(parentId)?.parentId ?? null;
  return parentId;
}

/** Indicators on the left, programs on the right; what has fewer rows is closed by one empty cell. */
function makeRows(
  context: ReportContext,
  scores: PlanScores,
  { node, label, indicators }: MeasuredNode,
  programs: readonly ProgramBudget[],
  number: number,
): readonly Row[] {
  const height = Math.max(indicators.length, programs.length);
  return Array.from({ length: height }, (_, i) => {
    const indicator = indicators[i];
    const program = programs[i];
    return body([
      ...(i === 0
        ? [cell(String(number), { rows: height }), cell(`${label} ${node.text}`, { rows: height })]
        : []),
      ...(indicator ? makeIndicatorCells(context, scores, indicator) : []),
      ...(!indicator && i === indicators.length ? [makeRest(5, height - i)] : []),
      ...(program ? makeProgramCells(context, program) : []),
      ...(!program && i === programs.length ? [makeRest(4, height - i)] : []),
    ]);
  });
}

const makeRest = (columns: number, rows: number): Cell => cell('', { columns, rows });

function makeIndicatorCells(
  context: ReportContext,
  scores: PlanScores,
  indicator: MeasuredNode['indicators'][number],
): readonly Cell[] {
  const { year, texts } = context;
  const score = scores.indicator(indicator.id, year);
  const isProvisional = scores.isProvisional(indicator.id, year);
  return [
    cell(indicator.name),
    cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
    makeTargetCell(context, indicator, score.target),
    makeRealizationCell(context, indicator, score.realization, isProvisional),
    makeAchievementCell(context, score),
  ];
}

const makeProgramCells = (context: ReportContext, { node, budget }: ProgramBudget): readonly Cell[] => [
  cell(writeProgramName(node)),
  ...makeMoneyCells(context, budget),
];

/** Programs that stand below nothing measured: without them the sum would be unexplained. */
const makeOthers = (context: ReportContext, programs: readonly ProgramBudget[]): readonly Row[] =>
  programs.map((program, i) =>
    body([
      ...(i === 0
        ? [cell(context.words.measurement.others, { columns: 7, rows: programs.length, isMuted: true })]
        : []),
      ...makeProgramCells(context, program),
    ]),
  );
