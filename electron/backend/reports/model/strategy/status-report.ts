import type { NodeStatus } from '../../../../../db/domain/plan-document.ts';
import { body, cell, paragraph, section } from '../blocks.ts';
import { makeAchievementCell, makeRealizationCell, makeTargetCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { spanRows, writeNodeLabel } from '../measured-nodes.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { statusTexts } from '../texts/strategy-status.ts';

/** Year by year where each goal stands: in a word and a text, and in figures where it has any. Empty before the first. */
export function makeStatusSections(context: ReportContext, scores: PlanScores): readonly Section[] {
  const { document, language } = context;
  const years = [...document.nodeStatuses, ...document.realizations].map(({ year }) => year);
  return [...new Set(years)]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const blocks = [...makeGoalBlocks(context, year), ...makeFigureTables(context, scores, year)];
      const title = statusTexts[language].ofYear(year);
      return blocks.length === 0 ? [] : [section({ id: `status/${year}`, level: 3, title, blocks })];
    });
}

function makeGoalBlocks(context: ReportContext, year: number): readonly Block[] {
  const { document, texts, language } = context;
  const statuses = document.nodeStatuses.filter((one) => one.year === year);
  const told = document.nodes.flatMap((node) => {
    const status = statuses.find(({ nodeId }) => nodeId === node.id);
    return status ? [{ node, status }] : [];
  });
  if (told.length === 0) return [];
  const { goal, state, note, names } = texts.strategy.status;
  const words = statusTexts[language];
  return [
    paragraph(
      words.counted(
        String(told.length),
        countStates(
          context,
          told.map(({ status }) => status),
        ),
        year,
      ),
    ),
    makeTable({
      id: `table/statuses/${year}`,
      caption: words.goals(year),
      aligns: ['left', 'left', 'left'],
      header: [[goal, state, note].map((text) => cell(text))],
      rows: told.map(({ node, status }) =>
        body([
          cell(`${writeNodeLabel(context, node)}: ${node.text}`),
          status.status === null ? cell(texts.cell.missing, { isMuted: true }) : cell(names[status.status]),
          cell(status.note ?? texts.cell.missing, { isMuted: status.note === null }),
        ]),
      ),
    }),
  ];
}

/** `3 under-way, 1 reached`, in the order in which a goal goes through them. */
function countStates({ texts, language }: ReportContext, statuses: readonly NodeStatus[]): string {
  const { names } = texts.strategy.status;
  const words = statusTexts[language];
  const counts = Map.groupBy(statuses, ({ status }) => status);
  const order = ['not-started', 'under-way', 'reached', 'at-risk', 'stopped', null] as const;
  return order
    .flatMap((one) => {
      const count = counts.get(one)?.length ?? 0;
      return count === 0 ? [] : [words.state(one === null ? words.noState : names[one], String(count))];
    })
    .join(', ');
}

function makeFigureTables(context: ReportContext, scores: PlanScores, year: number): readonly Table[] {
  const { document, index, texts, language } = context;
  const measured = document.nodes.flatMap((node) => {
    const indicators = index.indicators(node.id).filter(({ id }) => scores.hasFigures(id, year));
    return indicators.length === 0 ? [] : [{ node, indicators }];
  });
  if (measured.length === 0) return [];
  const { column, cell: cells } = texts;
  return [
    makeTable({
      id: `table/figures/${year}`,
      caption: statusTexts[language].figures(year),
      aligns: ['left', 'left', 'center', 'right', 'right', 'right'],
      header: [
        [
          texts.strategy.status.goal,
          column.indicator,
          column.unit,
          column.targetOf(year),
          column.realizationOf(year),
          column.achievement,
        ].map((text) => cell(text)),
      ],
      rows: measured.flatMap(({ node, indicators }) =>
        spanRows(
          indicators,
          (rows) => [cell(`${writeNodeLabel(context, node)}: ${node.text}`, { rows })],
          (indicator) => {
            const score = scores.indicator(indicator.id, year);
            return [
              cell(indicator.name),
              cell(indicator.unitOfMeasure ?? cells.withoutUnit),
              makeTargetCell(context, indicator, score.target),
              makeRealizationCell(
                context,
                indicator,
                score.realization,
                scores.isProvisional(indicator.id, year),
              ),
              makeAchievementCell(context, score),
            ];
          },
        ),
      ),
    }),
  ];
}
