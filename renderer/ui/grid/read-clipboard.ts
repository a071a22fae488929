import { type MergedTable, parseMergedTable, parseTable } from './clipboard-table.ts';
import { parseTabText } from './clipboard-text.ts';
import type { ClipboardBlock } from './grid-types.ts';

/** The table on the clipboard: with the figures behind the texts where the source gives them, else the texts alone. */
export function readClipboard(data: DataTransfer, isTextOnly = false): ClipboardBlock {
  const html = isTextOnly ? '' : data.getData('text/html');
  const table = html === '' ? null : parseTable(html);
  return table ?? parseTabText(data.getData('text/plain'));
}

/** The same with the merged blocks of the table, where the source tells them. */
export function readClipboardTable(data: Pick<DataTransfer, 'getData'>): MergedTable {
  const html = data.getData('text/html');
  const table = html === '' ? null : parseMergedTable(html);
  return table ?? { block: parseTabText(data.getData('text/plain')), merges: [] };
}
