import type { LevelKind, PlanNode } from '../../../../../db/domain/plan-document.ts';
import { body, cell, group } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { writeProgramName } from '../lkjip/program-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import { carriesOut } from '../plan-index.ts';
import type { ReportContext } from '../report-context.ts';
import type { Cell, Row, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { listServed, listStatementsAbove } from './served.ts';

const kinds: readonly LevelKind[] = ['program', 'activity', 'subactivity'];

/** How programs and what is below them come from goals and objectives: what each brings about and by what it is seen. */
export function makeFormulationTable(context: ReportContext, caption: string): Table | null {
  const { document, index, texts, language } = context;
  const nodes = document.nodes.filter(carriesOut);
  if (nodes.length === 0) return null;
  const { column } = findRenstraTexts(language).inmendagri;
  const names = kinds.filter((kind) => nodes.some((node) => node.levelKind === kind)).map(index.kindName);
  const isSaid = nodes.some((node) => (node.explanation ?? '').trim() !== '');
  const width = isSaid ? 4 : 3;
  return makeTable({
    id: 'table/formulation',
    caption,
    orientation: 'landscape',
    aligns: Array.from({ length: width }, () => 'left' as const),
    header: [
      [
        cell(names.filter((name) => name !== null).join('/')),
        cell(column.outcome),
        cell(column.output),
        ...(isSaid ? [cell(texts.column.indicator)] : []),
      ],
    ],
    rows: nodes.flatMap((node, i) => [
      ...makeHeads(context, nodes[i - 1] ?? null, node, width),
      makeRow(context, node, isSaid),
    ]),
  });
}

/** The goal and the objective above a row, where they are not those of the row before. */
function makeHeads(
  context: ReportContext,
  before: PlanNode | null,
  node: PlanNode,
  width: number,
): readonly Row[] {
  const known = new Set(before === null ? [] : listStatementsAbove(context, before).map(({ id }) => id));
  return listStatementsAbove(context, node)
    .filter(({ id }) => !known.has(id))
    .map((one) => group(`${writeNodeLabel(context, one)}: ${one.text}`, width));
}

/**
 * What a program changes is its outcome, what the rows below it deliver are outputs: as the office explains them, with
 * the indicators beside; where it explains none, the indicators stand for them.
 */
function makeRow(context: ReportContext, node: PlanNode, isSaid: boolean): Row {
  const { missing } = context.texts.cell;
  const isProgram = node.levelKind === 'program';
  const indicators = context.index.indicators(node.id);
  const measures = indicators
    .map(({ name }, i) => (indicators.length > 1 ? `${i + 1}. ${name}` : name))
    .join('\n');
  const write = (text: string): Cell => (text === '' ? cell(missing, { isMuted: true }) : cell(text));
  const own = write(isSaid ? (node.explanation?.trim() ?? '') : measures);
  return body([
    cell(writeProgramName(node), { isBold: isProgram }),
    isProgram ? own : cell(''),
    isProgram ? cell('') : own,
    ...(isSaid ? [write(measures)] : []),
  ]);
}

/** Sub-activities that serve a priority, of this plan or of the regional one; null where none is linked to any. */
export function makePriorityTable(context: ReportContext, caption: string): Table | null {
  const { document, index, texts, language } = context;
  const { column } = findRenstraTexts(language).inmendagri;
  const own = new Map(
    document.nodes.filter(({ levelKind }) => levelKind === 'priority').map((node) => [node.id, node.text]),
  );
  const served = document.nodes.filter(carriesOut).flatMap((node) => {
    const within = document.links.flatMap(({ fromNodeId, toNodeId }) => {
      if (fromNodeId !== node.id && toNodeId !== node.id) return [];
      return own.get(fromNodeId === node.id ? toNodeId : fromNodeId) ?? [];
    });
    const beyond = listServed(context, [node.id], ['priority']).map(({ text }) => text);
    const priorities = [...within, ...beyond];
    return priorities.length === 0 ? [] : [{ node, priorities }];
  });
  if (served.length === 0) return null;
  return makeTable({
    id: 'table/priorities',
    caption,
    aligns: ['center', 'left', 'left', 'left'],
    header: [
      [
        texts.column.number,
        index.kindName('priority') ?? column.priority,
        index.kindName('subactivity') ?? column.work,
        texts.column.indicator,
      ].map((text) => cell(text)),
    ],
    rows: served.map(({ node, priorities }, i) =>
      body([
        cell(String(i + 1)),
        cell(priorities.join('\n')),
        cell(writeProgramName(node)),
        cell(
          index
            .indicators(node.id)
            .map(({ name }) => name)
            .join('\n') || texts.cell.missing,
        ),
      ]),
    ),
  });
}
