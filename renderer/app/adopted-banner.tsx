import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../db/domain/errors.ts';
import { formatDate } from '../../db/domain/format.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useErrorText } from '../ui/error-text.ts';
import type { ScreenId } from './navigation.ts';
import { recoverFocus } from './panes.ts';
import { useDocument, useDocumentStore, useIsReadOnly, usePlan } from './use-document.ts';
import { useNavigationState } from './use-navigation.ts';

/** Screens on which people change what the plan says. */
const planningScreens: ReadonlySet<ScreenId> = new Set(['plan', 'tree', 'indicator', 'budget', 'profile']);

/** Why nothing can be changed here, and the one press that makes it changeable again. */
export function AdoptedBanner() {
  const { t } = useTranslation();
  const sayError = useErrorText();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const { plan, versions } = usePlan();
  const { place } = useNavigationState();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const [error, setError] = useState<AppError | null>(null);
  if (plan.status !== 'adopted' || !planningScreens.has(place.screen)) return null;
  const last = versions.at(-1);
  const revise = async (): Promise<void> => {
    const result = await store.run('plan.revise', { planId: plan.id });
    setError(result.ok ? null : result.error);
    // The banner goes, and its button with it.
    if (result.ok) requestAnimationFrame(recoverFocus);
  };
  const day = plan.adoptedOn === null ? null : formatDate(plan.adoptedOn, { locale: language });
  return (
    <Banner
      tone={error ? 'error' : 'info'}
      icon={LockKeyhole}
      actions={
        !isReadOnly && (
          <Button size="small" onPress={() => void revise()}>
            {t('plans.revise')}
          </Button>
        )
      }
    >
      {error ? sayError(error) : day === null ? t('plans.adopted') : t('plans.adoptedOn', { day })}
      {!error && last?.decree && <> {last.decree}.</>}
    </Banner>
  );
}
