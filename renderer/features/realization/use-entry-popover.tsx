import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { CellPopover, GridHandle } from '../../ui/grid/grid-types.ts';
import { ClosedCellNote } from './closed-cell-note.tsx';
import { IssueNote } from './issue-note.tsx';
import { describeIssue } from './issue-text.ts';
import type { useClosedCell } from './use-closed-cell.ts';
import type { EntryActions } from './use-entry-actions.ts';
import type { EntryModel } from './use-entry-model.ts';

/** What floats at a cell of the grid: why it cannot be filled in, else why what was typed in one was refused. */
export function useEntryPopover({
  model,
  actions,
  closed,
  grid,
  locale,
}: {
  readonly model: EntryModel;
  readonly actions: EntryActions;
  readonly closed: ReturnType<typeof useClosedCell>;
  readonly grid: RefObject<GridHandle | null>;
  readonly locale: NumberLocale;
}): { readonly popover: CellPopover | null; readonly said: string } {
  const { t } = useTranslation();
  const backToGrid = (act: () => void) => () => {
    act();
    grid.current?.focus();
  };
  const { note } = closed;
  if (note) {
    const takeWay = (): void => {
      closed.close();
      note.way?.act();
    };
    return {
      said: note.text,
      popover: {
        label: t('realization.closed.label'),
        rowKey: note.rowKey,
        columnKey: note.columnKey,
        isPlain: true,
        content: <ClosedCellNote note={note} onWay={takeWay} />,
      },
    };
  }
  const key = model.drafts.latest;
  const row = key === null ? undefined : model.rows.find((one) => one.entryKey === key);
  const rejected = row?.rejected;
  if (!row || !rejected) return { popover: null, said: '' };
  return {
    said: describeIssue(t, row, rejected, locale),
    popover: {
      label: t('realization.issues.label'),
      rowKey: row.key,
      columnKey: 'entry',
      content: (
        <IssueNote
          row={row}
          rejected={rejected}
          locale={locale}
          onTake={(value) => backToGrid(() => actions.take(row, value))()}
          onKeep={backToGrid(() => actions.keep(row))}
          onClose={backToGrid(() => actions.showIssue(null))}
        />
      ),
    },
  };
}
