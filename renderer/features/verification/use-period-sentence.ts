import { useTranslation } from 'react-i18next';
import type { PeriodState } from '../../../db/domain/verification/period.ts';
import type { Language } from '../../../electron/api/app.ts';
import { showMoment } from '../../app/format-moment.ts';
import { usePeriodName } from './use-period-name.ts';

/** Where a period stands, who brought it there, and what can be done; empty for one nothing was decided of. */
export function usePeriodSentence(period: PeriodState | null): string {
  const { t, i18n } = useTranslation();
  const name = usePeriodName(period?.year ?? 0, period?.quarter ?? 0);
  if (period === null) return '';
  return t(`verification.banner.${period.status}`, {
    period: name,
    by: period.actedBy,
    when: showMoment(period.actedAt, new Date(), i18n.language as Language),
    note: period.note ?? '',
  });
}
