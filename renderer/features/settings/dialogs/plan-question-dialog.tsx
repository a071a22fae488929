import { useEffect } from 'react';
import { recoverFocus } from '../../../app/panes.ts';
import { useFileOverview } from '../use-file-overview.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { NextPlanDialog } from './next-plan-dialog.tsx';

/** What is asked before something is done with a plan as a whole. */
export type PlanQuestion =
  | Readonly<{ kind: 'new' }>
  | Readonly<{ kind: 'next' | 'adopt' | 'compare'; planId: string }>;

export function PlanQuestionDialog({
  question,
  onClose,
}: {
  readonly question: PlanQuestion;
  readonly onClose: () => void;
}) {
  const overview = useFileOverview();
  // Another plan may be on show behind it by then, without the button that asked.
  useEffect(() => () => void requestAnimationFrame(recoverFocus), []);
  if (!overview) return null;
  if (question.kind === 'new') return <NewPlanDialog overview={overview} onClose={onClose} />;
  const plan = overview.plans.find(({ id }) => id === question.planId);
  if (!plan) return null;
  switch (question.kind) {
    case 'next':
      return <NextPlanDialog plan={plan} onClose={onClose} />;
    case 'adopt':
      return <AdoptDialog plan={plan} onClose={onClose} />;
    case 'compare':
      return <CompareDialog plan={plan} overview={overview} onClose={onClose} />;
  }
}
