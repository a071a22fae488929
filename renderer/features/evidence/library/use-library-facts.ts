import { useCallback, useEffect, useState } from 'react';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { EvidenceLibrary } from '../../../../electron/api/evidence.ts';
import { useApi } from '../../../app/use-document.ts';

const nothing: EvidenceLibrary = { added: [], leftOut: [], unused: { files: 0, sizeBytes: 0 } };

/** Who added what, what has no bytes here and what is not used; read anew whenever the evidence changed. */
export function useLibraryFacts({ plan, evidences }: PlanDocument) {
  const api = useApi();
  const [facts, setFacts] = useState(nothing);
  const refresh = useCallback(async (): Promise<EvidenceLibrary | null> => {
    const result = await api['evidence.library']({ planId: plan.id });
    return result.ok ? result.value : null;
  }, [api, plan.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list after each change of the evidence
  useEffect(() => {
    let isWanted = true;
    void refresh().then((found) => {
      if (isWanted && found) setFacts(found);
    });
    return () => {
      isWanted = false;
    };
  }, [refresh, evidences]);
  const renew = useCallback(async (): Promise<void> => {
    const found = await refresh();
    if (found) setFacts(found);
  }, [refresh]);
  return { facts, renew } as const;
}
