import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedNode, PlanDocument } from '../../../db/domain/plan-document.ts';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { CardEditor, type Writing } from './card-editor.tsx';
import { CardMenu, type MenuSpot } from './card-menu.tsx';
import { DropNote, DropPreview } from './drop-preview.tsx';
import { Minimap } from './minimap.tsx';
import { TreeCanvas } from './tree-canvas.tsx';
import { TreeZoom } from './tree-controls.tsx';
import type { TreeQuestion } from './tree-dialogs.tsx';
import { handleTreeKey } from './tree-keys.ts';
import { type TreeState, type TreeStore, toggle, toggleGhosts } from './tree-state.ts';
import { TreeTwin } from './tree-twin.tsx';
import { useDrag } from './use-drag.ts';
import type { TreeActions } from './use-tree-actions.ts';
import { useViewport } from './use-viewport.ts';
import { findNextWithGhosts, listStacked } from './walk-tree.ts';

export type TreePaneHandle = Readonly<{
  focus: () => void;
  /** Chooses a card and brings it into view, once it is drawn. */
  goTo: (id: string) => void;
  addChild: () => void;
}>;

/** The picture with everything that is done in it: moving about, choosing, writing, dragging. */
export function TreePane({
  plan,
  drawing,
  state,
  store,
  actions,
  isReadOnly,
  onRemove,
  onAsk,
  onOpen,
  onOpenFar,
  ref,
}: {
  readonly plan: PlanDocument;
  readonly drawing: TreeDrawing;
  readonly state: TreeState;
  readonly store: TreeStore;
  readonly actions: TreeActions;
  readonly isReadOnly: boolean;
  readonly onRemove: (id: string) => void;
  readonly onAsk: (question: TreeQuestion) => void;
  readonly onOpen: (id: string) => void;
  /** A row of another plan, in its plan. */
  readonly onOpenFar: (row: LinkedNode) => void;
  readonly ref: Ref<TreePaneHandle>;
}) {
  const { t } = useTranslation();
  const paneRef = useRef<HTMLDivElement>(null);
  const groupRef = useRef<SVGGElement>(null);
  const twinRef = useRef<HTMLDivElement>(null);
  const control = useViewport(paneRef, groupRef, drawing, store);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [menu, setMenu] = useState<MenuSpot | null>(null);
  /** A card to be shown as soon as it is in the picture. */
  const wanted = useRef<string | null>(null);
  const boxes = useMemo(() => new Map(drawing.cards.map(({ card, box }) => [card.id, box])), [drawing]);
  const stacked = useMemo(() => listStacked(drawing.edges), [drawing]);
  const { selectedId, folded, direction } = state;
  const { tree, ghosts } = drawing;
  const ghostOf = useMemo(() => new Map(ghosts.map((one) => [one.ghost.id, one])), [ghosts]);
  const focus = (): void => twinRef.current?.focus({ preventScroll: true });

  function goTo(id: string): void {
    wanted.current = id;
    // What is folded away is unfolded on the way to it.
    const above = new Set<string>();
    for (
      let at = tree.items.get(id)?.parentId ?? null;
      at !== null;
      at = tree.items.get(at)?.parentId ?? null
    ) {
      above.add(at);
    }
    const hides = [...folded].some((one) => above.has(one));
    store.set({
      selectedId: id,
      ...(hides && { folded: new Set([...folded].filter((one) => !above.has(one))) }),
    });
    showWanted();
  }
  function showWanted(): void {
    const box = wanted.current === null ? undefined : boxes.get(wanted.current);
    if (!box || control.pane.width === 0) return;
    wanted.current = null;
    control.show(box);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other cards are drawn
  useEffect(showWanted, [boxes, control.pane]);

  function startChild(): void {
    if (isReadOnly || selectedId === null || !boxes.has(selectedId)) return;
    const level = actions.findChildLevel(selectedId);
    if (level) setWriting({ kind: 'child', id: selectedId, level });
    else showToast({ text: t('tree.noLevelBelow') });
  }
  useImperativeHandle(ref, () => ({ focus, goTo, addChild: startChild }));

  const { drag, wasDragged, handlers } = useDrag({
    plan,
    drawing,
    control,
    canMove: !isReadOnly && writing === null,
    onDrop: (move) => {
      wanted.current = move.id;
      store.set({ selectedId: move.id });
      void actions.move(move);
      focus();
    },
  });

  function select(id: string): void {
    store.set({ selectedId: id });
    const box = boxes.get(id) ?? ghostOf.get(id)?.box;
    if (box) control.show(box);
  }
  const fold = (id: string): void => {
    if (!tree.items.get(id)?.childIds.length) return;
    store.set({ folded: toggle(store.get().folded, id), selectedId: id });
  };
  function edit(id: string): void {
    if (isReadOnly || !boxes.has(id)) return;
    const box = boxes.get(id);
    if (box) control.show(box);
    setWriting({ kind: 'text', id });
  }
  function openMenu(id: string): void {
    const box = boxes.get(id);
    if (!box) return;
    const { x, y, scale } = control.get();
    setMenu({ id, x: box.x * scale + x + 8, y: (box.y + box.height) * scale + y });
  }

  const ghostAt = (event: MouseEvent): string | null =>
    event.target instanceof Element
      ? (event.target.closest('[data-ghost]')?.getAttribute('data-ghost') ?? null)
      : null;
  const cardAt = (event: MouseEvent): string | null =>
    event.target instanceof Element
      ? (event.target.closest('[data-card]')?.getAttribute('data-card') ?? null)
      : null;
  function onClick(event: MouseEvent): void {
    if (wasDragged.current || writing !== null || !(event.target instanceof Element)) return;
    if (event.target.closest('.tree-tools, .tree-minimap, .tree-editor')) return;
    const folds = event.target.closest('[data-fold]')?.getAttribute('data-fold') ?? null;
    const id = cardAt(event);
    const far = ghostOf.get(ghostAt(event) ?? '');
    if (far) {
      store.set({ selectedId: far.ghost.id });
      onOpenFar(far.ghost.source.far);
    } else if (folds !== null) fold(folds);
    else if (id !== null) store.set({ selectedId: id });
    focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside it has the same with the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree inside it has the same with the keyboard
    <div
      ref={paneRef}
      className={drag === null ? 'tree-pane' : 'tree-pane tree-pane--dragging'}
      {...handlers}
      onClick={onClick}
      onDoubleClick={(event) => {
        const id = cardAt(event);
        if (id !== null && !(event.target as Element).closest('[data-fold]')) onOpen(id);
      }}
      onContextMenu={(event) => {
        const id = cardAt(event);
        if (id === null) return;
        event.preventDefault();
        const frame = event.currentTarget.getBoundingClientRect();
        store.set({ selectedId: id });
        setMenu({ id, x: event.clientX - frame.left, y: event.clientY - frame.top });
      }}
    >
      <TreeTwin
        drawing={drawing}
        selectedId={selectedId}
        twinRef={twinRef}
        onFocus={() => {
          const first = drawing.cards[0]?.card.id;
          const isThere = selectedId !== null && (boxes.has(selectedId) || ghostOf.has(selectedId));
          if (!isThere && first !== undefined) select(first);
        }}
        onKeyDown={(event) => {
          const id = selectedId;
          if (id === null) return;
          const far = ghostOf.get(id);
          handleTreeKey(event, {
            walk: (arrow) => {
              const next = findNextWithGhosts({ tree, boxes, direction, stacked }, ghosts, id, arrow);
              if (next !== null) select(next);
            },
            walkToEnd: (end) => {
              const card = end === 'first' ? drawing.cards[0] : drawing.cards.at(-1);
              if (card) select(card.card.id);
            },
            edit: () => (far ? onOpenFar(far.ghost.source.far) : edit(id)),
            addChild: startChild,
            remove: () => {
              if (!isReadOnly && boxes.has(id)) onRemove(id);
            },
            fold: () => fold(id),
            shift: (way) => {
              if (isReadOnly || far) return;
              wanted.current = id;
              void actions.shift(id, way);
            },
            zoom: control.zoom,
            fit: control.fit,
            menu: () => openMenu(id),
            open: () => (far ? onOpenFar(far.ghost.source.far) : onOpen(id)),
            toggleGhosts: () => toggleGhosts(store, far?.cardId),
          });
        }}
      />
      <TreeCanvas
        drawing={drawing}
        control={control}
        groupRef={groupRef}
        mode={state.mode}
        direction={direction}
        selectedId={selectedId}
        preview={drag && <DropPreview drag={drag} drawing={drawing} />}
      />
      <div className="tree-tools">
        <TreeZoom state={state} store={store} control={control} />
      </div>
      <DropNote drag={drag} />
      <Minimap drawing={drawing} control={control} store={store} />
      {writing && (
        <CardEditor
          key={`${writing.kind} ${writing.id}`}
          writing={writing}
          plan={plan}
          box={boxes.get(writing.id) ?? null}
          view={control.get()}
          actions={actions}
          onAdded={(id, levelId) => {
            // A card of a level that is not on show would be written out of sight.
            const isShown = tree.shownLevels.some((level) => level.id === levelId);
            if (!isShown) store.set({ range: { ...state.range, toLevelId: levelId } });
            goTo(id);
          }}
          onEnd={(byKeyboard) => {
            setWriting(null);
            if (byKeyboard) focus();
          }}
        />
      )}
      {menu && (
        <CardMenu
          spot={menu}
          drawing={drawing}
          isReadOnly={isReadOnly}
          onClose={(act) => {
            setMenu(null);
            focus();
            act?.();
          }}
          acts={{ edit, addChild: startChild, fold, open: onOpen, remove: onRemove, ask: onAsk }}
        />
      )}
    </div>
  );
}
