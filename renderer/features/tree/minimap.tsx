import { useEffect, useState } from 'react';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import type { TreeStore } from './tree-state.ts';
import type { ViewportControl } from './use-viewport.ts';
import { findVisible } from './viewport.ts';

const most = { width: 168, height: 104 } as const;

/** The whole picture in small, with what is seen of it; a press there goes there. Only while something is out of sight. */
export function Minimap({
  drawing,
  control,
  store,
}: {
  readonly drawing: TreeDrawing;
  readonly control: ViewportControl;
  readonly store: TreeStore;
}) {
  const [view, setView] = useState(control.get);
  useEffect(() => store.subscribe(() => setView(control.get())), [store, control]);
  const { pane } = control;
  const visible = findVisible(view, pane);
  const isWhole =
    visible.x <= 0 &&
    visible.y <= 0 &&
    visible.x + visible.width >= drawing.width &&
    visible.y + visible.height >= drawing.height;
  if (isWhole || pane.width === 0 || drawing.cards.length === 0) return null;
  const scale = Math.min(most.width / drawing.width, most.height / drawing.height);
  const goTo = (event: React.PointerEvent<SVGSVGElement>): void => {
    if (event.buttons === 0) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - frame.left) / scale;
    const y = (event.clientY - frame.top) / scale;
    control.set({
      ...view,
      x: pane.width / 2 - x * view.scale,
      y: pane.height / 2 - y * view.scale,
    });
  };
  return (
    <svg
      className="tree-minimap"
      aria-hidden="true"
      focusable="false"
      width={drawing.width * scale}
      height={Math.max(drawing.height * scale, 12)}
      onPointerDown={goTo}
      onPointerMove={goTo}
    >
      {drawing.cards.map(({ card, box }) => (
        <rect
          key={card.id}
          className="tree-minimap__card"
          x={box.x * scale}
          y={box.y * scale}
          width={Math.max(box.width * scale, 1.5)}
          height={Math.max(box.height * scale, 1.5)}
        />
      ))}
      <rect
        className="tree-minimap__view"
        x={visible.x * scale}
        y={visible.y * scale}
        width={visible.width * scale}
        height={visible.height * scale}
      />
    </svg>
  );
}
