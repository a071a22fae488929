import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { findPeriod, mayFollow, type PeriodAct, periodActs } from '../../../db/domain/verification/period.ts';
import { mayRun, type Role } from '../../../db/domain/verification/roles.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { recoverFocus } from '../../app/panes.ts';
import { useDocument, useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import { showToast } from '../../ui/toast-queue.ts';

export const useRole = (): Role => useDocument((state) => state.app?.role ?? 'planner');

/** The file itself can be written; who may write what of it is a matter of the role. */
export const useIsFileOpen = (): boolean => useDocument((state) => state.info?.readOnly == null);

/** The steps a period can take next, for the person at this computer, and the way to take them. */
export function usePeriodActs(document: PlanDocument, year: number, quarter: Quarter) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  const role = useRole();
  const isOpen = useIsFileOpen();
  const status = findPeriod(document, year, quarter)?.status ?? 'draft';
  const acts = (Object.keys(periodActs) as PeriodAct[]).filter(
    (act) => isOpen && mayFollow(status, act) && mayRun(role, `period.${act}`),
  );
  const planId = document.plan.id;

  /** Answers whether it was done; what stands in the way is said. */
  async function take(act: PeriodAct, note: string | null = null): Promise<boolean> {
    const place = { planId, year, quarter };
    const result =
      act === 'return' || act === 'reopen'
        ? await store.run(`period.${act}`, { ...place, note: note ?? '' })
        : await store.run(`period.${act}`, place);
    if (!result.ok) {
      noteFailure(result.error);
      return false;
    }
    // The button of a step that was taken is no longer there.
    requestAnimationFrame(recoverFocus);
    showToast({
      text: t(`verification.done.${act}`),
      topic: 'period',
      action: offerUndo(t, store, planId),
    });
    return true;
  }
  return { status, role, acts, take };
}
