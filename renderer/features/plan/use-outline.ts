import type { TFunction } from 'i18next';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useDocumentStore, usePlan } from '../../app/use-document.ts';
import { sayError } from '../../ui/error-text.ts';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { useImport } from '../import/import-provider.tsx';
import type { OutlineRow } from './model/outline-row.ts';
import { createCellActions } from './state/cell-actions.ts';
import { createClipboardActions } from './state/clipboard-actions.ts';
import { createFindActions } from './state/find-actions.ts';
import { createNewRowActions } from './state/new-row-actions.ts';
import type { FocusRequest, OutlineHost } from './state/outline-host.ts';
import type { OutlineState } from './state/outline-state.ts';
import { type OutlineStore, openOutline } from './state/outline-store.ts';
import { createPasteActions } from './state/paste-actions.ts';
import { createRowActions } from './state/row-actions.ts';
import { sayReason } from './use-words.ts';

/** Longer texts are named by their beginning. */
const namedChars = 60;

let madeKeys = 0;
const makeKey = (): string => {
  madeKeys += 1;
  return `new:${madeKeys}`;
};

/** The outline of the plan on show in this file. */
export function useOutlineStore(): OutlineStore {
  const { plan } = usePlan();
  const file = useDocument((state) => state.info && `${state.info.folder}/${state.info.name}`);
  return useMemo(() => openOutline(`${file} ${plan.id}`), [file, plan.id]);
}

export function useOutlineState<T>(store: OutlineStore, select: (state: OutlineState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export type OutlineActions = ReturnType<typeof makeActions>;

function makeActions(host: OutlineHost) {
  const newRows = createNewRowActions(host);
  const cells = createCellActions(host, newRows);
  const rows = createRowActions(host);
  return {
    host,
    newRows,
    cells,
    rows,
    board: createClipboardActions(host, rows),
    find: createFindActions(host),
    paste: createPasteActions(host, newRows, cells),
  };
}

/** Everything that can be done in the outline of these rows; a cell that is asked for is gone to once it is drawn. */
export function useOutlineActions(outline: OutlineStore): Readonly<{
  actions: OutlineActions;
  grid: React.RefObject<GridHandle | null>;
  noteDrawn: (rows: readonly OutlineRow[]) => void;
}> {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const planId = usePlan().plan.id;
  const { fromTable } = useImport();
  const grid = useRef<GridHandle>(null);
  const wanted = useRef<FocusRequest | null>(null);
  const drawn = useRef<readonly OutlineRow[]>([]);

  const settle = useCallback((): void => {
    const request = wanted.current;
    if (!request || !drawn.current.some((row) => row.key === request.rowKey)) return;
    wanted.current = null;
    const keyboard = document.activeElement;
    grid.current?.focusCell(request.rowKey, request.columnKey, { edit: request.edit });
    if (request.keepsKeyboard && keyboard instanceof HTMLElement) keyboard.focus({ preventScroll: true });
  }, []);
  const noteDrawn = useCallback(
    (rows: readonly OutlineRow[]): void => {
      drawn.current = rows;
      settle();
    },
    [settle],
  );

  const actions = useMemo(
    () =>
      makeActions({
        document: store,
        outline,
        planId,
        newKey: makeKey,
        focus: (request) => {
          wanted.current = request;
          settle();
        },
        notify: (text, action, tone) => showToast({ text, ...(action && { action }), ...(tone && { tone }) }),
        openTable: fromTable,
        say: makeSayings(t),
      }),
    [store, outline, planId, t, settle, fromTable],
  );
  return { actions, grid, noteDrawn };
}

const makeSayings = (t: TFunction): OutlineHost['say'] => ({
  indicator: t('plan.indicator'),
  undo: t('common.undo'),
  reason: (reason) => sayReason(t, reason),
  error: (error) => sayError(t, error),
  blankText: t('plan.blankText'),
  changedSince: t('plan.changedSince'),
  removed: (what, below) =>
    below === 0 ? t('plan.removed', { what }) : t('plan.removedBranch', { what, count: below }),
  removedMany: (count) => t('plan.removedMany', { count }),
  copied: (count) => t('edit.copied', { count }),
  replaced: (count) => t('edit.find.replaced', { count }),
  notBeside: t('edit.notBeside'),
  noPlace: t('edit.noPlace'),
  added: (count) => t('plan.added', { count }),
  isTable: t('importer.offer.text'),
  openTable: t('importer.offer.open'),
  row: (level, text) => {
    const name = text.length > namedChars ? `${text.slice(0, namedChars).trimEnd()}…` : text;
    return t('plan.rowName', { level, text: name });
  },
});
