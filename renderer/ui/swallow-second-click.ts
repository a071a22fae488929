const kinds = ['mousedown', 'click', 'dblclick'] as const;
/** About what systems let a double click take. */
const doubleClickMs = 600;

/**
 * For what closes at the first click of a double click: the second one lands on whatever was below, takes the keyboard
 * there or opens something nobody asked for.
 */
export function swallowSecondClick(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const kind of kinds) addEventListener(kind, swallow, { capture: true });
  setTimeout(() => {
    for (const kind of kinds) removeEventListener(kind, swallow, { capture: true });
  }, doubleClickMs);
}
