import type { NodeBuilder } from './build-nodes.ts';
import { isYearRole, type LevelRole } from './column-roles.ts';
import type { ImportIndicator, ImportNode } from './import-outline.ts';
import { isKnownUnit } from './known-units.ts';
import type { ImportColumn } from './match-columns.ts';
import { readValues } from './read-values.ts';
import { guessDirection, readDirection, readKind } from './read-words.ts';
import { listByRole, listLevelColumns, note, type ReadingContext, type RowView } from './reading-context.ts';
import { foldText } from './table.ts';

/** An indicator column with the columns that speak of its indicators. */
type Group = Readonly<{
  indicator: ImportColumn;
  attributes: readonly ImportColumn[];
  levels: readonly LevelRole[] | null;
}>;

export type IndicatorBuilder = Readonly<{
  read: (view: RowView, nodes: NodeBuilder) => void;
  indicators: Map<string, ImportIndicator>;
}>;

const attributeRoles = [
  'indicatorCode',
  'kind',
  'unit',
  'direction',
  'baseline',
  'target',
  'definition',
  'formula',
  'dataSource',
  'reason',
  'responsible',
] as const;

export function createIndicatorBuilder(context: ReadingContext): IndicatorBuilder {
  const groups = listGroups(context);
  const indicators = new Map<string, ImportIndicator>();
  const keys = new Map<string, string>();

  const readOne = (view: RowView, group: Group, nodes: NodeBuilder): void => {
    const { index } = group.indicator;
    const name = view.text(index);
    if (name === '' || /^[-–—.]+$/.test(name)) {
      noteMissingName(context, view, group);
      return;
    }
    if (!view.isFirst(index)) return;
    const node = findHolder(context, nodes, group);
    if (!node) {
      note(context, 'indicator-without-level', view.row, index, { name });
      return;
    }
    if (!mayHoldIndicators(context, node)) {
      note(context, 'indicator-not-allowed', view.row, index, { name, level: node.level });
      return;
    }
    const identity = `${node.key} ${foldText(name)}`;
    if (keys.has(identity)) {
      note(context, 'duplicate-indicator', view.row, index, { name });
      return;
    }
    if (/\n\s*(\d+[.)]|[-•])\s/.test(view.cell(index).text))
      note(context, 'several-in-one-cell', view.row, index);
    if (name.length > 10_000) note(context, 'text-long', view.row, index, { count: String(name.length) });
    const key = `i${indicators.size + 1}`;
    keys.set(identity, key);
    indicators.set(key, readIndicator(context, view, { key, nodeKey: node.key, name, group, groups }));
  };

  return {
    indicators,
    read: (view, nodes) => {
      for (const group of groups) readOne(view, group, nodes);
    },
  };
}

/** What stands between an indicator column and the next one is about the first; the first one has what is left of it too. */
function listGroups(context: ReadingContext): readonly Group[] {
  const columns = listByRole(context, 'indicator');
  const attributes = listByRole(context, ...attributeRoles);
  const levels = listLevelColumns(context);
  return columns.map((indicator, position) => {
    const from = position === 0 ? -1 : indicator.index;
    const to = columns[position + 1]?.index ?? Number.POSITIVE_INFINITY;
    const before = levels.filter(({ index }) => index < indicator.index);
    const isMixed = before.some(({ role }) => role === 'cascade');
    const named = before.map(({ role }) => role as LevelRole);
    return {
      indicator,
      attributes: attributes.filter(({ index }) => index > from && index < to),
      // A mixed column can name any level; without a level to its left an indicator hangs on the lowest statement.
      levels: isMixed || before.length === 0 ? null : named,
    };
  });
}

function findHolder(
  context: ReadingContext,
  nodes: NodeBuilder,
  { indicator, levels }: Group,
): ImportNode | null {
  if (indicator.holder) {
    const holder = nodes.at(indicator.holder);
    if (holder) return holder;
  }
  const order = context.levelOrder.filter((level) => levels === null || levels.includes(level));
  return order.map((level) => nodes.at(level)).findLast((node) => node !== null) ?? null;
}

