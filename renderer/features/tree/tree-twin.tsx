import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ghost } from '../../../db/domain/tree/draw-ghosts.ts';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import type { TreeCard } from '../../../db/domain/tree/tree-card.ts';

export const twinIdOf = (id: string): string => `tree-item-${id.replace(' ', '-')}`;

/** What is read aloud of a card: all that is drawn on it, and its text whole. */
function useCardText(): (card: TreeCard) => string {
  const { t } = useTranslation();
  return (card) =>
    [
      `${card.levelName} ${card.number}`.trim(),
      card.remark,
      card.text,
      card.score && `${card.score.text} ${card.score.word}`.trim(),
      card.indicators,
      card.responsible,
      card.outsideLinks,
      card.isFolded ? t('tree.foldedCount', { count: card.foldedCount }) : null,
    ]
      .filter((part) => part !== null && part !== '')
      .join(', ');
}

/** A row of another plan: how it is linked, what it is and where, and what Enter does. */
function useGhostText(): (ghost: Ghost) => string {
  const { t } = useTranslation();
  return ({ kind, source: { far } }) =>
    t('tree.ghosts.read', {
      kind,
      level: [far.levelName, far.code].filter((part) => part !== null && part !== '').join(' '),
      text: far.text,
      plan: far.planTitle,
    });
}

/**
 * The same tree for whoever does not see the picture, and the one place of it that has the keyboard. The picture shows
 * which item is the active one.
 */
export function TreeTwin({
  drawing,
  selectedId,
  twinRef,
  onKeyDown,
  onFocus,
}: {
  readonly drawing: TreeDrawing;
  readonly selectedId: string | null;
  readonly twinRef: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}) {
  const { t } = useTranslation();
  const say = useCardText();
  const sayGhost = useGhostText();
  const ghostsOf = Map.groupBy(drawing.ghosts, ({ cardId }) => cardId);
  const cardOf = new Map(drawing.cards.map(({ card }) => [card.id, card]));
  const items = drawing.tree.items;
  const shown = drawing.tree.shown;
  const roots = shown.filter((item) => item.parentId === null).map((item) => item.node.id);
  /** `before` stand among them already. */
  const renderItems = (ids: readonly string[], level: number, before = 0): ReactNode =>
    ids
      .filter((id) => cardOf.has(id))
      .map((id, i, all) => {
        const card = cardOf.get(id);
        const children = (items.get(id)?.childIds ?? []).filter((child) => cardOf.has(child));
        const ghosts = ghostsOf.get(id) ?? [];
        const shownBelow = card?.isFolded ? [] : children;
        return (
          card && (
            <div
              key={id}
              id={twinIdOf(id)}
              role="treeitem"
              // The tree has the keyboard; its items are pointed at from there.
              tabIndex={-1}
              aria-level={level}
              aria-posinset={before + i + 1}
              aria-setsize={before + all.length}
              aria-selected={id === selectedId}
              aria-label={say(card)}
              {...(card.hasChildren && { 'aria-expanded': !card.isFolded })}
            >
              {ghosts.length + shownBelow.length > 0 && (
                // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not a set of fields
                <div role="group">
                  {ghosts.map(({ ghost }, at) => (
                    <div
                      key={ghost.id}
                      id={twinIdOf(ghost.id)}
                      role="treeitem"
                      tabIndex={-1}
                      aria-level={level + 1}
                      aria-posinset={at + 1}
                      aria-setsize={ghosts.length + shownBelow.length}
                      aria-selected={ghost.id === selectedId}
                      aria-label={sayGhost(ghost)}
                    />
                  ))}
                  {renderItems(shownBelow, level + 1, ghosts.length)}
                </div>
              )}
            </div>
          )
        );
      });
  return (
    <div
      ref={twinRef}
      role="tree"
      className="tree-twin"
      tabIndex={0}
      aria-label={t('tree.label')}
      {...(selectedId !== null &&
        (cardOf.has(selectedId) || drawing.ghosts.some(({ ghost }) => ghost.id === selectedId)) && {
          'aria-activedescendant': twinIdOf(selectedId),
        })}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {renderItems(roots, 1)}
    </div>
  );
}
