import { type FocusEvent, type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosedPlanText } from '../../../app/use-closed-text.ts';
import { findPlace } from '../../../ui/grid/cell-element.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type {
  GridColumn,
  GridHandle,
  GridKeyContext,
  GridLayout,
  GridSelection,
} from '../../../ui/grid/grid-types.ts';
import { draftKey, type OutlineRow, type OutlineWords } from '../model/outline-row.ts';
import type { OutlineState } from '../state/outline-state.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import { CellNotice } from './cell-notice.tsx';
import { handleOutlineKey } from './handle-outline-key.ts';
import './outline.css';
import { measureRow } from './row-height.ts';
import type { MenuSpot } from './row-menus.tsx';

type OutlineProps = Readonly<{
  rows: readonly OutlineRow[];
  columns: readonly GridColumn<OutlineRow>[];
  words: OutlineWords;
  outline: OutlineStore;
  actions: OutlineActions;
  grid: React.Ref<GridHandle>;
  openMenu: (spot: MenuSpot) => void;
  isReadOnly: boolean;
  empty: ReactNode;
  /** Where dragged rows would go. */
  drop: ReactNode;
}>;

/** The cascade as a treegrid: every row of it can be written, moved and measured with the keyboard alone. */
export function Outline(props: OutlineProps) {
  const { rows, columns, words, outline, actions, openMenu, isReadOnly } = props;
  const closedText = useClosedPlanText();
  const { t } = useTranslation();
  const notice = useOutlineState(outline, (state) => state.notice);
  const selected = useOutlineState(outline, (state) => state.selected);
  // Coming back from another screen is coming back to the cell that was left.
  const [initialCell] = useState(() => outline.get().selected);
  const columnKeys = useMemo(() => columns.map((column) => column.key), [columns]);

  const rowHeight = useCallback(
    (row: OutlineRow, layout: GridLayout): number => measureRow(row, words, layout),
    [words],
  );
  const onSelect = useCallback(
    ({ row, columnKey, rows: chosen }: GridSelection<OutlineRow>): void => {
      outline.set((now) => {
        const isSame = now.selected?.rowKey === row.key && now.selected.columnKey === columnKey;
        const chosenKeys = chosen.map((one) => one.key);
        if (isSame && chosenKeys.length === now.selected?.chosenKeys.length) return now;
        const isFurther = now.refused !== null && now.refused.steps > 0;
        const isElsewhere = now.notice !== null && now.notice.rowKey !== row.key;
        return {
          ...now,
          selected: { rowKey: row.key, columnKey, chosenKeys },
          notice: isElsewhere ? null : now.notice,
          refused: now.refused && !isFurther ? { ...now.refused, steps: now.refused.steps + 1 } : null,
          panel: now.panel === 'plan' && !isSame ? 'row' : now.panel,
        };
      });
    },
    [outline],
  );

  function onKeyDown(event: KeyboardEvent, context: GridKeyContext<OutlineRow>): boolean {
    return handleOutlineKey(event, context, { outline, actions, openMenu, isReadOnly });
  }

  /** A row that is being written ends when the keyboard leaves its field: an empty one vanishes. */
  function onBlur({ target }: FocusEvent): void {
    if (!target.classList.contains('grid-editor')) return;
    const open = outline.get().newRows.filter((row) => row.state === 'typing');
    // The field may only be moving to another place, or be read by whoever took the keyboard.
    setTimeout(() => {
      if (document.activeElement?.classList.contains('grid-editor')) return;
      for (const row of open) actions.newRows.leave(row.key);
    });
  }

  const drafts = useOutlineState(outline, (state) => state.drafts);
  const refused = useOutlineState(outline, (state) => state.refused);
  const popover = findPopover(rows, { notice, selected, drafts, refused });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the grid inside it
    <div
      className="outline"
      onBlur={onBlur}
      onCopy={(event) => {
        if (!isInField(event.target)) actions.board.take(event.clipboardData, false);
      }}
      onCutCapture={(event) => {
        if (isReadOnly || isInField(event.target)) return;
        if (!actions.board.take(event.clipboardData, true)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPasteCapture={(event) => {
        if (!isReadOnly && !isInField(event.target) && actions.board.put(event.clipboardData)) {
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        const row = findEditedRow(event.target, outline);
        const isForRows = !isReadOnly && (row !== null || !isInField(event.target));
        if (isForRows && actions.paste.offerTable(event.clipboardData)) {
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        if (row && actions.paste.pasteText(row, event.clipboardData.getData('text/plain'))) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      onContextMenu={(event) => {
        const place = findPlace(event.target);
        const row = place && rows[place.row];
        if (!row || isReadOnly || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        actions.host.focus({ rowKey: row.key, columnKey: 'text', edit: false });
        openMenu({ kind: 'row', rowKey: row.key, x: event.clientX, y: event.clientY });
      }}
    >
      <Grid
        ref={props.grid}
        role="treegrid"
        label={t('plan.outline')}
        columns={columns}
        rows={rows}
        rowHeight={rowHeight}
        rowClass={classifyRow}
        treePlace={readPlace}
        isDataRow={isDataRow}
        onEdit={actions.cells.apply}
        onPaste={(event) => actions.paste.paste(event, rows, columnKeys)}
        onSelect={onSelect}
        onRefuse={({ row, columnKey }) => {
          if (closedText === null) return;
          outline.set({ notice: { rowKey: row.key, columnKey, text: closedText } });
        }}
        onKeyDown={onKeyDown}
        popover={
          popover && {
            rowKey: popover.row.key,
            columnKey: popover.columnKey,
            isPlain: popover.issue === null,
            content: (
              <CellNotice
                {...popover}
                words={words}
                cells={actions.cells}
                // The buttons go with what they are about: the keyboard stays at the cell.
                onDone={() =>
                  actions.host.focus({ rowKey: popover.row.key, columnKey: popover.columnKey, edit: false })
                }
              />
            ),
          }
        }
        takesKeyboard
        {...(initialCell && { initialCell })}
        empty={props.empty}
      />
      {props.drop}
      <p className="visually-hidden" role="status">
        {popover && (popover.text ?? (popover.issue && words.sayIssue(popover.issue)))}
      </p>
    </div>
  );
}

/** While a text is typed the clipboard is the field's. */
const isInField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

const isDataRow = (row: OutlineRow): boolean => row.layout !== 'text';

const readPlace = (row: OutlineRow) => ({
  level: row.depth + 1,
  isExpanded: row.isExpanded,
  positionInSet: row.positionInSet,
  setSize: row.setSize,
});

function classifyRow({ layout, level, kind, draft, isCut }: OutlineRow): string {
  const shades: Partial<Record<typeof level.kind, number>> = { vision: 0, mission: 1 };
  const shade = layout === 'text' ? `outline-row--level-${shades[level.kind] ?? 2}` : `outline-row--${kind}`;
  if (isCut) return `${shade} outline-row--cut`;
  return draft ? `${shade} outline-row--${draft.state}` : shade;
}

/** What a cell has to say: a sentence that was just given, else why the selected cell or the last one was not taken. */
function findPopover(
  rows: readonly OutlineRow[],
  { notice, selected, drafts, refused }: Pick<OutlineState, 'notice' | 'selected' | 'drafts' | 'refused'>,
) {
  const isRefused = (cell: Readonly<{ rowKey: string; columnKey: string }> | null): boolean =>
    cell !== null && drafts.get(draftKey(cell.rowKey, cell.columnKey))?.issue != null;
  const place = notice ?? (isRefused(selected) || !isRefused(refused) ? selected : refused);
  const row = rows.find((one) => one.key === place?.rowKey);
  if (!row || !place) return null;
  const { columnKey } = place;
  const issue = drafts.get(draftKey(row.key, columnKey))?.issue ?? null;
  if (!notice && !issue && !row.draft?.error) return null;
  return { row, columnKey, text: notice?.text ?? null, issue: notice ? null : issue };
}

/** The new and still empty row whose field holds the keyboard. */
function findEditedRow(target: EventTarget, outline: OutlineStore): string | null {
  if (!(target instanceof HTMLTextAreaElement) || target.value !== '') return null;
  return outline.get().newRows.find((row) => row.state === 'typing' && row.text === '')?.key ?? null;
}
