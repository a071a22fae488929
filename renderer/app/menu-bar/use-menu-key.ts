import { useCallback, useEffect, useRef } from 'react';

/** Alt pressed and let go alone, or F10, reaches the menus; Escape there gives the focus back to where it was. */
export function useMenuKey(focusMenu: () => void): { readonly restoreFocus: () => void } {
  const before = useRef<Element | null>(null);
  const latest = useRef(focusMenu);
  useEffect(() => {
    latest.current = focusMenu;
  });
  useEffect(() => {
    let isAltAlone = false;
    const reach = (): void => {
      before.current = document.activeElement;
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
  }, []);
  const restoreFocus = useCallback(() => {
    if (before.current instanceof HTMLElement) before.current.focus();
  }, []);
  return { restoreFocus };
}
