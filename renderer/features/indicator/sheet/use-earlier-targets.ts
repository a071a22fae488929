import { useEffect, useState } from 'react';
import {
  type AdoptedTargets,
  type EarlierTargets,
  findEarlierTargets,
} from '../../../../db/domain/earlier-targets.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { useApi } from '../../../app/use-document.ts';

/** What each target was in the adopted states of the plan; nothing is asked for a plan that never was adopted. */
export function useEarlierTargets({ plan, versions, targets }: PlanDocument): EarlierTargets {
  const api = useApi();
  const [states, setStates] = useState<readonly AdoptedTargets[]>([]);
  const key = versions.map(({ number, adoptedOn }) => `${number} ${adoptedOn}`).join(', ');
  const planId = plan.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which states there are
  useEffect(() => {
    let isWanted = true;
    const read = async ({ number, adoptedOn }: (typeof versions)[number]) => {
      const result = await api['plan.readVersion']({ planId, number });
      return result.ok ? [{ number, adoptedOn, targets: result.value.targets }] : [];
    };
    void Promise.all(versions.map(read)).then((lists) => {
      if (isWanted) setStates(lists.flat());
    });
    return () => {
      isWanted = false;
    };
  }, [api, planId, key]);

  return findEarlierTargets(states, targets);
}
