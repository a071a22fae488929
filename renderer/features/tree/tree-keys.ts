import type { KeyboardEvent } from 'react';
import type { Arrow } from './walk-tree.ts';
import { isArrow } from './walk-tree.ts';

export type TreeKeys = Readonly<{
  walk: (arrow: Arrow) => void;
  walkToEnd: (end: 'first' | 'last') => void;
  edit: () => void;
  addChild: () => void;
  remove: () => void;
  fold: () => void;
  shift: (way: -1 | 1) => void;
  zoom: (factor: number) => void;
  fit: () => void;
  menu: () => void;
  open: () => void;
  toggleGhosts: () => void;
}>;

const zoomStep = 1.25;

/** The keys of the tree while it has the keyboard. What is not its own goes on to the program. */
export function handleTreeKey(event: KeyboardEvent, keys: TreeKeys): void {
  const act = findAct(event, keys);
  if (act === null) return;
  event.preventDefault();
  act();
}

function findAct(event: KeyboardEvent, keys: TreeKeys): (() => void) | null {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) {
    if (key === '0') return keys.fit;
    return key === 'Enter' ? keys.open : null;
  }
  if (altKey)
    return key === 'ArrowUp' ? () => keys.shift(-1) : key === 'ArrowDown' ? () => keys.shift(1) : null;
  if (isArrow(key)) return () => keys.walk(key);
  if (key === 'F10' && shiftKey) return keys.menu;
  switch (key) {
    case 'Home':
      return () => keys.walkToEnd('first');
    case 'End':
      return () => keys.walkToEnd('last');
    case 'Enter':
    case 'F2':
      return keys.edit;
    case 'Insert':
      return keys.addChild;
    case 'Delete':
      return keys.remove;
    case ' ':
      return keys.fold;
    case '+':
    case '=':
      return () => keys.zoom(zoomStep);
    case '-':
      return () => keys.zoom(1 / zoomStep);
    case '0':
      return keys.fit;
    case 'l':
    case 'L':
      return keys.toggleGhosts;
    case 'ContextMenu':
      return keys.menu;
    default:
      return null;
  }
}
