import { useTranslation } from 'react-i18next';
import { sayStep } from './command-text.ts';
import { describeStep } from './undo-labels.ts';
import { useDocument } from './use-document.ts';

/** The words for both directions; null where there is no such step. */
export function useUndoState(): Readonly<{ undoLabel: string | null; redoLabel: string | null }> {
  const { t } = useTranslation();
  const steps = useDocument((state) => state.steps);
  const info = useDocument((state) => state.info);
  const canChange = info !== null && info.readOnly === null;
  const undo = canChange ? describeStep(steps, 'undo', info.undo) : null;
  const redo = canChange ? describeStep(steps, 'redo', info.redo) : null;
  return {
    undoLabel: undo && t('menu.undoWhat', { what: sayStep(t, undo) }),
    redoLabel: redo && t('menu.redoWhat', { what: sayStep(t, redo) }),
  };
}
