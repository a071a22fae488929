/** The parts of the screen F6 walks through, in its order. */
const order = ['navigation', 'main', 'inspector', 'status', 'notices'] as const;

/** The element that had the focus last in each pane, so that coming back is coming back to it. */
const lastFocused = new WeakMap<Element, HTMLElement>();

export function rememberFocus(event: FocusEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const pane = target.closest('[data-pane]');
  if (pane && pane !== target) lastFocused.set(pane, target);
}

/** Where a screen has a grid, its work is there. */
const activeCell = '[role="gridcell"][tabindex="0"]';

const firstFocusable =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), a[href], [role="grid"], [tabindex="0"]';

/** Goes to the next or previous pane that is on show. */
export function focusPane(step: 1 | -1): void {
  const panes = order
    .map((name) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`))
    .filter((pane) => pane !== null);
  if (panes.length === 0) return;
  // The inspector lies inside the main pane: the innermost one counts.
  const inside = document.activeElement?.closest<HTMLElement>('[data-pane]') ?? null;
  const here = inside === null ? -1 : panes.indexOf(inside);
  const index = here < 0 ? panes.findIndex((pane) => pane.dataset.pane === 'main') : here + step;
  const pane = panes[(index + panes.length) % panes.length];
  if (!pane) return;
  focusInside(pane);
}

function focusInside(pane: HTMLElement): void {
  const last = lastFocused.get(pane);
  const target = last?.isConnected
    ? last
    : (pane.querySelector<HTMLElement>(activeCell) ?? pane.querySelector<HTMLElement>(firstFocusable));
  (target ?? pane).focus();
}

/** Takes up a focus that was lost with a panel that went away. */
export function recoverFocus(): void {
  const main = document.querySelector<HTMLElement>('[data-pane="main"]');
  if (document.activeElement === document.body && main) focusInside(main);
}
