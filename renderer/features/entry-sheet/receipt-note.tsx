import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RealizationCell } from '../../../db/domain/plan-document.ts';
import type { Language } from '../../../electron/api/app.ts';
import { showMoment } from '../../app/format-moment.ts';
import { usePlan } from '../../app/use-document.ts';
import { Icon } from '../../ui/icon.tsx';
import './entry-sheet.css';

/** Which sheet a figure came with, and when; nothing where a person typed it. */
export function ReceiptNote({ cell }: { readonly cell: RealizationCell | null }) {
  const { t, i18n } = useTranslation();
  const { receipts } = usePlan();
  const receipt = cell === null ? undefined : receipts.find(({ id }) => id === cell.receiptId);
  if (!receipt) return null;
  const moment = showMoment(receipt.receivedAt, new Date(), i18n.language as Language);
  return (
    <p className="sheets__origin" title={receipt.fileName}>
      <Icon of={FileSpreadsheet} size={14} />
      {receipt.kind === 'sheet'
        ? t('sheets.from', { unit: receipt.unitName ?? t('entrySheet.noUnit'), moment })
        : t('sheets.fromTable', { name: receipt.fileName, moment })}
    </p>
  );
}
