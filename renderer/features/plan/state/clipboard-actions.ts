import {
  type BranchClipping,
  branchFormat,
  findPastePlace,
  listBranchKeys,
  makeClipping,
  readClipping,
  writeBranchText,
} from '../model/branch-clipboard.ts';
import { chooseRows } from '../model/chosen-rows.ts';
import { buildTree } from '../model/plan-tree.ts';
import { explain, getPlan, type OutlineHost } from './outline-host.ts';
import type { createRowActions } from './row-actions.ts';

type RowActions = Pick<ReturnType<typeof createRowActions>, 'moveChosen' | 'addCopies' | 'chosenAt'>;
type Board = Pick<DataTransfer, 'getData' | 'setData'>;

/** Whole branches on the clipboard: the rows themselves for this file, their text for every other program. */
export function createClipboardActions(host: OutlineHost, rows: RowActions) {
  const { outline, say } = host;

  /** The names of a file are enough to know it again: an id that is not in it is refused by the file itself. */
  function findFile(): string {
    const { info } = host.document.getState();
    return info ? `${info.folder}/${info.name}` : '';
  }

  /** True when the selected cells are texts of rows and not figures. */
  function take(board: Board, isCut: boolean): boolean {
    const { selected } = outline.get();
    if (selected?.columnKey !== 'text') return false;
    const tree = buildTree(getPlan(host), []);
    const chosen = chooseRows(tree, selected.chosenKeys);
    if (chosen.items.length === 0) return false;
    const clipping = makeClipping(chosen, { file: findFile(), planId: host.planId, isCut });
    board.setData(branchFormat, JSON.stringify(clipping));
    if (isCut) {
      board.setData('text/plain', writeBranchText(tree, chosen));
      const cut = listBranchKeys(
        tree,
        chosen.items.map((item) => item.key),
      );
      outline.set({ cut });
    } else outline.set({ cut: none });
    return true;
  }

  /** False leaves what is on the clipboard to be read as text. */
  function put(board: Pick<DataTransfer, 'getData'>): boolean {
    const { selected } = outline.get();
    const clipping = readClipping(board.getData(branchFormat), findFile());
    if (!clipping || selected?.columnKey !== 'text') return false;
    void putIn(selected.rowKey, clipping);
    return true;
  }

  async function putIn(key: string, clipping: BranchClipping): Promise<void> {
    const tree = buildTree(getPlan(host), []);
    const target = tree.find(key);
    if (!target) return;
    const place = findPastePlace(tree, clipping, target);
    if (!place) {
      explain(host, key, say.noPlace);
      return;
    }
    const isOwn = clipping.planId === host.planId;
    const chosen = chooseRows(tree, [...clipping.nodeIds, ...clipping.indicatorIds]);
    // Rows that were cut once and have come back are copied the next time.
    if (clipping.isCut && isOwn && outline.get().cut.size > 0) {
      if (await rows.moveChosen(key, chosen, place)) {
        outline.set({ cut: none });
        const [first] = [...chosen.nodeIds, ...chosen.indicatorIds];
        if (first !== undefined) host.focus({ rowKey: first, columnKey: 'text', edit: false });
      }
      return;
    }
    await rows.addCopies(key, { planId: host.planId, place, chosen: clipping, withBudgets: isOwn });
  }

  return { take, put, forgetCut: () => outline.set({ cut: none }) };
}

const none: ReadonlySet<string> = new Set();
