import { readCeilings, settleCeilings } from './build-ceilings.ts';
import { createIndicatorBuilder } from './build-indicators.ts';
import { createNodeBuilder } from './build-nodes.ts';
import type { ImportOutline } from './import-outline.ts';
import { listDataRows, note, type ReadingContext } from './reading-context.ts';
import { cellAddress } from './table.ts';

/** Walks down the table once. Problems go to the context, each with its cell. */
export function buildOutline(context: ReadingContext): ImportOutline {
  noteForeignYears(context);
  const nodes = createNodeBuilder(context);
  const indicators = createIndicatorBuilder(context);
  for (const view of listDataRows(context)) {
    nodes.place(view);
    indicators.read(view, nodes);
    readCeilings(context, view, nodes);
  }
  return {
    nodes: settleCeilings(context, [...nodes.nodes.values()]),
    indicators: [...indicators.indicators.values()],
    links: nodes.links,
  };
}

function noteForeignYears(context: ReadingContext): void {
  const { periodStart, periodEnd } = context.frame;
  if (periodStart === null || periodEnd === null) return;
  for (const { role, year, index } of context.columns) {
    if (role !== 'target' && role !== 'ceiling') continue;
    if (year !== null && (year < periodStart || year > periodEnd)) {
      note(context, 'year-outside-period', context.range.headerLast, index, {
        year: String(year),
        start: String(periodStart),
        end: String(periodEnd),
      });
    }
  }
}

/** Without the rows a person does not want, and without what hangs on them. Named by the cell they were read from. */
export function leaveOut(outline: ImportOutline, addresses: ReadonlySet<string>): ImportOutline {
  if (addresses.size === 0) return outline;
  const gone = new Set<string>();
  for (const { key, parentKey, row, column } of outline.nodes) {
    const isUnwanted = addresses.has(cellAddress(row, column));
    if (isUnwanted || (parentKey !== null && gone.has(parentKey))) gone.add(key);
  }
  return {
    nodes: outline.nodes.filter(({ key }) => !gone.has(key)),
    indicators: outline.indicators.filter(
      ({ nodeKey, row, column }) => !gone.has(nodeKey) && !addresses.has(cellAddress(row, column)),
    ),
    links: outline.links.filter(({ fromKey, toKey }) => !gone.has(fromKey) && !gone.has(toKey)),
  };
}
