import { formatDecimal } from '../../../../../db/domain/format.ts';
import type { PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { body, cell, paragraph, placeholder, section } from '../blocks.ts';
import { writeBaseline, writeTarget } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { makeLetterhead } from '../front-matter.ts';
import { writeRevisedNotes } from '../lkjip/revised-targets.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { type PlanScores, scoreForReport } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Section, Table } from '../report-model.ts';
import { listKeyIndicators, writeResponsible } from './key-indicators.ts';

type SheetRow = readonly [term: string, text: string | null];

/** Kamus IKU: a definition sheet for each key indicator. */
export function buildSheets(context: ReportContext): readonly Section[] {
  const { words, texts, document } = context;
  const groups = listKeyIndicators(context);
  const scores = scoreForReport(context);
  const entries = groups.flatMap(({ node, indicators }) =>
    indicators.map((indicator) => ({ node, indicator })),
  );
  const count = formatDecimal({ n: BigInt(entries.length), d: 1n }, { locale: context.locale });
  return [
    section({
      id: 'sheets',
      title: words.sheets.title,
      letterhead: makeLetterhead(context),
      blocks:
        entries.length === 0
          ? [placeholder(texts.nothingYet(texts.lkjip.missing.indicators))]
          : [paragraph(words.sheets.intro(count, document.organization.name))],
      children: entries.map(({ node, indicator }, i) =>
        section({
          id: `sheet/${indicator.id}`,
          level: 2,
          title: `${i + 1}. ${indicator.name}`,
          blocks: [makeSheet(context, indicator, listRows(context, scores, node, indicator))],
        }),
      ),
    }),
  ];
}

function makeSheet(context: ReportContext, indicator: PlanIndicator, rows: readonly SheetRow[]): Table {
  const { words, texts } = context;
  return makeTable({
    id: `table/sheet/${indicator.id}`,
    caption: '',
    aligns: ['left', 'left'],
    header: [[cell(words.sheets.part), cell(words.sheets.description)]],
    rows: rows.map(([term, text]) =>
      body([
        cell(term, { isBold: true }),
        text === null || text === '' ? cell(texts.cell.notFilled, { isMuted: true }) : cell(text),
      ]),
    ),
    notes: writeRevisedNotes(context, [indicator], context.planYears),
  });
}

function listRows(
  context: ReportContext,
  scores: PlanScores,
  node: PlanNode,
  indicator: PlanIndicator,
): readonly SheetRow[] {
  const { row, direction, aggregation, frequency } = context.words.sheets;
  const { levelName } = context.index;
  const isOrdinal = indicator.valueKind === 'ordinal';
  return [
    [row.name, indicator.name],
    ...(indicator.code === null ? [] : ([[row.code, indicator.code]] as const)),
    [row.serves(levelName(node.levelId)), `${writeNodeLabel(context, node)} ${node.text}`],
    [row.unit, indicator.unitOfMeasure],
    [row.reason, indicator.selectionReason],
    [row.definition, indicator.definition],
    [row.formula, writeFormula(indicator)],
    [row.components, writeComponents(context, indicator)],
    [row.source, indicator.dataSource],
    [row.responsible, writeResponsible(context, indicator)],
    [row.direction, indicator.direction === null ? null : direction[indicator.direction]],
    ...(isOrdinal ? [] : ([[row.aggregation, aggregation[indicator.aggregation]]] as const)),
    [row.frequency, indicator.frequency === null ? null : frequency[indicator.frequency]],
    [row.baseline, writeStart(context, indicator)],
    [row.targets, writeTargets(context, scores, indicator)],
  ];
}

const writeFormula = ({ formula, calculation }: PlanIndicator): string | null =>
  formula === null || formula === '' ? calculation : formula;

/** `a = penduduk miskin (orang; BPS); b = penduduk` */
function writeComponents({ document }: ReportContext, { id }: PlanIndicator): string | null {
  const components = document.components
    .filter(({ indicatorId }) => indicatorId === id)
    .toSorted((a, b) => a.sort - b.sort);
  if (components.length === 0) return null;
  return components
    .map(({ symbol, name, unitOfMeasure, dataSource }) => {
      const details = [unitOfMeasure, dataSource].filter((text) => text !== null && text !== '');
      return `${symbol} = ${name}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
    })
    .join('; ');
}

function writeStart(context: ReportContext, indicator: PlanIndicator): string | null {
  const text = writeBaseline(context, indicator);
  return text === null || indicator.baselineYear === null ? text : `${text} (${indicator.baselineYear})`;
}

function writeTargets(context: ReportContext, scores: PlanScores, indicator: PlanIndicator): string | null {
  const written = context.planYears.flatMap((year) => {
    const text = writeTarget(context, indicator, scores.target(indicator.id, year));
    return text === null ? [] : [`${year}: ${text}`];
  });
  return written.length === 0 ? null : written.join('; ');
}

/** The same as one list, for a workbook: a sheet of paper for each indicator would be a sheet of cells for each. */
export function makeSheetList(context: ReportContext): Table | null {
  const { words, texts } = context;
  const scores = scoreForReport(context);
  const entries = listKeyIndicators(context).flatMap(({ node, indicators }) =>
    indicators.map((indicator) => ({ node, indicator })),
  );
  if (entries.length === 0) return null;
  const { row } = words.sheets;
  const heads = [
    texts.column.number,
    row.code,
    words.decree.column.statement,
    row.name,
    row.unit,
    row.reason,
    row.definition,
    row.formula,
    row.components,
    row.source,
    row.responsible,
    row.direction,
    row.aggregation,
    row.frequency,
    row.baseline,
    row.targets,
  ];
  return makeTable({
    id: 'table/sheets',
    caption: words.sheets.list,
    aligns: heads.map((_, i) => (i === 0 ? 'center' : 'left')),
    header: [heads.map((head) => cell(head))],
    orientation: 'landscape',
    rows: entries.map(({ node, indicator }, i) => {
      const texts = new Map(listRows(context, scores, node, indicator));
      const write = (head: string): string =>
        texts.get(head === words.decree.column.statement ? row.serves(nameLevel(context, node)) : head) ?? '';
      return body([cell(String(i + 1)), ...heads.slice(1).map((head) => cell(write(head)))]);
    }),
  });
}

const nameLevel = ({ index }: ReportContext, node: PlanNode): string => index.levelName(node.levelId);
