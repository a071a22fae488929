import { FileDown, FileUp, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useEntrySheets } from './entry-sheet-provider.tsx';
import { useSendSheets } from './use-send-sheets.ts';

/** Both ways of the sheets, from the screen whose figures they are about. */
export function EntrySheetButton() {
  const { t } = useTranslation();
  const { receive } = useEntrySheets();
  const send = useSendSheets();
  const isReadOnly = useIsReadOnly();
  return (
    <MenuButton
      label={t('sheets.menu')}
      entries={[
        { id: 'make', label: t('sheets.make'), icon: FileUp, onAction: () => void send() },
        {
          id: 'receive',
          label: t('sheets.receive'),
          icon: FileDown,
          isDisabled: isReadOnly,
          onAction: () => receive([]),
        },
      ]}
    >
      <Button icon={Sheet} hasMenu>
        {t('sheets.menu')}
      </Button>
    </MenuButton>
  );
}
