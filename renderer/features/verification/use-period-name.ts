import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import { nameQuarter } from '../../app/quarter-name.ts';

/** "TW II 2026", or the year alone. */
export function usePeriodName(year: number, quarter: Quarter): string {
  const { t } = useTranslation();
  return quarter === 0
    ? t('verification.ofYear', { year })
    : t('realization.quarterOfYear', { ...nameQuarter(t, quarter), year });
}
