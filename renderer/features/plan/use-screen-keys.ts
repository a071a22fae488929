import { useEffect, useRef } from 'react';

type ScreenKeys = Readonly<{
  onFinding: (way: -1 | 1) => void;
  onLevel: (count: number) => void;
}>;

/** F8, Shift+F8 and Ctrl+Shift+1…9, wherever in the screen the keyboard is. A dialog keeps its keys. */
export function useScreenKeys(keys: ScreenKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      // By its place: with Shift a digit is another character on every layout.
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const isControl = event.ctrlKey || event.metaKey;
      if (event.key === 'F8' && !isControl && !event.altKey) {
        event.preventDefault();
        latest.current.onFinding(event.shiftKey ? -1 : 1);
      } else if (digit !== undefined && isControl && event.shiftKey && !event.altKey) {
        event.preventDefault();
        latest.current.onLevel(Number(digit));
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
