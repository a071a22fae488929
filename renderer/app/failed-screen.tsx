import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What stands where something could not be drawn. */
export function FailedScreen() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('shell.crashed.title')}
      action={
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('common.reload')}
        </Button>
      }
    >
      {t('shell.crashed.text')}
    </EmptyState>
  );
}
