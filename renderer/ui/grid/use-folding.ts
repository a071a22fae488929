import { type KeyboardEvent, useCallback, useState } from 'react';

export type Folding = Readonly<{
  /** The keys of the rows whose children are not shown. */
  folded: ReadonlySet<string>;
  toggle: (key: string) => void;
  unfold: (key: string) => void;
  unfoldAll: () => void;
}>;

/** Which rows of a tree grid are folded up, for as long as its screen is on show. */
export function useFolding(): Folding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setFolded((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const unfold = useCallback((key: string) => {
    setFolded((old) => (old.has(key) ? new Set([...old].filter((one) => one !== key)) : old));
  }, []);
  const unfoldAll = useCallback(() => setFolded(new Set()), []);
  return { folded, toggle, unfold, unfoldAll };
}

/** Whether a plain key on the cell that bears the sign folds its row or unfolds it. */
export function turnsFold({ key }: KeyboardEvent, isExpanded: boolean): boolean {
  if (key === ' ' || key === 'Enter') return true;
  return isExpanded ? key === 'ArrowLeft' : key === 'ArrowRight';
}
