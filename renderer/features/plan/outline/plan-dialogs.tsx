import { TrashDialog } from '../trash/trash-dialog.tsx';
import type { OutlineActions } from '../use-outline.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

/** The dialog that was asked for; there is one at a time. */
export type AskedDialog = Readonly<{ kind: 'move' | 'copy'; rowKey: string }> | Readonly<{ kind: 'trash' }>;

export function PlanDialogs({
  asked,
  actions,
  isReadOnly,
  onClose,
}: {
  readonly asked: AskedDialog | null;
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
  /** The row the keyboard goes to. */
  readonly onClose: (rowKey: string | null) => void;
}) {
  if (asked === null) return null;
  if (asked.kind === 'trash') {
    return <TrashDialog actions={actions} isReadOnly={isReadOnly} onClose={onClose} />;
  }
  const { rowKey } = asked;
  const shared = { rowKey, actions, onClose: () => onClose(rowKey) };
  return asked.kind === 'move' ? <MoveDialog {...shared} /> : <CopyDialog {...shared} />;
}
