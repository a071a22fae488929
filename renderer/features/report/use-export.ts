import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportedReport } from '../../../electron/api/report.ts';
import type { ReportFormat } from '../../../electron/api/report-kinds.ts';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useApi } from '../../app/use-document.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { ReportChoice } from './use-rendered-report.ts';

export type Exporting = Readonly<{
  exportAs: (format: ReportFormat) => Promise<void>;
  running: ReportFormat | null;
  last: ExportedReport | null;
  openFile: () => Promise<void>;
  openFolder: () => Promise<void>;
}>;

/** Writes the document to a place the user chooses, and leads back to it. */
export function useExport(planId: string, choice: ReportChoice, title: string): Exporting {
  const { t } = useTranslation();
  const api = useApi();
  const pick = useFilePicker();
  const sayError = useErrorText();
  const [running, setRunning] = useState<ReportFormat | null>(null);
  const [last, setLast] = useState<ExportedReport | null>(null);

  const act = async (method: 'files.openExported' | 'files.reveal', exported: string): Promise<void> => {
    const result = await api[method]({ exported });
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
  };

  const exportAs = async (format: ReportFormat): Promise<void> => {
    const file = await pick(`export-${format}`, title);
    if (!file) return;
    setRunning(format);
    const result = await api['report.export']({ planId, ...choice, format, grant: file.grant });
    setRunning(null);
    if (!result.ok) {
      showToast({ text: sayError(result.error), tone: 'error' });
      return;
    }
    const { exported, name } = result.value;
    setLast(result.value);
    showToast({
      text: t('report.exports.done', { name }),
      action: { label: t('report.exports.openFolder'), onPress: () => void act('files.reveal', exported) },
    });
  };

  return {
    exportAs,
    running,
    last,
    openFile: async () => {
      if (last) await act('files.openExported', last.exported);
    },
    openFolder: async () => {
      if (last) await act('files.reveal', last.exported);
    },
  };
}
