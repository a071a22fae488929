import { FileSpreadsheet, FileText, FileType, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { listReportFormats, type ReportFormat, type ReportKind } from '../../../electron/api/report-kinds.ts';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { Button } from '../../ui/button.tsx';
import type { Exporting } from './use-export.ts';

const formats = [
  { format: 'docx', icon: FileText, text: 'report.word' },
  { format: 'xlsx', icon: FileSpreadsheet, text: 'report.excel' },
  { format: 'pdf', icon: FileType, text: 'report.pdf' },
] as const satisfies readonly { format: ReportFormat; icon: LucideIcon; text: string }[];

/** A button for each format that the document is made in; the menu has the same. */
export function ExportButtons({
  kind,
  exporting,
  isReady,
}: {
  readonly kind: ReportKind;
  readonly exporting: Exporting;
  readonly isReady: boolean;
}) {
  const { t } = useTranslation();
  const offered = listReportFormats(kind);
  const canExport = (format: ReportFormat): boolean => isReady && offered.includes(format);
  useMenuCommand('report.exportPdf', () => void exporting.exportAs('pdf'), canExport('pdf'));
  useMenuCommand('report.exportDocx', () => void exporting.exportAs('docx'), canExport('docx'));
  useMenuCommand('report.exportXlsx', () => void exporting.exportAs('xlsx'), canExport('xlsx'));
  return formats
    .filter(({ format }) => offered.includes(format))
    .map(({ format, icon, text }) => (
      <Button
        key={format}
        icon={icon}
        isDisabled={!isReady}
        isPending={exporting.running === format}
        onPress={() => void exporting.exportAs(format)}
      >
        {t(text)}
      </Button>
    ));
}
