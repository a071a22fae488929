import { sumPlanCeilings } from '../budget/plan-ceilings.ts';
import type { LevelKind, PlanDocument, PlanNode } from '../plan-document.ts';
import { listPlanYears } from '../score-plan.ts';
import type { Merge } from '../table-import/table.ts';
import {
  levelColumn,
  listIndicatorColumns,
  listProgramColumns,
  listSheetColumns,
  type MatrixColumn,
  type MatrixLine,
  type MatrixSource,
  type MatrixWords,
  numberColumn,
} from './matrix-columns.ts';
import { type MatrixCell, type MatrixSheet, mergeDown, textCell } from './matrix-sheet.ts';

const programLevels: readonly LevelKind[] = ['program', 'activity', 'subactivity'];
const isProgramLevel = ({ levelKind }: PlanNode): boolean => programLevels.includes(levelKind);

/** The plan as the table offices keep: objectives with indicators and programs, and the programs down to the lowest. */
export function buildMatrix(document: PlanDocument, words: MatrixWords): readonly MatrixSheet[] {
  const source: MatrixSource = {
    document,
    words,
    years: listPlanYears(document),
    ceilings: sumPlanCeilings(document),
  };
  const matrix = buildSheet(
    words.sheets.matrix,
    source,
    listMatrixLines(document),
    listMatrixColumns(source),
  );
  const hasDetail = document.nodes.some(
    (node) =>
      isProgramLevel(node) &&
      (node.levelKind !== 'program' || document.indicators.some(({ nodeId }) => nodeId === node.id)),
  );
  if (!hasDetail) return [matrix];
  const lines = listProgramLines(document);
  return [matrix, buildSheet(words.sheets.programs, source, lines, listDetailColumns(source))];
}

const levelsIn = ({ levels }: PlanDocument, isWanted: (kind: LevelKind) => boolean) =>
  levels.filter(({ kind }) => isWanted(kind)).toSorted((a, b) => a.sort - b.sort);

function listMatrixColumns(source: MatrixSource): readonly MatrixColumn[] {
  const { document, words } = source;
  const levels = levelsIn(document, (kind) => !programLevels.includes(kind));
  const programName = document.levels.find(({ kind }) => kind === 'program')?.name ?? '';
  return [
    numberColumn(words),
    ...levels.map(({ kind, name }) => levelColumn(kind, name)),
    ...listIndicatorColumns(source),
    ...listSheetColumns(source),
    {
      heading: words.code,
      group: null,
      width: 12,
      cell: ({ program }) => (program ? textCell(program.code) : null),
    },
    {
      heading: programName,
      group: null,
      width: 32,
      cell: ({ program }) => (program ? textCell(program.text) : null),
    },
    ...listProgramColumns(source),
  ];
}

function listDetailColumns(source: MatrixSource): readonly MatrixColumn[] {
  const { document, words } = source;
  const above = levelsIn(document, (kind) => !programLevels.includes(kind));
  const below = levelsIn(document, (kind) => programLevels.includes(kind));
  return [
    ...above.map(({ kind, name }) => levelColumn(kind, name)),
    ...below.flatMap(({ kind, name }): readonly MatrixColumn[] => [
      {
        heading: `${words.code} ${name.toLowerCase()}`,
        group: null,
        width: 16,
        cell: ({ path }) => textCell(path.get(kind)?.code ?? null),
        mergeKey: ({ path }) => path.get(kind)?.id ?? null,
      },
      {
        heading: name,
        group: null,
        width: 32,
        cell: ({ path }) => textCell(path.get(kind)?.text ?? null),
        mergeKey: ({ path }) => path.get(kind)?.id ?? null,
      },
    ]),
    ...listIndicatorColumns(source),
    ...listSheetColumns(source),
    ...listProgramColumns(source),
  ];
}

/** Objectives and what stands above them; their indicators and programs stand side by side. */
function listMatrixLines(document: PlanDocument): readonly MatrixLine[] {
  const walk = openWalk(document);
  const links = Map.groupBy(
    document.links.filter(({ kind }) => kind === 'supports'),
    ({ toNodeId }) => toNodeId,
  );
  const nodeOf = new Map(document.nodes.map((node) => [node.id, node]));
  return document.nodes
    .filter((node) => !isProgramLevel(node))
    .flatMap((node): readonly MatrixLine[] => {
      const path = walk.pathOf(node);
      const indicators = walk.indicatorsOf(node);
      const linked = (links.get(node.id) ?? []).flatMap(({ fromNodeId }) => nodeOf.get(fromNodeId) ?? []);
      const programs = [...walk.childrenOf(node), ...linked].filter(
        ({ levelKind }) => levelKind === 'program',
      );
      const isLeaf = walk.childrenOf(node).every(isProgramLevel);
      const count = Math.max(indicators.length, programs.length, isLeaf ? 1 : 0);
      return Array.from({ length: count }, (_, index) => ({
        path,
        indicator: indicators[index] ?? null,
        program: programs[index] ?? null,
      }));
    });
}

