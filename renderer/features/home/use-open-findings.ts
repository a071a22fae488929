import { useEffect, useState } from 'react';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { countOpen } from '../../../db/domain/preflight/preflight-finding.ts';
import { useApi } from '../../app/use-document.ts';

/** The rest of the page comes first, and a row of changes is checked once. */
const settleMs = 500;

/** How much is open in the LKjIP of a year, as the checks beside its pages count it; null until that is known. */
export function useOpenFindings(plan: PlanDocument, year: number): number | null {
  const api = useApi();
  const [found, setFound] = useState<Readonly<{ year: number; count: number }> | null>(null);
  const planId = plan.plan.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan object means other data
  useEffect(() => {
    let isHere = true;
    const check = async (): Promise<void> => {
      const result = await api['report.check']({ planId, kind: 'lkjip', year });
      if (isHere) setFound(result.ok ? { year, count: countOpen(result.value) } : null);
    };
    const timer = setTimeout(check, settleMs);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [api, planId, year, plan]);
  return found?.year === year ? found.count : null;
}
