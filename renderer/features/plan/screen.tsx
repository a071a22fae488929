import { usePlan } from '../../app/use-document.ts';
import { PlanScreen } from './plan-screen.tsx';

/** Rencana: the cascade from vision to sub-activity with its indicators, targets and ceilings. */
export function Screen() {
  const { plan } = usePlan();
  return <PlanScreen key={plan.id} />;
}
