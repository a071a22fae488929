import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { OutlineStore } from '../state/outline-store.ts';

/** Without a period there is no year to put a target in. */
export function PeriodBanner({
  outline,
  isReadOnly,
}: {
  readonly outline: OutlineStore;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="warning"
      actions={
        !isReadOnly && (
          <Button
            size="small"
            onPress={() => outline.set({ panel: 'plan', field: { name: 'periodStart', rowKey: null } })}
          >
            {t('plan.fillPeriod')}
          </Button>
        )
      }
    >
      {t('plan.periodMissing')}
    </Banner>
  );
}
