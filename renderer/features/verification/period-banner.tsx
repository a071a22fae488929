import { LockKeyhole, MessageSquareWarning, Send } from 'lucide-react';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { findClosing, findPeriod } from '../../../db/domain/verification/period.ts';
import { Banner } from '../../ui/banner.tsx';
import { usePeriodSentence } from './use-period-sentence.ts';

/** Says of a period that is not a plain draft where it stands, who brought it there, and what can be done. */
export function PeriodBanner({
  document,
  year,
  quarter,
}: {
  readonly document: PlanDocument;
  readonly year: number;
  readonly quarter: Quarter;
}) {
  const period = findClosing(document, year, quarter) ?? findPeriod(document, year, quarter);
  const sentence = usePeriodSentence(period);
  if (!period || (period.status === 'draft' && period.note === null)) return null;
  const icon = period.status === 'sealed' ? LockKeyhole : period.note === null ? Send : MessageSquareWarning;
  return (
    <Banner tone={period.status === 'returned' ? 'warning' : 'info'} icon={icon}>
      {sentence}
    </Banner>
  );
}