/** One line for each indicator of a program, activity or sub-activity; one for those without. */
function listProgramLines(document: PlanDocument): readonly MatrixLine[] {
  const walk = openWalk(document);
  return document.nodes.filter(isProgramLevel).flatMap((node): readonly MatrixLine[] => {
    const path = walk.pathOf(node);
    const indicators = walk.indicatorsOf(node);
    const isSum = walk.childrenOf(node).length > 0;
    return Array.from({ length: Math.max(indicators.length, 1) }, (_, index) => ({
      path,
      indicator: indicators[index] ?? null,
      // A sum says nothing of its own; the money stands on the first line of the lowest row.
      program: index === 0 && !isSum ? node : null,
    }));
  });
}

function openWalk(document: PlanDocument) {
  const nodeOf = new Map(document.nodes.map((node) => [node.id, node]));
  const children = Map.groupBy(document.nodes, ({ parentId }) => parentId);
  const indicators = Map.groupBy(document.indicators, ({ nodeId }) => nodeId);
  return {
    childrenOf: (node: PlanNode) => children.get(node.id) ?? [],
    indicatorsOf: (node: PlanNode) => indicators.get(node.id) ?? [],
    pathOf: (node: PlanNode): ReadonlyMap<LevelKind, PlanNode> => {
      const path = new Map<LevelKind, PlanNode>();
      for (let at: PlanNode | undefined = node; at && path.get(at.levelKind)?.id !== at.id; ) {
        path.set(at.levelKind, at);
        at = at.parentId === null ? undefined : nodeOf.get(at.parentId);
      }
      return path;
    },
  };
}

function buildSheet(
  name: string,
  { words }: MatrixSource,
  lines: readonly MatrixLine[],
  candidates: readonly MatrixColumn[],
): MatrixSheet {
  const body = candidates.map((column) => lines.map((line, index) => column.cell(line, index)));
  const isUsed = body.map((cells) => cells.some((cell) => cell !== null));
  const columns = candidates.filter((_, index) => isUsed[index]);
  const cells = body.filter((_, index) => isUsed[index]);
  const headingRow = 2;
  const dataFirst = headingRow + 2;
  const rows: readonly MatrixCell[][] = [
    [textCell(words.title, 'title')],
    [],
    columns.map(({ group, heading }, index) =>
      textCell(group === null ? heading : columns[index - 1]?.group === group ? '' : group, 'heading'),
    ),
    columns.map(({ group, heading }) => textCell(group === null ? '' : heading, 'heading')),
    ...lines.map((_, line) => cells.map((column) => column[line] ?? null)),
  ];
  const downward = columns.flatMap(({ mergeKey }, column) =>
    mergeKey ? mergeDown(lines.map(mergeKey), dataFirst, column) : [],
  );
  const title: readonly Merge[] =
    columns.length > 1 ? [{ top: 0, bottom: 0, left: 0, right: columns.length - 1 }] : [];
  return {
    name,
    rows: blankRepeats(rows, downward),
    merges: [...title, ...mergeHeadings(columns, headingRow), ...downward],
    dataFirst,
    widths: columns.map(({ width }) => width),
  };
}

function mergeHeadings(columns: readonly MatrixColumn[], row: number): readonly Merge[] {
  const groups = mergeDown(
    columns.map(({ group }) => group),
    0,
    row,
  ).map(({ top, bottom }) => ({ top: row, bottom: row, left: top, right: bottom }));
  const single = columns.flatMap(({ group }, column) =>
    group === null ? [{ top: row, bottom: row + 1, left: column, right: column }] : [],
  );
  return [...groups, ...single];
}

/** A merged block says its text once. */
function blankRepeats(
  rows: readonly (readonly MatrixCell[])[],
  merges: readonly Merge[],
): readonly (readonly MatrixCell[])[] {
  const blank = new Set<string>();
  for (const { top, bottom, left } of merges) {
    for (let row = top + 1; row <= bottom; row += 1) blank.add(`${row} ${left}`);
  }
  return rows.map((cells, row) => cells.map((cell, column) => (blank.has(`${row} ${column}`) ? null : cell)));
}
