const kinds = ['mousedown', 'click', 'dblclick'] as const;

/**
 * For what closes at the first click of a double click: the second one lands on whatever was below, takes the keyboard
 * there or opens something nobody asked for. The next click that is a first one ends it.
 */
export function swallowSecondClick(): void {
  const swallow = (event: MouseEvent): void => {
    const isFirst = event.detail < 2;
    if (isFirst && event.type === 'mousedown') {
      for (const kind of kinds) removeEventListener(kind, swallow, { capture: true });
    }
    if (isFirst) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const kind of kinds) addEventListener(kind, swallow, { capture: true });
}
