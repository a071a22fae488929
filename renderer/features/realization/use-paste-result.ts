import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../db/domain/errors.ts';
import type { UndoStep } from '../../app/undo-labels.ts';
import { useDocument, useDocumentStore } from '../../app/use-document.ts';
import { noteDrafts } from './entry-drafts.ts';

export type PasteResult = {
  readonly pasted: number;
  readonly refused: number;
  readonly dropped: number;
  /** Of indicators that have no cell in the open quarter. */
  readonly annual: number;
  readonly unmatched: number;
  /** Filled cells that an empty cell of the paste emptied, as in a spreadsheet. */
  readonly emptied: number;
  readonly keys: readonly string[];
};

/** The step of the history is known once the file has answered; there is none where everything was refused. */
type Shown = { readonly result: PasteResult; readonly step: UndoStep | null };

const noDrafts = { rejected: new Map(), readings: new Map() } as const;

/**
 * What became of the last paste, for as long as that is so: it ends with the period it was about and with the paste
 * itself, also when that is taken back by Ctrl+Z. Once something else was changed, the last step is another one and
 * is not offered to be taken back here.
 */
export function usePasteResult(planId: string, periodKey: string) {
  const store = useDocumentStore();
  const steps = useDocument((state) => state.steps);
  const [shown, setShown] = useState<Shown | null>(null);

  const show = useCallback(
    (result: PasteResult, saved: Promise<AppError | null>): void => {
      const own: Shown = { result, step: null };
      setShown(own);
      if (!hasKept(result)) return;
      void saved.then((error) => {
        const step = store.getState().steps.undo.at(-1) ?? null;
        if (!error) setShown((now) => (now === own ? { ...own, step } : now));
      });
    },
    [store],
  );
  const close = useCallback(() => setShown(null), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: ended by every other period
  useEffect(close, [periodKey]);
  const isTakenBack = shown?.step != null && steps.redo.includes(shown.step);
  useEffect(() => {
    if (!isTakenBack) return;
    // What was refused came with what was kept, and goes with it.
    noteDrafts(planId, shown?.result.keys ?? [], noDrafts);
    close();
  }, [isTakenBack, shown, planId, close]);

  const isLast = shown !== null && shown.step !== null && steps.undo.at(-1) === shown.step;
  const takeBack = (): void => {
    noteDrafts(planId, shown?.result.keys ?? [], noDrafts);
    close();
    if (isLast) void store.undo(planId);
  };
  return {
    result: shown?.result ?? null,
    show,
    close,
    takeBack: shown !== null && (isLast || !hasKept(shown.result)) ? takeBack : null,
  };
}

const hasKept = ({ pasted, refused }: PasteResult): boolean => pasted > refused;
