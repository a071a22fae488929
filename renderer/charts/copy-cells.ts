import { type CopiedCell, writeTable, writeTabText } from '../ui/grid/clipboard-text.ts';

/**
 * Puts cells on the clipboard as the copy key does: what a spreadsheet is told beside the text (which figure is meant,
 * which words are words) is cleaned away where a page writes to the clipboard by itself. False where it is refused.
 */
export function copyCells(rows: readonly (readonly CopiedCell[])[]): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', writeTable(rows));
    event.clipboardData?.setData('text/plain', writeTabText(rows));
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isCopied;
}
