import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { isDialogOpen } from '../../ui/open-dialog.ts';

/**
 * Alt pressed and let go alone, or F10, reaches the menus; Escape there, or choosing something, gives the focus back
 * to where it was.
 */
export function useMenuKey(
  bar: RefObject<HTMLElement | null>,
  focusMenu: () => void,
): { readonly noteFocus: () => void; readonly restoreFocus: () => void } {
  const before = useRef<Element | null>(null);
  const latest = useRef(focusMenu);
  useEffect(() => {
    latest.current = focusMenu;
  });

  /** Only a place outside the menus is one to come back to. */
  const noteFocus = useCallback(() => {
    const { activeElement } = document;
    const isOutside = !activeElement?.closest('[role="menubar"], [role="menu"]');
    if (isOutside) before.current = activeElement;
  }, []);

  useEffect(() => {
    let isAltAlone = false;
    const reach = (): void => {
      if (!bar.current || isDialogOpen()) return;
      noteFocus();
      latest.current();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      isAltAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (event.key === 'F10' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        reach();
      }
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt' || !isAltAlone) return;
      isAltAlone = false;
      event.preventDefault();
      reach();
    };
    const forget = (): void => {
      isAltAlone = false;
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('keyup', onKeyUp, true);
    window.addEventListener('pointerdown', forget, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('keyup', onKeyUp, true);
      window.removeEventListener('pointerdown', forget, true);
    };
  }, [bar, noteFocus]);

  const restoreFocus = useCallback(() => {
    // After the menu is gone: it gives the focus to its own name in the bar first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!isDialogOpen() && before.current instanceof HTMLElement) before.current.focus();
      }),
    );
  }, []);
  return { noteFocus, restoreFocus };
}
