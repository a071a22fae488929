import type { TFunction } from 'i18next';
import { sayError } from '../ui/error-text.ts';
import { showToast, type Toast } from '../ui/toast-queue.ts';
import type { DocumentStore } from './document-store.ts';

type Undoing = Pick<DocumentStore, 'getState' | 'undo'>;

/**
 * The way back that is offered beside what has just been done; called once that is answered. When something else was
 * changed or taken back since, it only says so: the last step is another one by then.
 */
export function offerUndo(t: TFunction, store: Undoing, planId: string): NonNullable<Toast['action']> {
  const done = store.getState().steps.undo.at(-1);
  const takeBack = async (): Promise<void> => {
    if (store.getState().steps.undo.at(-1) !== done) {
      showToast({ text: t('plan.changedSince') });
      return;
    }
    const result = await store.undo(planId);
    if (!result.ok) showToast({ text: sayError(t, result.error), tone: 'error' });
  };
  return { label: t('common.undo'), onPress: () => void takeBack() };
}
