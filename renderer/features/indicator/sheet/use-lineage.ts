import { useEffect, useMemo, useState } from 'react';
import { type LineageStep, toLineageStep } from '../../../../db/domain/indicator-trend.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { useApi } from '../../../app/use-document.ts';

const nobody: readonly LineageStep[] = [];

/** The indicator with those it follows, the oldest first; those before it come from their own plans. */
export function useLineage(document: PlanDocument, indicator: PlanIndicator): readonly LineageStep[] {
  const api = useApi();
  const { id: indicatorId, predecessorId } = indicator;
  const [before, setBefore] = useState<readonly LineageStep[]>(nobody);
  useEffect(() => {
    if (predecessorId === null) {
      setBefore(nobody);
      return;
    }
    let isAsked = true;
    void api['indicator.lineage']({ indicatorId }).then((result) => {
      if (isAsked && result.ok) setBefore(result.value);
    });
    return () => {
      isAsked = false;
    };
  }, [api, indicatorId, predecessorId]);
  return useMemo(() => [...before, toLineageStep(document, indicator)], [before, document, indicator]);
}
