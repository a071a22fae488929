import { type ReactNode, useState } from 'react';
import type { CellPopover, CellRef, GridRow } from './grid-types.ts';
import { NoteAtCell } from './note-at-cell.tsx';

type Told = { readonly rowKey: string; readonly columnKey: string; readonly text: string };

/**
 * Says at a cell why it cannot be changed, to whoever tries: `refuse` goes to the grid's `onRefuse`, `leave` to its
 * `onSelect`, `popover` to its `popover`, and `status` beside the grid.
 */
export function useRefusal<R extends GridRow>(
  label: string,
  /** Null for a cell there is nothing to be said of. */
  why: (cell: CellRef<R>) => string | null,
): {
  readonly refuse: (cell: CellRef<R>) => void;
  readonly leave: (cell: CellRef<R>) => void;
  readonly popover: CellPopover | null;
  readonly status: ReactNode;
} {
  const [told, setTold] = useState<Told | null>(null);
  return {
    refuse: (cell) => {
      const text = why(cell);
      setTold(text === null ? null : { rowKey: cell.row.key, columnKey: cell.columnKey, text });
    },
    leave: ({ row, columnKey }) => {
      if (told !== null && (told.rowKey !== row.key || told.columnKey !== columnKey)) setTold(null);
    },
    popover: told && {
      label,
      rowKey: told.rowKey,
      columnKey: told.columnKey,
      isPlain: true,
      content: <NoteAtCell text={told.text} />,
    },
    status: (
      <p className="visually-hidden" role="alert">
        {told?.text}
      </p>
    ),
  };
}
