import { useTranslation } from 'react-i18next';
import { sayPeriod } from '../../../electron/api/text/entry-sheet-text.ts';
import type { Translate } from '../../../electron/api/text/explain-text.ts';
import { useFilePicker } from '../../app/file-picker.tsx';
import { suggestFileName } from '../../app/suggest-file-name.ts';
import { useApi, usePlan } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import { usePeriod } from '../../app/use-period.ts';
import { showToast } from '../../ui/toast-queue.ts';

/** „Buat lembar isian per bidang“ for the period on show: a new folder with one file for each unit. */
export function useSendSheets(): () => Promise<void> {
  const { t } = useTranslation();
  const api = useApi();
  const { plan } = usePlan();
  const { period } = usePeriod();
  const pick = useFilePicker();
  const noteFailure = useFailureNote();
  return async () => {
    const named = sayPeriod(period, t as unknown as Translate);
    const suggested = suggestFileName(t('entrySheet.folderName', { period: named }));
    const folder = await pick('export-entry-sheets', suggested);
    if (!folder) return;
    const { year, quarter } = period;
    const result = await api['entrySheet.export']({ planId: plan.id, year, quarter, grant: folder.grant });
    if (!result.ok) {
      noteFailure(result.error);
      return;
    }
    const { exported, name, files } = result.value;
    showToast({
      text: t('sheets.made', { count: files.length, period: named, name }),
      action: { label: t('sheets.openFolder'), onPress: () => void api['files.reveal']({ exported }) },
    });
  };
}
