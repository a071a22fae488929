import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import type { TrendPoint } from './trend.ts';

/** Below a trend: the years whose figures and definitions are those of their seal. */
export function SealedYears({ points }: { readonly points: readonly TrendPoint[] }) {
  const { t } = useTranslation();
  const years = points.filter(({ isSealed }) => isSealed).map(({ year }) => year);
  if (years.length === 0) return null;
  return (
    <p className="sealed-years">
      <Icon of={LockKeyhole} size={12} />{' '}
      {t('realization.inspector.sealedYears', { years: years.join(', ') })}
    </p>
  );
}
