import {
  type BenchmarkLine,
  compareBenchmarks,
} from '../../../../../db/domain/appraisal/compare-benchmarks.ts';
import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { absolute, fromDecimal } from '../../../../../db/domain/rational.ts';
import { body, cell, figure } from '../blocks.ts';
import { emptyCell, makeRealizationCell, writeFigure } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { MeasuredNode } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Table } from '../report-model.ts';
import { writeFigureNotes } from './figure-notes.ts';

/** Analysis 4: what was reached beside the figures of others, each with its source; null where there are none. */
export function makeBenchmarkTable(
  context: ReportContext,
  scores: PlanScores,
  { node, indicators, label }: MeasuredNode,
): Table | null {
  const { texts, year, document } = context;
  const lists = indicators.flatMap((indicator) => {
    const { value, code } = scores.realization(indicator.id, year);
    const scale = document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null;
    const lines = compareBenchmarks(
      indicator,
      year,
      { value, code },
      { benchmarks: document.benchmarks, scale },
    );
    return lines.length === 0 ? [] : [{ indicator, lines }];
  });
  if (lists.length === 0) return null;
  return makeTable({
    id: `table/standard/${node.id}`,
    caption: texts.lkjip.captions.standard(label, year),
    aligns: ['left', 'center', 'right', 'left', 'right', 'left', 'left'],
    header: [
      [
        cell(texts.column.indicator),
        cell(texts.column.unit),
        cell(texts.column.realizationOf(year)),
        cell(texts.column.benchmark),
        cell(texts.column.benchmarkValue),
        cell(texts.column.standing),
        cell(texts.column.source),
      ],
    ],
    rows: lists.flatMap(({ indicator, lines }) => makeRows(context, scores, indicator, lines)),
    notes: writeFigureNotes(
      context,
      scores,
      lists.map(({ indicator }) => indicator),
    ),
  });
}

function makeRows(
  context: ReportContext,
  scores: PlanScores,
  indicator: PlanIndicator,
  lines: readonly BenchmarkLine[],
): readonly Row[] {
  const { texts, year } = context;
  const rows = lines.length;
  const own = makeRealizationCell(
    context,
    indicator,
    scores.realization(indicator.id, year),
    scores.isProvisional(indicator.id, year),
  );
  const first: readonly Cell[] = [
    cell(indicator.name, { rows }),
    cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit, { rows }),
    { ...own, rows },
  ];
  return lines.map((line, at) =>
    body([...(at === 0 ? first : []), ...makeBenchmarkCells(context, indicator, line)]),
  );
}

function makeBenchmarkCells(
  context: ReportContext,
  indicator: PlanIndicator,
  { benchmark, difference, standing }: BenchmarkLine,
): readonly Cell[] {
  const { cell: texts, benchmark: words } = context.texts;
  const { scope, value, ordinalCode, source } = benchmark;
  const written =
    ordinalCode ?? (value === null ? null : writeFigure(context, indicator, fromDecimal(value), false));
  const apart = difference === null ? null : writeFigure(context, indicator, absolute(difference), true);
  const judged =
    standing === null
      ? apart === null
        ? texts.missing
        : words.apart(apart)
      : standing === 'same' || apart === null
        ? words[standing]
        : words.by(words[standing], apart);
  return [
    cell(nameBenchmark(words.scopes[scope], benchmark)),
    written === null ? emptyCell(texts.missing) : figure(written),
    cell(judged),
    source === null || source.trim() === '' ? cell(words.noSource, { isMuted: true }) : cell(source),
  ];
}

/** A name that says itself what it is needs no "Provinsi" in front. */
function nameBenchmark(scopeName: string, { scope, name }: BenchmarkLine['benchmark']): string {
  if (name === '') return scopeName;
  const isPlain = scope === 'other' || name.toLowerCase().startsWith(scopeName.toLowerCase());
  return isPlain ? name : `${scopeName}: ${name}`;
}
