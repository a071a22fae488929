import { ClipboardPaste } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsPlanFixed } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { useImport } from './import-provider.tsx';

/** „Tempel dari Excel“: a whole table, looked at before it is taken over. */
export function PasteTableButton() {
  const { t } = useTranslation();
  const { fromClipboard } = useImport();
  const isFixed = useIsPlanFixed();
  return (
    <Button icon={ClipboardPaste} isDisabled={isFixed} onPress={fromClipboard}>
      {t('importer.pasteButton')}
    </Button>
  );
}
