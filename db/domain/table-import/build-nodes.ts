import { isLevelRole, type LevelRole } from './column-roles.ts';
import type { ImportLink, ImportNode } from './import-outline.ts';
import type { ImportColumn } from './match-columns.ts';
import { findMixedLevel, readStatement } from './read-words.ts';
import { listByRole, listLevelColumns, note, type ReadingContext, type RowView } from './reading-context.ts';
import { foldText } from './table.ts';

/** Longer than any statement of a plan; taken over whole, and shown to the person who imports. */
const longText = 10_000;

const programLevels: readonly LevelRole[] = ['program', 'activity', 'subactivity'];
export const isProgramLevel = (level: LevelRole): boolean => programLevels.includes(level);

export type NodeBuilder = Readonly<{
  /** Reads the level columns of a row: what it names, and under what its other cells belong. */
  place: (view: RowView) => void;
  /** The statement of this level the row belongs to. */
  at: (level: LevelRole) => ImportNode | null;
  nodes: Map<string, ImportNode>;
  links: ImportLink[];
}>;

type Named = Readonly<{ column: number; level: LevelRole; code: string | null; text: string }>;

export function createNodeBuilder(context: ReadingContext): NodeBuilder {
  const nodes = new Map<string, ImportNode>();
  const keys = new Map<string, string>();
  const links: ImportLink[] = [];
  const path = new Map<LevelRole, string>();
  const columns = listLevelColumns(context);
  const codeOf = pairCodes(context, columns);
  const unknown = new Set<number>();

  const listNamed = (view: RowView): readonly Named[] => {
    const named = columns.flatMap((column) => readNamed(context, view, column, codeOf.get(column.index)));
    return named
      .filter((one) => {
        if (context.levelOrder.includes(one.level)) return true;
        if (!unknown.has(one.column))
          note(context, 'level-not-in-framework', view.row, one.column, { level: one.level });
        unknown.add(one.column);
        return false;
      })
      .toSorted((a, b) => context.levelOrder.indexOf(a.level) - context.levelOrder.indexOf(b.level));
  };

  const dropBelow = (level: LevelRole): void => {
    const depth = context.levelOrder.indexOf(level);
    for (const below of context.levelOrder.slice(depth + 1)) path.delete(below);
  };

  const findParent = (level: LevelRole): string | null => {
    const above = context.levelOrder.slice(0, context.levelOrder.indexOf(level));
    return above.map((one) => path.get(one)).findLast((key) => key !== undefined) ?? null;
  };

  const take = (view: RowView, { column, level, code, text }: Named): void => {
    const parentKey = findParent(level);
    const words = isProgramLevel(level) && code !== null ? code : text;
    // A program that serves two objectives is one program: its second mention becomes a link.
    const owner = level === 'program' ? '' : (parentKey ?? '');
    const identity = `${owner} ${level} ${foldText(words)}`;
    const known = keys.get(identity);
    if (known === undefined) {
      const key = `n${nodes.size + 1}`;
      keys.set(identity, key);
      nodes.set(key, {
        key,
        parentKey,
        level,
        code,
        text,
        row: view.row,
        column,
        location: null,
        targetGroup: null,
        fundSource: null,
        ceilings: [],
      });
      path.set(level, key);
      dropBelow(level);
      return;
    }
    if (path.get(level) !== known) {
      path.set(level, known);
      dropBelow(level);
    }
    const isElsewhere = parentKey !== null && nodes.get(known)?.parentKey !== parentKey;
    const isLinked = links.some((link) => link.fromKey === known && link.toKey === parentKey);
    if (isElsewhere && !isLinked) links.push({ fromKey: known, toKey: parentKey });
  };

  return {
    nodes,
    links,
    at: (level) => nodes.get(path.get(level) ?? '') ?? null,
    place: (view) => {
      for (const named of listNamed(view)) {
        if (named.text.length > longText && view.isFirst(named.column)) {
          note(context, 'text-long', view.row, named.column, { count: String(named.text.length) });
        }
        take(view, named);
      }
    },
  };
}

/** A column of codes speaks of the statement to its right, or of the one to its left where it stands last. */
function pairCodes(context: ReadingContext, columns: readonly ImportColumn[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (const { index } of listByRole(context, 'code')) {
    const level = columns.find((one) => one.index > index) ?? columns.findLast((one) => one.index < index);
    if (level && !pairs.has(level.index)) pairs.set(level.index, index);
  }
  return pairs;
}

function readNamed(
  context: ReadingContext,
  view: RowView,
  { index, role }: ImportColumn,
  codeColumn: number | undefined,
): readonly Named[] {
  const whole = view.text(index);
  if (whole === '' || /^[-–—.]+$/.test(whole)) return [];
  const inline = readStatement(whole);
  const ownCode = codeColumn === undefined ? '' : view.text(codeColumn);
  // Beside a column of codes the words keep whatever number they begin with.
  const { code, text } = ownCode === '' ? inline : { code: ownCode.replace(/\.$/, ''), text: whole };
  if (isLevelRole(role)) return [{ column: index, level: role, code, text }];
  const level = findMixedLevel(code, whole);
  if (level) return [{ column: index, level, code, text }];
  if (view.isFirst(index)) note(context, 'level-unclear', view.row, index, { text: whole.slice(0, 80) });
  return [];
}
