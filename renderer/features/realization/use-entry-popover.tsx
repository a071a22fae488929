import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { CellPopover, GridHandle } from '../../ui/grid/grid-types.ts';
import { NoteAtCell } from '../../ui/grid/note-at-cell.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { RejectedEntry } from './entry-drafts.ts';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';
import { IssueNote } from './issue-note.tsx';
import { describeIssue } from './issue-text.ts';
import { monthColumnKey, readMonthColumn } from './month-columns.tsx';
import type { useClosedCell } from './use-closed-cell.ts';
import type { EntryActions, RefusedEntry } from './use-entry-actions.ts';
import type { EntryModel } from './use-entry-model.ts';

type Refused = RefusedEntry & { readonly rejected: RejectedEntry };

/** Where an entry that was refused stands. */
function findRefused(rows: readonly IndicatorRow[], key: string): Refused | null {
  for (const row of rows) {
    if (row.entryKey === key) return row.rejected && { row, rejected: row.rejected };
    const of = row.months.find((one) => one.entryKey === key);
    if (of) return of.rejected && { row, month: of.month, rejected: of.rejected };
  }
  return null;
}

/** The refused entry at a cell; null where nothing was refused. */
export function findRefusedKey(row: EntryRow, columnKey: string): string | null {
  if (row.kind === 'group') return null;
  if (columnKey === 'entry') return row.rejected && row.entryKey;
  const month = readMonthColumn(columnKey);
  const of = row.months.find((one) => one.month === month);
  return of?.rejected ? of.entryKey : null;
}

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
        content: (
          <NoteAtCell
            text={note.text}
            way={note.way && <LinkButton onPress={takeWay}>{note.way.label}</LinkButton>}
          />
        ),
      },
    };
  }
  const key = model.drafts.latest;
  const refused = key === null ? null : findRefused(model.rows, key);
  if (refused === null) return { popover: null, said: '' };
  const { row, month, rejected } = refused;
  const entry = { row, ...(month === undefined ? {} : { month }) };
  return {
    said: describeIssue(t, row, rejected, locale),
    popover: {
      label: t('realization.issues.label'),
      rowKey: row.key,
      columnKey: month === undefined ? 'entry' : monthColumnKey(month),
      content: (
        <IssueNote
          row={row}
          rejected={rejected}
          locale={locale}
          onTake={(value) => backToGrid(() => actions.take(entry, value))()}
          onKeep={backToGrid(() => actions.keep(entry, rejected))}
          onClose={backToGrid(() => actions.showIssue(null))}
        />
      ),
    },
  };
}
