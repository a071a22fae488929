import {
  Bold,
  Columns3,
  Hash,
  Heading1,
  Heading2,
  ImagePlus,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  RotateCcw,
  Rows3,
  Table,
  Trash2,
  X,
} from 'lucide-react';
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  findList,
  insertTable,
  isHeading,
  toggleBold,
  toggleHeading,
  toggleItalic,
  toggleList,
} from './editor-keys.ts';
import { textSchema } from './text-schema.ts';

/** What can be done with the words at the cursor; what belongs to a table or picture is there only in one. */
export function EditorToolbar({
  view,
  state,
  onField,
  onImage,
  standard,
  onClose,
}: {
  readonly view: EditorView;
  readonly state: EditorState;
  readonly onField: () => void;
  readonly onImage: () => void;
  /** Brings the words of the template back; null where it has none. */
  readonly standard: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const run = (command: Command): void => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const { bold, italic } = textSchema.marks;
  const list = findList(state);
  const tool = (icon: LucideIcon, label: string, shortcut: string, command: Command, isOn: boolean) => (
    <IconButton
      icon={icon}
      size="small"
      label={label}
      shortcut={shortcut}
      aria-pressed={isOn}
      isDisabled={!command(state)}
      onPress={() => run(command)}
    />
  );
  return (
    <div className="text-tools__bar">
      <Toolbar className="text-tools" aria-label={t('writing.tools')}>
        {tool(Bold, t('writing.bold'), 'CmdOrCtrl+B', toggleBold, hasMark(state, bold))}
        {tool(Italic, t('writing.italic'), 'CmdOrCtrl+I', toggleItalic, hasMark(state, italic))}
        <span className="text-tools__line" aria-hidden="true" />
        {tool(Heading1, t('writing.heading1'), 'CmdOrCtrl+Alt+1', toggleHeading(1), isHeading(state, 1))}
        {tool(Heading2, t('writing.heading2'), 'CmdOrCtrl+Alt+2', toggleHeading(2), isHeading(state, 2))}
        {tool(
          List,
          t('writing.bullets'),
          'CmdOrCtrl+Shift+8',
          toggleList('bullet_list'),
          list === 'bullet_list',
        )}
        {tool(
          ListOrdered,
          t('writing.numbers'),
          'CmdOrCtrl+Shift+7',
          toggleList('ordered_list'),
          list === 'ordered_list',
        )}
        <span className="text-tools__line" aria-hidden="true" />
        {tool(Table, t('writing.table'), '', insertTable, false)}
        <IconButton icon={ImagePlus} size="small" label={t('writing.image')} onPress={onImage} />
        <Button icon={Hash} size="small" variant="ghost" onPress={onField}>
          {t('writing.insertField')}
        </Button>
        <span className="text-tools__space" />
        {standard && (
          <Button icon={RotateCcw} size="small" variant="ghost" onPress={standard}>
            {t('writing.standard')}
          </Button>
        )}
        <IconButton icon={X} size="small" label={t('writing.done')} shortcut="Esc" onPress={onClose} />
      </Toolbar>
      <TableTools view={view} state={state} run={run} />
      <ImageTools view={view} state={state} />
    </div>
  );
}

function hasMark(
  { selection, storedMarks, doc }: EditorState,
  mark: (typeof textSchema.marks)['bold'],
): boolean {
  const { from, $from, to, empty } = selection;
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, mark);
}

function TableTools({
  view,
  state,
  run,
}: {
  readonly view: EditorView;
  readonly state: EditorState;
  readonly run: (command: Command) => void;
}) {
  const { t } = useTranslation();
  if (!isInTable(state)) return null;
  const place = findTable(state);
  if (!place) return null;
  return (
    <div className="text-tools text-tools--more">
      <TextField
        label={t('writing.tableCaption')}
        value={place.caption}
        onChange={(caption) => view.dispatch(view.state.tr.setNodeMarkup(place.at, null, { caption }))}
      />
      <Button icon={Rows3} size="small" onPress={() => run(addRowAfter)}>
        {t('writing.addRow')}
      </Button>
      <Button icon={Columns3} size="small" onPress={() => run(addColumnAfter)}>
        {t('writing.addColumn')}
      </Button>
      <Button size="small" variant="ghost" onPress={() => run(deleteRow)}>
        {t('writing.removeRow')}
      </Button>
      <Button size="small" variant="ghost" onPress={() => run(deleteColumn)}>
        {t('writing.removeColumn')}
      </Button>
      <IconButton
        icon={Trash2}
        size="small"
        label={t('writing.removeTable')}
        onPress={() => run(deleteTable)}
      />
    </div>
  );
}

function findTable({ selection: { $from } }: EditorState): { at: number; caption: string } | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === textSchema.nodes.table) return { at: $from.before(depth), caption: node.attrs.caption };
  }
  return null;
}

function ImageTools({ view, state }: { readonly view: EditorView; readonly state: EditorState }) {
  const { t } = useTranslation();
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== textSchema.nodes.image) return null;
  const { attrs } = selection.node;
  const change = (next: Readonly<Record<string, string>>): void => {
    const { tr } = view.state;
    tr.setNodeMarkup(selection.from, null, { ...attrs, ...next });
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
  };
  return (
    <div className="text-tools text-tools--more">
      <TextField
        label={t('writing.imageCaption')}
        value={attrs.caption}
        onChange={(caption) => change({ caption })}
      />
      <TextField label={t('writing.imageAlt')} value={attrs.alt} onChange={(alt) => change({ alt })} />
    </div>
  );
}
