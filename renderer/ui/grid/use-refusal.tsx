import { type ReactNode, useState } from 'react';
import { LinkButton } from '../link-button.tsx';
import type { CellPopover, CellRef, GridRow } from './grid-types.ts';
import { NoteAtCell } from './note-at-cell.tsx';

/** Why a cell cannot be changed, and the way to where it is opened, where there is one. */
export type Refusal = {
  readonly text: string;
  readonly way?: { readonly label: string; readonly act: () => void };
};

type Told = Refusal & { readonly rowKey: string; readonly columnKey: string };

/**
 * Says at a cell why it cannot be changed, to whoever tries: `refuse` goes to the grid's `onRefuse`, `leave` to its
 * `onSelect`, `popover` to its `popover`, and `status` beside the grid.
 */
export function useRefusal<R extends GridRow>(
  label: string,
  /** Null for a cell there is nothing to be said of. */
  why: (cell: CellRef<R>) => Refusal | null,
): {
  readonly refuse: (cell: CellRef<R>) => void;
  readonly leave: (cell: CellRef<R>) => void;
  readonly popover: CellPopover | null;
  readonly status: ReactNode;
} {
  const [told, setTold] = useState<Told | null>(null);
  return {
    refuse: (cell) => {
      const refusal = why(cell);
      setTold(refusal && { rowKey: cell.row.key, columnKey: cell.columnKey, ...refusal });
    },
    leave: ({ row, columnKey }) => {
      if (told !== null && (told.rowKey !== row.key || told.columnKey !== columnKey)) setTold(null);
    },
    popover: told && {
      label,
      rowKey: told.rowKey,
      columnKey: told.columnKey,
      isPlain: true,
      content: (
        <NoteAtCell
          text={told.text}
          way={told.way && <LinkButton onPress={told.way.act}>{told.way.label}</LinkButton>}
        />
      ),
    },
    status: (
      <p className="visually-hidden" role="alert">
        {told?.text}
      </p>
    ),
  };
}
