import { chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { textSchema } from './text-schema.ts';

const { nodes, marks } = textSchema;

export const toggleBold = toggleMark(marks.bold);
export const toggleItalic = toggleMark(marks.italic);

/** A heading turned off is a paragraph again. */
export const toggleHeading =
  (level: 1 | 2): Command =>
  (state, dispatch) =>
    isHeading(state, level)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);

export const isHeading = ({ selection }: EditorState, level: 1 | 2): boolean =>
  selection.$from.parent.type === nodes.heading && selection.$from.parent.attrs.level === level;

const isListNode = (name: string): boolean => name === 'bullet_list' || name === 'ordered_list';

/** How many lists the cursor stands in. */
const countLists = ({ selection: { $from } }: EditorState): number =>
  Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).filter(({ type }) =>
    isListNode(type.name),
  ).length;

/** The kind of the innermost list; null outside one. */
export function findList({ selection: { $from } }: EditorState): 'bullet_list' | 'ordered_list' | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'bullet_list' || name === 'ordered_list') return name;
  }
  return null;
}

/** Into a list, out of one, or into one of the other kind. */
export const toggleList =
  (kind: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch) => {
    const found = findList(state);
    if (found === null) {
      // A heading cannot stand in a list: it becomes a paragraph first.
      if (state.selection.$from.parent.type === nodes.heading) return false;
      return wrapInList(nodes[kind])(state, dispatch);
    }
    if (found === kind) return liftListItem(nodes.list_item)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if (!isListNode($from.node(depth).type.name)) continue;
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), nodes[kind]));
      return true;
    }
    return false;
  };

/** Two levels are what a text has. */
const sink: Command = (state, dispatch) =>
  countLists(state) === 1 && sinkListItem(nodes.list_item)(state, dispatch);

const insertBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** In a cell Enter begins a line: a cell is one paragraph. */
const enterInCell: Command = (state, dispatch, view) =>
  isInTable(state) && insertBreak(state, dispatch, view);

/** A table of two columns and two rows under its head. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (kind: 'table_header' | 'table_cell') =>
    nodes.table_row.create(
      null,
      Array.from({ length: 2 }, () => nodes[kind].create(null, nodes.paragraph.create())),
    );
  const table = nodes.table.create(null, [row('table_header'), row('table_cell'), row('table_cell')]);
  dispatch?.(state.tr.replaceSelectionWith(table).scrollIntoView());
  return true;
};

/** The keys of a text. `undoOutside` takes back a change of the program once the editor has none of its own left. */
export function makeTextKeys(act: {
  readonly undoOutside: () => void;
  readonly redoOutside: () => void;
  readonly pickField: () => void;
  readonly leave: () => void;
}): Readonly<Record<string, Command>> {
  const undoStep: Command = (state, dispatch) => {
    if (!undo(state, dispatch)) act.undoOutside();
    return true;
  };
  const redoStep: Command = (state, dispatch) => {
    if (!redo(state, dispatch)) act.redoOutside();
    return true;
  };
  const then =
    (run: () => void): Command =>
    () => {
      run();
      return true;
    };
  return {
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-Alt-1': toggleHeading(1),
    'Mod-Alt-2': toggleHeading(2),
    'Mod-Alt-0': setBlockType(nodes.paragraph),
    'Mod-Shift-7': toggleList('ordered_list'),
    'Mod-Shift-8': toggleList('bullet_list'),
    'Mod-Shift-f': then(act.pickField),
    'Mod-z': undoStep,
    'Mod-y': redoStep,
    'Shift-Mod-z': redoStep,
    'Shift-Enter': insertBreak,
    Enter: chainCommands(enterInCell, splitListItem(nodes.list_item)),
    Tab: chainCommands(goToNextCell(1), sink),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Escape: then(act.leave),
  };
}
