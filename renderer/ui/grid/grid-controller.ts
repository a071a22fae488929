import { type Figure, roundHalfUp } from '../../../db/domain/rational.ts';
import { isTakenMeanwhile, rememberTypedOver } from '../outside-changes.ts';
import type { CopiedCell } from './clipboard-text.ts';
import { listEditable, planFill, planStretch } from './fill-plan.ts';
import type { GridPlaces } from './grid-shape.ts';
import type { GridStore } from './grid-store.ts';
import type {
  CellEdit,
  CellFacts,
  CellRef,
  ClipboardBlock,
  EditSource,
  GridProps,
  GridRow,
} from './grid-types.ts';
import { planPaste } from './paste-plan.ts';
import {
  type CellPlace,
  clampPlace,
  extendTo,
  findRectangle,
  type Rectangle,
  selectCell,
} from './selection.ts';

export type DraftReader = () => { readonly text: string; readonly isCaretAtStart: boolean };

export type GridHost<R extends GridRow> = {
  readonly store: GridStore;
  readonly places: () => GridPlaces<R>;
  readonly props: () => GridProps<R>;
  /** Puts the keyboard on the active cell and scrolls it into view. */
  readonly focusActive: () => void;
  /** Makes the active cell the one the grid stands on and leaves the keyboard where it is. */
  readonly pointAtActive: () => void;
  /** The same, and scrolls it into view. */
  readonly showActive: () => void;
  readonly scrollTo: (place: CellPlace) => void;
  /** Somebody else changed the cell while it was typed over; what is typed takes the place of that. */
  readonly tellTaken: (value: string) => void;
};

/** Digits of a computed figure that leave on the clipboard. */
const copiedDigits = 12;

export const editTextOf = (facts: CellFacts): string => facts.editText ?? facts.text;

/** Everything the grid does, free of React: keys, pointer, clipboard and the page's handle call these. */
export type GridController = ReturnType<typeof createGridController>;

