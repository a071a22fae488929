import { LockKeyhole, MessageSquareWarning, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { findClosing, findPeriod } from '../../../db/domain/verification/period.ts';
import type { Language } from '../../../electron/api/app.ts';
import { showMoment } from '../../app/format-moment.ts';
import { Banner } from '../../ui/banner.tsx';
import { usePeriodName } from './use-period-name.ts';

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
  const { t, i18n } = useTranslation();
  const period = findClosing(document, year, quarter) ?? findPeriod(document, year, quarter);
  const name = usePeriodName(year, period?.quarter ?? quarter);
  if (!period || (period.status === 'draft' && period.note === null)) return null;
  const words = {
    period: name,
    by: period.actedBy,
    when: showMoment(period.actedAt, new Date(), i18n.language as Language),
    note: period.note ?? '',
  };
  const icon = period.status === 'sealed' ? LockKeyhole : period.note === null ? Send : MessageSquareWarning;
  return (
    <Banner tone={period.status === 'returned' ? 'warning' : 'info'} icon={icon}>
      {t(`verification.banner.${period.status}`, words)}
    </Banner>
  );
}
