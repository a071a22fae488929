import { type ReactNode, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { joinClasses } from '../class-names.ts';
import { findCellElement } from './cell-element.ts';
import { useGridShared } from './grid-context.ts';
import { choosePopoverSpot } from './popover-spot.ts';
import type { CellPlace } from './selection.ts';

type PopoverProps = {
  readonly label: string | undefined;
  readonly isPlain: boolean;
  readonly place: CellPlace;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** Floats at its cell and moves along with it; hidden while the cell is scrolled out of view. */
export function GridPopover({ label, isPlain, place, box, onLeave, children }: PopoverProps): ReactNode {
  const { store } = useGridShared();
  const popover = useRef<HTMLDivElement>(null);
  const selection = useSyncExternalStore(store.subscribe, () => store.get().selection);
  const { row, col } = place;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it shows and where the keyboard is decide its place
  useLayoutEffect(() => {
    const frame = box.current;
    const scroller = frame?.querySelector('.rdg');
    if (!frame || !scroller) return;
    const settle = (): void => {
      const element = popover.current;
      const cell = findCellElement(scroller, { row, col });
      if (!element) return;
      const outer = frame.getBoundingClientRect();
      const header = frame.querySelector('.rdg-header-row > *')?.getBoundingClientRect();
      const room = {
        top: header?.bottom ?? outer.top,
        bottom: outer.bottom,
        left: outer.left,
        right: outer.right,
      };
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const active = frame.querySelector('.grid-active')?.getBoundingClientRect() ?? null;
      const spot = cell ? choosePopoverSpot(cell.getBoundingClientRect(), size, room, active) : null;
      element.style.visibility = spot ? 'visible' : 'hidden';
      if (!spot) return;
      element.style.top = `${spot.top - outer.top}px`;
      element.style.left = `${spot.left - outer.left}px`;
      element.style.setProperty('--grid-popover-tip', `${spot.tip}px`);
      element.dataset.side = spot.side;
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(frame);
    scroller.addEventListener('scroll', settle, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', settle);
    };
  }, [row, col, box, selection, children]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      ref={popover}
      className={joinClasses('grid-popover', isPlain && 'grid-popover--plain')}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {children}
    </div>
  );
}
