import { isPlanTable } from '../../../../db/domain/table-import/recognize-table.ts';
import type { PasteEvent } from '../../../ui/grid/grid-types.ts';
import { readClipboardTable } from '../../../ui/grid/read-clipboard.ts';
import type { NewRowPlace } from '../model/new-row.ts';
import type { OutlineRow } from '../model/outline-row.ts';
import {
  listPastedLines,
  listTextLines,
  type PastedLine,
  spreadFigures,
  staysInKind,
} from '../model/paste-rows.ts';
import { outlineLines } from '../model/pasted-outline.ts';
import { placeSibling } from '../model/placement.ts';
import type { CellActions } from './cell-actions.ts';
import type { NewRowActions } from './new-row-actions.ts';
import { getPlan, getTree, type OutlineHost, offerUndo } from './outline-host.ts';

/** What is pasted: figures over the cells of one kind of row, lines of text as rows of the outline. */
export function createPasteActions(host: OutlineHost, newRows: NewRowActions, cells: CellActions) {
  /** Where pasted rows go: in the place of the empty row that is being written, else behind the row pasted at. */
  function takePlace(key: string): NewRowPlace | null {
    const item = getTree(host).find(key);
    if (!item) return null;
    if (item.draft?.text !== '') return placeSibling(item);
    const { place } = item.draft;
    newRows.discard(key);
    return place;
  }

  /** All rows are one step; figures that could not be read with them stay in their cells with the reason. */
  async function addRows(
    key: string,
    lines: readonly PastedLine[],
    columnKeys: readonly string[],
  ): Promise<void> {
    const place = takePlace(key);
    if (!place) return;
    const before = getPlan(host);
    const { periodStart } = before.plan;
    const made = outlineLines(lines, place, {
      levels: getTree(host).levels,
      columnKeys,
      locale: before.organization.numberLocale,
      baselineYear: periodStart === null ? null : periodStart - 1,
    });
    const ids = await newRows.insert(
      place,
      made.map(({ row }) => row),
    );
    if (!ids) return;
    const plan = getPlan(host);
    const edits = made.flatMap(({ rest }, index) => {
      const id = ids[index] ?? '';
      const node = plan.nodes.find((one) => one.id === id) ?? null;
      const indicator = plan.indicators.find((one) => one.id === id) ?? null;
      if (!node && !indicator) return [];
      return rest.map((cell) => ({ row: { key: id, node, indicator, draft: null }, ...cell }));
    });
    const commands = edits.length === 0 ? 0 : await cells.change(edits);
    offerUndo(host, host.say.added(ids.length), 1 + commands);
  }

  /** True when nothing is left for the grid to do. */
  function paste(
    event: PasteEvent<OutlineRow>,
    rows: readonly OutlineRow[],
    columnKeys: readonly string[],
  ): boolean {
    const { block, row, columnKey } = event;
    if (columnKey !== 'text') {
      if (event.dropped === 0 && staysInKind(row, event.edits)) return false;
      void cells.change(spreadFigures(rows, columnKeys, { row, columnKey, block }));
      return true;
    }
    const lines = listPastedLines(block);
    const [first] = lines;
    if (!first) return true;
    if (lines.length > 1 || first.cells.length > 0) void addRows(row.key, lines, columnKeys);
    else void cells.change([{ row, columnKey, text: first.text }]);
    return true;
  }

  /** Several lines pasted into a row that is being written: each becomes a row. False for a single line. */
  function pasteText(key: string, text: string): boolean {
    const lines = listTextLines(text);
    if (lines.length < 2) return false;
    void addRows(key, lines, []);
    return true;
  }

  /** True when a table with headings is on the clipboard: it is offered whole, and nothing of it becomes rows. */
  function offerTable(board: Pick<DataTransfer, 'getData'>): boolean {
    if (host.outline.get().selected?.columnKey !== 'text') return false;
    const table = readClipboardTable(board);
    const rows = table.block.map((cells) => cells.map((cell) => ({ ...cell, kind: 'plain' as const })));
    if (!isPlanTable({ rows, merges: table.merges })) return false;
    const { isTable, openTable } = host.say;
    host.notify(isTable, { label: openTable, onPress: () => host.openTable(table) });
    return true;
  }

  return { paste, pasteText, offerTable };
}
