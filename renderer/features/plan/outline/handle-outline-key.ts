import type { KeyboardEvent } from 'react';
import type { GridKeyContext } from '../../../ui/grid/grid-types.ts';
import type { OutlineRow } from '../model/outline-row.ts';
import { placeChild, placeSibling } from '../model/placement.ts';
import { type OutlineKey, readOutlineKey } from '../model/read-key.ts';
import { explain, getTree } from '../state/outline-host.ts';
import { expandBelow, setCollapsed } from '../state/outline-state.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import type { OutlineActions } from '../use-outline.ts';
import type { MenuSpot } from './row-menus.tsx';

type KeyTarget = Readonly<{
  outline: OutlineStore;
  actions: OutlineActions;
  openMenu: (spot: MenuSpot) => void;
  isReadOnly: boolean;
}>;

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);
/** What can be done in a file that cannot be changed. */
const looks: ReadonlySet<OutlineKey> = new Set(['expand', 'collapse', 'expand-all']);

/** Carries out what a key asks of the outline; false leaves the key to the grid. */
export function handleOutlineKey(
  event: KeyboardEvent,
  context: GridKeyContext<OutlineRow>,
  target: KeyTarget,
): boolean {
  if (event.nativeEvent.isComposing) return false;
  const { outline, isReadOnly } = target;
  const { row, mode, columnKey, draft } = context;
  const asked = readOutlineKey(event, { mode, columnKey, draft, isNew: row.draft !== null });
  if (!modifiers.has(event.key) && outline.get().notice) outline.set({ notice: null });
  if (!asked) return false;
  if (isReadOnly && !looks.has(asked)) return true;
  return carryOut(asked, context, target);
}

function carryOut(asked: OutlineKey, context: GridKeyContext<OutlineRow>, target: KeyTarget): boolean {
  const { row, draft, mode } = context;
  const { outline, actions, openMenu } = target;
  const { newRows, rows } = actions;
  const isNew = row.draft !== null;
  switch (asked) {
    case 'new-sibling':
      if (row.draft?.state === 'failed') void newRows.submit(row.key, row.draft.text);
      else addSibling(row.key, actions);
      return true;
    case 'new-child':
      addChild(row.key, actions);
      return true;
    case 'commit':
      context.commit();
      actions.host.focus({ rowKey: row.key, columnKey: 'text', edit: false });
      return true;
    case 'submit-and-continue':
      writeNext(context, actions);
      return true;
    case 'commit-and-new-child':
      context.commit();
      if (draft?.text.trim() !== '') addChild(row.key, actions);
      return true;
    case 'deeper':
    case 'shallower':
      if (isNew) newRows.step(row.key, asked);
      else rows.step(row.key, asked);
      return true;
    case 'move-up':
    case 'move-down':
      if (!isNew) rows.moveUpOrDown(row.key, asked === 'move-up' ? -1 : 1);
      return true;
    case 'remove':
      removeChosen(row, target);
      return true;
    case 'duplicate':
      if (!isNew) void rows.duplicate(row.key);
      return true;
    case 'forget-cut':
      if (outline.get().cut.size === 0) return false;
      actions.board.forgetCut();
      return true;
    case 'expand':
      return expand(row, target);
    case 'collapse':
      return collapse(row, target);
    case 'expand-all':
      outline.set((now) => expandBelow(now, getTree(actions.host), row.key));
      return true;
    case 'choose-level':
      if (mode === 'edit') {
        if (isNew) newRows.hold(row.key, draft?.text.trim() ?? '');
        if (isNew) context.cancel();
        else context.commit();
      }
      openMenu({ kind: 'level', rowKey: row.key });
      return true;
    case 'row-menu':
      if (mode === 'edit') return false;
      openMenu({ kind: 'row', rowKey: row.key });
      return true;
    case 'discard':
      if (row.draft?.state === 'failed') return false;
      newRows.discard(row.key);
      return true;
  }
}

/** An empty row ends the writing; one with a text is sent and followed by the next. */
function writeNext(context: GridKeyContext<OutlineRow>, { newRows }: OutlineActions): void {
  const text = context.draft?.text.trim() ?? '';
  const { key } = context.row;
  if (text === '') newRows.discard(key);
  else {
    context.cancel();
    newRows.submitAndContinue(key, text);
  }
}

export function addSibling(key: string, { host, newRows }: OutlineActions): void {
  const item = getTree(host).find(key);
  if (item) newRows.begin(placeSibling(item));
}

export function addChild(key: string, { host, newRows }: OutlineActions): void {
  const tree = getTree(host);
  const item = tree.find(key);
  if (!item) return;
  const placed = placeChild(tree, item, host.say.indicator);
  if (placed.ok) newRows.begin(placed.place);
  else explain(host, key, host.say.reason(placed.reason));
}

function removeChosen(row: OutlineRow, { actions }: KeyTarget): void {
  if (row.draft) {
    actions.newRows.discard(row.key);
    return;
  }
  void actions.rows.remove(actions.rows.chosenAt(row.key));
}

/** → opens a row; on an open one it goes on to the next cell, or to the first row below where there is none. */
function expand(row: OutlineRow, { outline, actions }: KeyTarget): boolean {
  if (row.isExpanded === false) {
    outline.set((now) => setCollapsed(now, [row.key], false));
    return true;
  }
  if (row.layout !== 'text' || row.isExpanded === null) return false;
  const [first] = getTree(actions.host).childrenOf(row.key);
  if (first) actions.host.focus({ rowKey: first.key, columnKey: 'text', edit: false });
  return true;
}

/** ← closes a row; from a closed one it goes to the row above it in the cascade. */
function collapse(row: OutlineRow, { outline, actions }: KeyTarget): boolean {
  if (row.isExpanded) outline.set((now) => setCollapsed(now, [row.key], true));
  else if (row.parentKey !== null) {
    actions.host.focus({ rowKey: row.parentKey, columnKey: 'text', edit: false });
  }
  return true;
}