const mayHoldIndicators = ({ frame }: ReadingContext, node: ImportNode): boolean =>
  frame.levels.some(({ kind, mayHoldIndicators: may }) => kind === node.level && may);

/** Figures without a name: somebody forgot it, or it stands in another column than it seems. */
function noteMissingName(context: ReadingContext, view: RowView, { indicator, attributes }: Group): void {
  const figures = attributes.filter(
    ({ role }) => role === 'unit' || role === 'target' || role === 'baseline',
  );
  const isFilled = figures.some(({ index }) => view.text(index) !== '' && view.isFirst(index));
  if (isFilled && view.isFirst(indicator.index))
    note(context, 'row-without-indicator', view.row, indicator.index);
}

type Asked = Readonly<{ key: string; nodeKey: string; name: string; group: Group; groups: readonly Group[] }>;

function readIndicator(context: ReadingContext, view: RowView, asked: Asked): ImportIndicator {
  const { group } = asked;
  const attributes = chooseAttributes(view, asked);
  const find = (role: ImportColumn['role']): ImportColumn | undefined =>
    attributes.find((one) => one.role === role);
  const textOf = (role: ImportColumn['role']): string | null => {
    const column = find(role);
    const text = column ? view.cell(column.index).text.trim() : '';
    return text === '' || /^[-–—]+$/.test(text) ? null : text;
  };
  const unit = textOf('unit')?.replace(/\s+/g, ' ') ?? null;
  const values = readValues(context, view, {
    unit,
    columns: attributes.filter(({ role }) => isYearRole(role)),
    anchor: group.indicator.index,
  });
  if (values.scale === null) checkUnit(context, view, unit, find('unit')?.index ?? group.indicator.index);
  const direction = findDirection(context, view, find('direction'), values.course, group.indicator.index);
  const kind = textOf('kind');
  const isKeyHeading = /\biku\b|utama/i.test(group.indicator.heading);
  return {
    key: asked.key,
    nodeKey: asked.nodeKey,
    name: asked.name,
    code: textOf('indicatorCode'),
    kind: kind === null ? (isKeyHeading ? 'iku' : null) : readKind(kind),
    unit,
    ...direction,
    ordinalScale: values.scale,
    decimals: values.decimals,
    baselineYear: values.baselineYear,
    baselineValue: values.baselineValue,
    baselineOrdinal: values.baselineOrdinal,
    definition: textOf('definition'),
    formula: textOf('formula'),
    dataSource: textOf('dataSource'),
    reason: textOf('reason'),
    responsible: textOf('responsible'),
    targets: values.targets,
    row: view.row,
    column: group.indicator.index,
  };
}

/** An indicator column without figures of its own shares those of the last one, in rows where that one is empty. */
function chooseAttributes(view: RowView, { group, groups }: Asked): readonly ImportColumn[] {
  if (group.attributes.some(({ role }) => role === 'target')) return group.attributes;
  const other = groups.findLast(({ attributes }) => attributes.some(({ role }) => role === 'target'));
  const isFree = other !== undefined && view.text(other.indicator.index) === '';
  return isFree ? [...group.attributes, ...other.attributes] : group.attributes;
}

function checkUnit(context: ReadingContext, view: RowView, unit: string | null, column: number): void {
  if (unit === null) note(context, 'unit-missing', view.row, column);
  else if (!isKnownUnit(unit)) note(context, 'unit-unknown', view.row, column, { text: unit });
}

function findDirection(
  context: ReadingContext,
  view: RowView,
  column: ImportColumn | undefined,
  course: Parameters<typeof guessDirection>[0],
  anchor: number,
): Pick<ImportIndicator, 'direction' | 'isDirectionGuessed'> {
  const text = column ? view.text(column.index) : '';
  const told = text === '' ? null : readDirection(text);
  if (told) return { direction: told, isDirectionGuessed: false };
  if (text !== '') note(context, 'direction-unknown', view.row, column?.index ?? anchor, { text });
  const guessed = guessDirection(course);
  if (guessed === null && text === '') note(context, 'direction-unclear', view.row, column?.index ?? anchor);
  return { direction: guessed, isDirectionGuessed: guessed !== null };
}
