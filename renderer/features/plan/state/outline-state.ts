import type { IndicatorFieldName } from '../model/finding-fix.ts';
import { type LevelFilter, passesFilter } from '../model/level-filter.ts';
import type { NewRow } from '../model/new-row.ts';
import type { CellDraft } from '../model/outline-row.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import { listAncestors, listItems } from '../model/plan-tree.ts';

/** A sentence at a cell: why something could not be done, or what the auditor says there. */
type Notice = Readonly<{ rowKey: string; columnKey: string; text: string }>;

type FieldName = IndicatorFieldName | 'periodStart' | 'profile';

export type Search = Readonly<{
  text: string;
  replacement: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** The hit that was gone to last. */
  index: number | null;
  /** The fields for replacing are open. */
  replaces: boolean;
  /** Another object each time the field is asked for. */
  asked: object;
}>;

/** What the page knows of the outline beside the plan itself. Replaced as a whole. */
export type OutlineState = Readonly<{
  /** Rows whose children are hidden. */
  collapsed: ReadonlySet<string>;
  filter: LevelFilter;
  newRows: readonly NewRow[];
  /** Rows that were cut and not put in anywhere yet, with everything below them. */
  cut: ReadonlySet<string>;
  /** The new row a list was opened for: it stays while the keyboard is in the list. */
  held: string | null;
  /** By row and column: what is on its way and what was refused. */
  drafts: ReadonlyMap<string, CellDraft>;
  notice: Notice | null;
  /** The cell that was refused last, until the keyboard has gone further than the step that Enter makes. */
  refused: Readonly<{ rowKey: string; columnKey: string; steps: number }> | null;
  /** The active cell, and the rows of the range it is part of. */
  selected: Readonly<{ rowKey: string; columnKey: string; chosenKeys: readonly string[] }> | null;
  /** What the panel at the right shows: the selected row, the plan itself, the findings, or what was looked for. */
  panel: 'row' | 'plan' | 'findings' | 'find';
  /** What is looked for and put in its place; kept while the screen is open. */
  search: Search;
  /** The finding that was gone to last: its place in the list then, and what it was. */
  finding: Readonly<{ index: number; id: string }> | null;
  /** A field of the panel that is asked for; another object each time. */
  field: Readonly<{ name: FieldName; rowKey: string | null }> | null;
}>;

export const initialOutline: OutlineState = {
  collapsed: new Set(),
  filter: 'all',
  newRows: [],
  cut: new Set(),
  held: null,
  drafts: new Map(),
  notice: null,
  refused: null,
  selected: null,
  panel: 'row',
  search: {
    text: '',
    replacement: '',
    matchCase: false,
    wholeWord: false,
    index: null,
    replaces: false,
    asked: {},
  },
  finding: null,
  field: null,
};

export function setCollapsed(
  state: OutlineState,
  keys: readonly string[],
  isCollapsed: boolean,
): OutlineState {
  const collapsed = new Set(state.collapsed);
  for (const key of keys) {
    if (isCollapsed) collapsed.add(key);
    else collapsed.delete(key);
  }
  return { ...state, collapsed };
}

/** Opens everything above a row and takes away the filter that hides it. */
export function reveal(state: OutlineState, tree: PlanTree, key: string): OutlineState {
  const above = listAncestors(tree, key);
  const item = tree.find(key);
  const line = item ? [item, ...above] : above;
  const isHidden = line.some((one) => !passesFilter(one, state.filter, tree.levels));
  const closed = above.map((one) => one.key).filter((one) => state.collapsed.has(one));
  const opened = closed.length > 0 ? setCollapsed(state, closed, false) : state;
  return isHidden ? { ...opened, filter: 'all' } : opened;
}

/** The row itself, or the one above it that is left of it when branches are closed or filtered away. */
export function findShown(state: OutlineState, tree: PlanTree, key: string): string | null {
  const item = tree.find(key);
  if (!item) return null;
  const line = [...listAncestors(tree, key).toReversed(), item];
  const hidden = line.findIndex((one) => !passesFilter(one, state.filter, tree.levels));
  const passing = hidden < 0 ? line : line.slice(0, hidden);
  const closed = passing.slice(0, -1).findIndex((one) => state.collapsed.has(one.key));
  return (closed < 0 ? passing.at(-1) : passing[closed])?.key ?? null;
}

/** Shows the first `count` levels of the framework. */
export function showLevels(state: OutlineState, tree: PlanTree, count: number): OutlineState {
  const shown = new Set(tree.levels.slice(0, count - 1).map((level) => level.id));
  const closed = listItems(tree).flatMap((item) =>
    item.kind === 'node' && !shown.has(item.level.id) ? [item.key] : [],
  );
  return { ...state, filter: 'all', collapsed: new Set(closed) };
}

/** `*`: everything below a row. */
export function expandBelow(state: OutlineState, tree: PlanTree, key: string): OutlineState {
  const keys: string[] = [];
  const waiting = [key];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    keys.push(one);
    waiting.push(...tree.nodesOf(one).map((item) => item.key));
  }
  return setCollapsed(state, keys, false);
}
