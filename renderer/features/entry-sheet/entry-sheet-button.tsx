import { ClipboardPaste, FileDown, FileUp, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useEntrySheets } from './entry-sheet-provider.tsx';
import { useSendSheets } from './use-send-sheets.ts';

/** „Isi dari Excel“: every way in which figures come from spreadsheets, and the sheets that go out for them. */
export function EntrySheetButton({ onPaste }: { readonly onPaste: () => void }) {
  const { t } = useTranslation();
  const { receive } = useEntrySheets();
  const send = useSendSheets();
  const isDisabled = useIsReadOnly();
  return (
    <MenuButton
      label={t('sheets.fill')}
      entries={[
        { id: 'paste', label: t('sheets.paste'), icon: ClipboardPaste, isDisabled, onAction: onPaste },
        'separator',
        { id: 'make', label: t('sheets.make'), icon: FileUp, onAction: () => void send() },
        {
          id: 'receive',
          label: t('sheets.receive'),
          icon: FileDown,
          isDisabled,
          onAction: () => receive([]),
        },
      ]}
    >
      <Button icon={Sheet} hasMenu>
        {t('sheets.fill')}
      </Button>
    </MenuButton>
  );
}
