import { useTranslation } from 'react-i18next';
import { useDocument, usePlan } from './use-document.ts';
import { useReadOnlyText } from './use-read-only-text.ts';

/** Why nothing the office wrote can be changed, with the way out; null where it can. */
export function useClosedText(): string | null {
  const { t } = useTranslation();
  const reason = useReadOnlyText();
  const isEvaluator = useDocument((state) => state.app?.role === 'evaluator');
  if (reason !== null) return t('plans.closed.file', { reason });
  return isEvaluator ? t('plans.closed.evaluator') : null;
}

/** The same of what the plan says, which adoption fixes as well. */
export function useClosedPlanText(): string | null {
  const { t } = useTranslation();
  const closed = useClosedText();
  const isAdopted = usePlan().plan.status === 'adopted';
  return closed ?? (isAdopted ? t('plans.closed.adopted') : null);
}
