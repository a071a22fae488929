import { type ClipboardEvent, useRef } from 'react';
import { writeTable, writeTabText } from './clipboard-text.ts';
import type { GridController } from './grid-controller.ts';
import type { GridStore } from './grid-store.ts';
import { readClipboard } from './read-clipboard.ts';

type ClipboardHandlers = {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Ctrl+Shift+V: the next paste takes the shown texts, not the figures behind them. */
  readonly asksForText: (isAsked: boolean) => void;
};

/** Copy, cut and paste of ranges; a cell being edited keeps the browser's own. */
export function useClipboard(store: GridStore, controller: GridController): ClipboardHandlers {
  const isTextOnly = useRef(false);
  const isForField = (event: ClipboardEvent): boolean =>
    store.get().editing !== null ||
    (event.target instanceof Element && event.target.closest('input, textarea') !== null);

  function copy(event: ClipboardEvent): boolean {
    if (isForField(event)) return false;
    const rows = controller.copy();
    if (rows.length === 0) return false;
    event.clipboardData.setData('text/plain', writeTabText(rows));
    event.clipboardData.setData('text/html', writeTable(rows));
    event.preventDefault();
    return true;
  }

  return {
    asksForText: (isAsked) => {
      isTextOnly.current = isAsked;
    },
    onCopy: (event) => {
      copy(event);
    },
    onCut: (event) => {
      if (copy(event)) controller.clear('cut');
    },
    onPaste: (event) => {
      if (isForField(event)) return;
      event.preventDefault();
      const block = readClipboard(event.clipboardData, isTextOnly.current);
      isTextOnly.current = false;
      controller.paste(block);
    },
  };
}
