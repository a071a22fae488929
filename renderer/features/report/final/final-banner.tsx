import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../db/domain/format.ts';
import { useDocument } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Finals } from './use-finals.ts';

/** Says that what is on show is a final document and not the preview. */
export function FinalBanner({ finals }: { readonly finals: Finals }) {
  const { t } = useTranslation();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const { shown } = finals;
  if (shown === null) return null;
  const date = formatDate(shown.final.documentDate, { locale });
  return (
    <Banner
      icon={Stamp}
      actions={
        <Button size="small" onPress={finals.hide}>
          {t('finals.back')}
        </Button>
      }
    >
      {t(shown.role === 'signed' ? 'finals.shownSigned' : 'finals.shown', { date })}
    </Banner>
  );
}
