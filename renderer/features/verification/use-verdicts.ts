import { useCallback } from 'react';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import type { Verdict } from '../../../db/domain/verification/period.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import type { FoundFigure } from './sheet/figure-form.tsx';

/** Says what was found of one figure; answers whether it is kept. */
export function useJudge(document: PlanDocument, year: number, quarter: Quarter) {
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  const planId = document.plan.id;
  return useCallback(
    async (indicatorId: string, verdict: Verdict | null, found?: FoundFigure): Promise<boolean> => {
      const result = await store.run('verification.set', {
        planId,
        year,
        quarter,
        verdicts: [
          {
            indicatorId,
            verdict,
            value: found?.value ?? null,
            ordinalCode: found?.ordinalCode ?? null,
            reason: found?.reason ?? null,
          },
        ],
      });
      if (!result.ok) noteFailure(result.error);
      return result.ok;
    },
    [store, noteFailure, planId, year, quarter],
  );
}
