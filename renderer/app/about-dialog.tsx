import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useDocument } from './use-document.ts';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const app = useDocument((state) => state.app);
  return (
    <Dialog
      title={t('shell.about.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('shell.about.what')}</p>
      {app && <p>{t('shell.about.version', { version: app.version })}</p>}
      <p>{t('shell.about.license')}</p>
      {app && <p className="muted">{t('shell.about.person', { person: app.person })}</p>}
    </Dialog>
  );
}
