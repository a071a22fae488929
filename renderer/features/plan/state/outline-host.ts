import type { AppError } from '../../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { DocumentStore } from '../../../app/document-store.ts';
import type { MergedTable } from '../../../ui/grid/clipboard-table.ts';
import type { Reason } from '../model/placement.ts';
import { buildTree, type PlanTree } from '../model/plan-tree.ts';
import type { OutlineStore } from './outline-store.ts';

export type FocusRequest = Readonly<{
  rowKey: string;
  columnKey: string;
  edit: boolean;
  /** The row is only shown: whoever has the keyboard keeps it. */
  keepsKeyboard?: boolean;
}>;

/** What the acts of the outline are carried out with. */
export type OutlineHost = Readonly<{
  document: Pick<DocumentStore, 'run' | 'getState' | 'undo'>;
  outline: OutlineStore;
  planId: string;
  newKey: () => string;
  /** Goes to a cell as soon as its row is on the page. */
  focus: (request: FocusRequest) => void;
  notify: (
    text: string,
    action?: Readonly<{ label: string; onPress: () => void }>,
    tone?: 'info' | 'error',
  ) => void;
  /** Shows what would become of a table with headings. */
  openTable: (table: MergedTable) => void;
  say: Readonly<{
    /** The word for an indicator where a sentence names what was to be put somewhere. */
    indicator: string;
    undo: string;
    reason: (reason: Reason) => string;
    error: (error: AppError) => string;
    blankText: string;
    changedSince: string;
    removed: (what: string, below: number) => string;
    removedMany: (count: number) => string;
    copied: (count: number) => string;
    replaced: (count: number) => string;
    /** The chosen rows do not stand beside one another. */
    notBeside: string;
    /** What is on the clipboard cannot stand at the chosen row. */
    noPlace: string;
    added: (count: number) => string;
    /** A table with headings was not pasted as rows; and the word for looking at it as what it is. */
    isTable: string;
    openTable: string;
    /** The words for a row: its level and the beginning of its text. */
    row: (level: string, text: string) => string;
  }>;
}>;

export function getPlan({ document, planId }: OutlineHost): PlanDocument {
  const plan = document.getState().plans[planId];
  if (!plan) throw new Error('the plan of the outline is not there');
  return plan;
}

/** The plan with the rows that are being written. */
export const getTree = (host: OutlineHost): PlanTree => buildTree(getPlan(host), host.outline.get().newRows);

export const listBudgetOwners = (plan: PlanDocument): ReadonlySet<string> =>
  new Set(plan.budgets.map((cell) => cell.nodeId));

/** Explains at the cell itself why something was not done. */
export function explain(host: OutlineHost, rowKey: string, text: string): void {
  host.outline.set({ notice: { rowKey, columnKey: 'text', text } });
}

/**
 * Says what was done and offers to take it back, in as many steps as it was. Once something else has been changed the
 * offer only says so: taking back the last steps would take back that.
 */
export function offerUndo(host: OutlineHost, text: string, steps: number): void {
  const { document, planId, say } = host;
  const last = document.getState().steps.undo.at(-1);
  const takeBack = async (): Promise<void> => {
    if (document.getState().steps.undo.at(-1) !== last) {
      host.notify(say.changedSince);
      return;
    }
    for (let step = 0; step < steps; step += 1) {
      const result = await document.undo(planId);
      if (!result.ok) {
        host.notify(say.error(result.error), undefined, 'error');
        return;
      }
    }
  };
  host.notify(text, { label: say.undo, onPress: () => void takeBack() });
}
