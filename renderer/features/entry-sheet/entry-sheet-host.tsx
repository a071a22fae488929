import { useMenuCommand } from '../../app/menu-commands.ts';
import { useIsReadOnly, usePlan } from '../../app/use-document.ts';
import { useEntrySheets } from './entry-sheet-provider.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { useSendSheets } from './use-send-sheets.ts';

/** The commands of the sheets, wherever the person is, and the screen that takes what comes back. */
export function EntrySheetHost() {
  const { arrivals, receive, close } = useEntrySheets();
  const { plan } = usePlan();
  const isReadOnly = useIsReadOnly();
  const send = useSendSheets();
  useMenuCommand('file.makeSheets', () => void send());
  useMenuCommand('file.receiveSheets', () => receive([]), !isReadOnly);
  if (arrivals === null || isReadOnly) return null;
  return <ReceiveDialog key={plan.id} arrivals={arrivals} onClose={close} />;
}