export function createGridController<R extends GridRow>(host: GridHost<R>) {
  const { store } = host;
  let readDraft: DraftReader | null = null;

  const rectangle = (): Rectangle | null => {
    const { selection } = store.get();
    return selection ? findRectangle(selection) : null;
  };

  function makeEdit(place: CellPlace, text: string): CellEdit<R> | null {
    const row = host.places().rowAt(place.row);
    const column = host.places().columnAt(place.col);
    return row && column ? { row, columnKey: column.key, text } : null;
  }

  /** Hands on only the cells whose text really changes. */
  function send(edits: readonly (CellEdit<R> | null)[], source: EditSource): void {
    const columns = new Map(host.props().columns.map((column) => [column.key, column]));
    const changed = edits.filter((edit): edit is CellEdit<R> => {
      const facts = edit && columns.get(edit.columnKey)?.cell(edit.row);
      return facts ? edit.raw != null || edit.text !== editTextOf(facts) : false;
    });
    if (changed.length > 0) host.props().onEdit(changed, source);
  }

  const refOf = (place: CellPlace): CellRef<R> | null => {
    const row = host.places().rowAt(place.row);
    const column = host.places().columnAt(host.places().spanOf(place).from);
    return row && column ? { row, columnKey: column.key } : null;
  };

  /** Nothing came of an act: the owner may say why. */
  function refuse(source: EditSource): void {
    const { selection } = store.get();
    const cell = selection && refOf(selection.active);
    const isEditable = selection !== null && host.places().isEditable(selection.active);
    if (cell && !isEditable) host.props().onRefuse?.(cell, source);
  }

  function select(
    place: CellPlace,
    options: { readonly extend?: boolean; readonly leavesKeyboard?: boolean } = {},
  ): void {
    const at = clampPlace(host.places(), place);
    const { selection } = store.get();
    if (options.extend && selection) {
      store.set({ selection: extendTo(selection, at) });
      host.scrollTo(at);
    } else {
      store.set({ selection: selectCell(at) });
      if (options.leavesKeyboard) host.showActive();
      else host.focusActive();
    }
  }

  function selectBlock(active: CellPlace, head: CellPlace): void {
    store.set({ selection: { active, head } });
    host.focusActive();
  }

  function startEdit(start: { readonly isOverwriting: boolean }): boolean {
    const { selection, editing } = store.get();
    if (!selection || editing) return false;
    const places = host.places();
    const place = { row: selection.active.row, col: places.spanOf(selection.active).from };
    const facts = places.factsAt(place);
    if (facts?.state !== 'editable') {
      refuse('type');
      return false;
    }
    const typedOver = rememberTypedOver(editTextOf(facts));
    const startText = start.isOverwriting ? '' : typedOver.value;
    const rowKey = places.rowAt(place.row)?.key ?? '';
    const columnKey = places.columnAt(place.col)?.key ?? '';
    const { isOverwriting } = start;
    store.set({ editing: { place, rowKey, columnKey, startText, typedOver, isOverwriting } });
    return true;
  }

  /** Edits another cell; false where it cannot be. The field takes the keyboard itself: the cell never has it between. */
  function editAt(place: CellPlace): boolean {
    const at = clampPlace(host.places(), place);
    const span = { row: at.row, col: host.places().spanOf(at).from };
    if (store.get().editing || host.places().factsAt(span)?.state !== 'editable') return false;
    store.set({ selection: selectCell(at) });
    host.pointAtActive();
    return startEdit({ isOverwriting: false });
  }

  /** Ends editing; the draft goes to `onEdit`, to the whole selection when it fills. */
  function commit(options: { readonly fillsSelection?: boolean } = {}): void {
    const { editing } = store.get();
    if (!editing) return;
    const text = readDraft?.().text ?? editing.startText;
    store.set({ editing: null });
    const facts = host.places().factsAt(editing.place);
    const now = facts ? editTextOf(facts) : text;
    if (text !== now && isTakenMeanwhile(editing.typedOver, now)) {
      // Only looked at: what somebody else put there stays.
      if (text === editing.typedOver.value) return;
      host.tellTaken(now);
    }
    const box = rectangle();
    const places = options.fillsSelection && box ? listEditable(host.places(), box) : [editing.place];
    send(
      places.map((place) => makeEdit(place, text)),
      options.fillsSelection ? 'fill' : 'type',
    );
  }

  function cancel(): void {
    if (!store.get().editing) return;
    store.set({ editing: null });
    host.focusActive();
  }

  function clear(source: 'clear' | 'cut'): void {
    const box = rectangle();
    if (!box) return;
    const editable = listEditable(host.places(), box);
    if (editable.length === 0) refuse(source);
    send(
      editable.map((place) => makeEdit(place, '')),
      source,
    );
  }

  function fill(way: 'down' | 'right' | 'all'): void {
    const box = rectangle();
    const { selection } = store.get();
    if (!box || !selection) return;
    const places = host.places();
    const textAt = (place: CellPlace): string => {
      const facts = places.factsAt(place);
      return facts ? editTextOf(facts) : '';
    };
    const edits =
      way === 'all'
        ? listEditable(places, box).map((place) => makeEdit(place, textAt(selection.active)))
        : planFill(places, box, way).map(({ place, from }) => makeEdit(place, textAt(from)));
    if (edits.length === 0) refuse('fill');
    send(edits, 'fill');
  }

  /** Ends the pulling of a corner: what lies between the range and where it was let go repeats the range. */
  function stretch(target: Rectangle | null): void {
    const source = rectangle();
    store.set({ filling: null });
    if (!source || !target) return;
    const places = host.places();
    const edits = planStretch(places, source, target).map(({ place, from }) => {
      const facts = places.factsAt(from);
      return makeEdit(place, facts ? editTextOf(facts) : '');
    });
    send(edits, 'fill');
    selectBlock({ row: target.top, col: target.left }, { row: target.bottom, col: target.right });
  }

  /** The selected cells as they leave; group rows stay behind unless nothing else is selected. */
  function copy(): readonly (readonly CopiedCell[])[] {
    const box = rectangle();
    if (!box) return [];
    const places = host.places();
    const all = Array.from({ length: box.bottom - box.top + 1 }, (_, index) => box.top + index);
    const data = all.filter((row) => places.isDataRow(row));
    return (data.length > 0 ? data : all).map((row) =>
      Array.from({ length: box.right - box.left + 1 }, (_, index) => {
        const place = { row, col: box.left + index };
        const isCovered = index > 0 && places.spanOf(place).from < place.col;
        const facts = isCovered ? null : places.factsAt(place);
        return { text: facts?.text ?? '', number: facts?.number == null ? null : writeFigure(facts.number) };
      }),
    );
  }

  function paste(block: ClipboardBlock): void {
    const box = rectangle();
    if (!box || block.length === 0) return;
    const places = host.places();
    const corner = { row: box.top, col: box.left };
    const plan = planPaste(places, box, block);
    const edits = plan.targets.flatMap(({ place, cell }) => {
      const edit = makeEdit(place, cell.text);
      return edit ? [{ ...edit, raw: cell.raw }] : [];
    });
    const row = places.rowAt(corner.row);
    const column = places.columnAt(corner.col);
    if (!row || !column) return;
    const closed = plan.closed.flatMap((place) => refOf(place) ?? []);
    const event = { block, row, columnKey: column.key, edits, dropped: plan.dropped, closed };
    if (host.props().onPaste?.(event)) return;
    if (edits.length === 0) refuse('paste');
    send(edits, 'paste');
    const last = plan.targets.at(-1);
    if (last) selectBlock(corner, last.place);
  }

  return {
    select,
    selectBlock,
    startEdit,
    editAt,
    commit,
    cancel,
    clear,
    fill,
    rectangle,
    stretch,
    showStretch: (filling: Rectangle | null) => store.set({ filling }),
    copy,
    paste,
    refocus: () => host.focusActive(),
    setDraftReader: (reader: DraftReader | null) => {
      readDraft = reader;
    },
    readDraft: () => readDraft?.() ?? null,
  };
}

const writeFigure = (figure: Figure): string =>
  typeof figure === 'string' ? figure : roundHalfUp(figure, copiedDigits);
