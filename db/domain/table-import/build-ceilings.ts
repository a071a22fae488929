import type { Decimal } from '../decimal.ts';
import { compare, fromDecimal, roundHalfUp, sum } from '../rational.ts';
import { isProgramLevel, type NodeBuilder } from './build-nodes.ts';
import type { ImportCeiling, ImportNode } from './import-outline.ts';
import type { ImportColumn } from './match-columns.ts';
import { readFigure, toRupiah } from './read-figures.ts';
import { listByRole, note, type ReadingContext, type RowView } from './reading-context.ts';

/** Money and what else a table says of programs: on the lowest one a row names. */
export function readCeilings(context: ReadingContext, view: RowView, { at, nodes }: NodeBuilder): void {
  const order = context.levelOrder.filter(isProgramLevel);
  const node = order.map((level) => at(level)).findLast((one) => one !== null) ?? null;
  for (const column of listByRole(context, 'ceiling')) {
    if (column.year === null || !view.isFirst(column.index)) continue;
    const ceiling = readCeiling(context, view, column);
    if (ceiling === null) continue;
    if (!node)
      note(context, 'ceiling-without-program', view.row, column.index, { year: String(column.year) });
    else put(context, nodes, node.key, { year: column.year, ceiling }, view.row, column.index);
  }
  if (!node || node.row !== view.row) return;
  const textOf = (role: ImportColumn['role']): string | null => {
    const [column] = listByRole(context, role);
    const text = column ? view.text(column.index) : '';
    return text === '' || /^[-–—]+$/.test(text) ? null : text;
  };
  const present = nodes.get(node.key) ?? node;
  nodes.set(node.key, {
    ...present,
    location: present.location ?? textOf('location'),
    targetGroup: present.targetGroup ?? textOf('targetGroup'),
    fundSource: present.fundSource ?? textOf('fundSource'),
  });
}

function readCeiling(context: ReadingContext, view: RowView, column: ImportColumn): Decimal | null {
  const { periodStart, periodEnd } = context.frame;
  const isOutside =
    periodStart !== null &&
    periodEnd !== null &&
    column.year !== null &&
    (column.year < periodStart || column.year > periodEnd);
  if (isOutside) return null;
  const locale = context.localeOf.get(column.index) ?? 'id';
  const figure = readFigure(view.cell(column.index), { locale, isPercent: false, neighbours: [] });
  const say = (code: Parameters<typeof note>[1], text: string): null => {
    note(context, code, view.row, column.index, { year: String(column.year), text: text.slice(0, 80) });
    return null;
  };
  switch (figure.kind) {
    case 'empty':
    case 'missing':
      return null;
    case 'date':
      return say('number-is-date', figure.text);
    case 'error':
      return say('cell-error', figure.text);
    case 'number': {
      const { value, isRounded } = toRupiah(figure.value, column.factor);
      if (value.startsWith('-')) return say('ceiling-negative', view.text(column.index));
      if (isRounded) say('ceiling-rounded', view.text(column.index));
      return value;
    }
    default:
      return say('not-a-number', view.text(column.index));
  }
}

function put(
  context: ReadingContext,
  nodes: NodeBuilder['nodes'],
  key: string,
  { year, ceiling }: ImportCeiling,
  row: number,
  column: number,
): void {
  const node = nodes.get(key);
  if (!node) return;
  const mayHold = context.frame.levels.some(
    ({ kind, mayHoldBudgets }) => kind === node.level && mayHoldBudgets,
  );
  if (!mayHold) {
    note(context, 'ceiling-not-allowed', row, column, { level: node.level });
    return;
  }
  const present = node.ceilings.find((one) => one.year === year);
  if (!present) nodes.set(key, { ...node, ceilings: [...node.ceilings, { year, ceiling }] });
  else if (present.ceiling !== ceiling) {
    note(context, 'ceiling-twice', row, column, {
      year: String(year),
      value: present.ceiling,
      other: ceiling,
    });
  }
}

/** Money is kept on the lowest row; a figure above must be the sum of those below, and is then not kept twice. */
export function settleCeilings(context: ReadingContext, nodes: readonly ImportNode[]): readonly ImportNode[] {
  const childrenOf = Map.groupBy(nodes, (node) => node.parentKey);
  const sumOf = (key: string, year: number): Decimal | null => {
    const parts = (childrenOf.get(key) ?? []).flatMap((child) => {
      const below = sumOf(child.key, year);
      const own = child.ceilings.find((one) => one.year === year)?.ceiling ?? null;
      return [below ?? own].filter((one) => one !== null);
    });
    return parts.length === 0 ? null : roundHalfUp(sum(parts.map(fromDecimal)), 0);
  };
  return nodes.map((node) => {
    const ceilings = node.ceilings.filter(({ year, ceiling }) => {
      const total = sumOf(node.key, year);
      if (total === null) return true;
      if (compare(fromDecimal(total), fromDecimal(ceiling)) !== 0) {
        note(context, 'ceiling-sum-differs', node.row, node.column, {
          year: String(year),
          value: ceiling,
          other: total,
        });
      }
      return false;
    });
    return ceilings.length === node.ceilings.length ? node : { ...node, ceilings };
  });
}
