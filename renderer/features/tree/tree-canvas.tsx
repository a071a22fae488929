import { memo, type ReactNode, type RefObject } from 'react';
import type { DrawnGhost } from '../../../db/domain/tree/draw-ghosts.ts';
import type { DrawnCard, TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import type { TreeDirection } from '../../../db/domain/tree/layout-tree.ts';
import { intersects, type Shape } from '../../../db/domain/tree/shapes.ts';
import { ShapeGroup } from './shape-view.tsx';
import type { TreeMode } from './tree-state.ts';
import type { ViewportControl } from './use-viewport.ts';

/** What a coarse picture keeps of a card: its ground and its stripe. */
const coarseShapes = 2;

/** A card in the picture. What is clicked on is found by its data attributes, in one place for all of them. */
const CardElement = memo(function CardElement({
  drawn: { card, box, shapes },
  isSelected,
  isFaded,
  isCoarse,
  isDown,
}: {
  readonly drawn: DrawnCard;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly isCoarse: boolean;
  readonly isDown: boolean;
}) {
  // Where the line to its children begins.
  const x = isDown ? box.x + box.width / 2 : box.x + box.width;
  const y = isDown ? box.y + box.height : box.y + box.height / 2;
  return (
    <g data-card={card.id} className={isFaded ? 'tree-card tree-card--faded' : 'tree-card'}>
      {card.isCut && <title>{card.text}</title>}
      <ShapeGroup shapes={isCoarse ? shapes.slice(0, coarseShapes) : shapes} />
      {isSelected && (
        <rect
          className="tree-card__ring"
          x={box.x - 3}
          y={box.y - 3}
          width={box.width + 6}
          height={box.height + 6}
          rx={6}
        />
      )}
      {card.hasChildren && !isCoarse && (
        <g data-fold={card.id} className="tree-fold">
          <rect x={x - 14} y={y - 12} width={28} height={24} fill="transparent" />
          <rect className="tree-fold__ground" x={x - 12} y={y - 8} width={24} height={16} rx={8} />
          <text className="tree-fold__sign" x={x} y={y + 4} textAnchor="middle">
            {card.isFolded ? `+${card.foldedCount}` : '−'}
          </text>
        </g>
      )}
    </g>
  );
});

/** A row of another plan; of the same data attributes, so that it is found the same way. */
const GhostElement = memo(function GhostElement({
  drawn: { ghost, box, shapes, line },
  isSelected,
  isCoarse,
}: {
  readonly drawn: DrawnGhost;
  readonly isSelected: boolean;
  readonly isCoarse: boolean;
}) {
  return (
    <>
      <ShapeGroup shapes={line.shapes} />
      <g data-ghost={ghost.id} className="tree-ghost">
        <title>{ghost.source.far.text}</title>
        <ShapeGroup shapes={isCoarse ? shapes.slice(0, 1) : shapes} />
        {isSelected && (
          <rect
            className="tree-card__ring"
            x={box.x - 3}
            y={box.y - 3}
            width={box.width + 6}
            height={box.height + 6}
            rx={6}
          />
        )}
      </g>
    </>
  );
});

export function TreeCanvas({
  drawing,
  control,
  groupRef,
  mode,
  direction,
  selectedId,
  preview,
}: {
  readonly drawing: TreeDrawing;
  readonly control: ViewportControl;
  readonly groupRef: RefObject<SVGGElement | null>;
  readonly mode: TreeMode;
  readonly direction: TreeDirection;
  readonly selectedId: string | null;
  /** Shapes of what a drag would do. */
  readonly preview: ReactNode;
}) {
  const { drawn, isCoarse } = control;
  const isLinks = mode === 'links';
  const linked = new Set([
    ...drawing.links.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...drawing.ghosts.map(({ cardId }) => cardId),
  ]);
  const edges: readonly Shape[] = drawing.edges
    .filter(({ box }) => intersects(box, drawn))
    .map(({ shape }) => shape);
  const links = drawing.links.filter(({ box }) => intersects(box, drawn));
  const ghosts = drawing.ghosts.filter(
    ({ box, line }) => intersects(box, drawn) || intersects(line.box, drawn),
  );
  const lines = (
    <g className={isLinks ? 'tree-links tree-links--front' : 'tree-links'}>
      {links.map(({ id, line }) => (
        <ShapeGroup key={id} shapes={line} />
      ))}
    </g>
  );
  const { x, y, scale } = control.get();
  return (
    <svg className="tree-svg" aria-hidden="true" focusable="false">
      <g ref={groupRef} transform={`translate(${x} ${y}) scale(${scale})`}>
        <g className={isLinks ? 'tree-edges tree-edges--faded' : 'tree-edges'}>
          <ShapeGroup shapes={edges} />
        </g>
        {!isLinks && lines}
        {ghosts.map((one) => (
          <GhostElement
            key={one.ghost.id}
            drawn={one}
            isSelected={one.ghost.id === selectedId}
            isCoarse={isCoarse}
          />
        ))}
        {drawing.cards
          .filter(({ box }) => intersects(box, drawn))
          .map((one) => (
            <CardElement
              key={one.card.id}
              drawn={one}
              isSelected={one.card.id === selectedId}
              isFaded={isLinks && !linked.has(one.card.id)}
              isCoarse={isCoarse}
              isDown={direction === 'down'}
            />
          ))}
        {isLinks && lines}
        {!isCoarse && links.map(({ id, label }) => <ShapeGroup key={id} shapes={label} />)}
        {preview}
      </g>
    </svg>
  );
}
