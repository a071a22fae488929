/** What a key asks of the outline; null leaves it to the grid. */
export type OutlineKey =
  | 'new-sibling'
  | 'new-child'
  | 'submit-and-continue'
  | 'commit'
  | 'commit-and-new-child'
  | 'deeper'
  | 'shallower'
  | 'move-up'
  | 'move-down'
  | 'remove'
  | 'duplicate'
  | 'forget-cut'
  | 'expand'
  | 'collapse'
  | 'expand-all'
  | 'choose-level'
  | 'row-menu'
  | 'discard';

export type PressedKey = Readonly<{
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}>;

export type KeySituation = Readonly<{
  mode: 'select' | 'edit';
  columnKey: string;
  /** The row is being written and is not in the plan yet. */
  isNew: boolean;
  draft: Readonly<{ text: string; isCaretAtStart: boolean }> | null;
}>;

/** The keys of the outline; everywhere else the grid's own hold. */
export function readOutlineKey(press: PressedKey, situation: KeySituation): OutlineKey | null {
  const isControl = press.ctrlKey || press.metaKey;
  const common = readCommonKey(press, isControl);
  if (common) return common;
  if (situation.columnKey !== 'text') return null;
  return situation.mode === 'edit'
    ? readEditKey(press, situation, isControl)
    : readSelectKey(press, isControl);
}

function readCommonKey(press: PressedKey, isControl: boolean): OutlineKey | null {
  if (press.altKey && !isControl && !press.shiftKey) {
    if (press.key === 'ArrowUp') return 'move-up';
    if (press.key === 'ArrowDown') return 'move-down';
  }
  if (isControl && !press.shiftKey && !press.altKey && press.key.toLowerCase() === 'l') return 'choose-level';
  if (press.key === 'ContextMenu' || (press.key === 'F10' && press.shiftKey)) return 'row-menu';
  return null;
}

function readSelectKey(press: PressedKey, isControl: boolean): OutlineKey | null {
  if (press.altKey) return null;
  if (press.key === '*' && !isControl) return 'expand-all';
  if (press.shiftKey) return null;
  if (press.key === 'Enter') return isControl ? 'new-child' : 'new-sibling';
  if (isControl && press.key.toLowerCase() === 'd') return 'duplicate';
  if (press.key === 'Escape') return 'forget-cut';
  if (isControl) return null;
  if (press.key === 'Delete') return 'remove';
  if (press.key === 'ArrowRight') return 'expand';
  if (press.key === 'ArrowLeft') return 'collapse';
  return null;
}

/**
 * Tab changes the level of a row that is being named, of one that is empty and of one whose caret stands before its
 * text; anywhere else in a text it goes to the next cell, as in a spreadsheet.
 */
function readEditKey(
  press: PressedKey,
  { isNew, draft }: KeySituation,
  isControl: boolean,
): OutlineKey | null {
  if (press.altKey) return null;
  if (press.key === 'Escape') return isNew ? 'discard' : null;
  if (press.key === 'Enter' && isControl) return 'commit-and-new-child';
  if (press.key === 'Enter' && !press.shiftKey) return isNew ? 'submit-and-continue' : 'commit';
  if (press.key === 'Tab' && !isControl) {
    const isNaming = isNew || draft?.text === '' || (draft?.isCaretAtStart ?? false);
    if (isNaming) return press.shiftKey ? 'shallower' : 'deeper';
  }
  return null;
}
