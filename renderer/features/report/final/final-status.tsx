import { BadgeCheck, CircleDashed, type LucideIcon, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgreementStatus } from '../../../../db/domain/final-document.ts';
import { Icon } from '../../../ui/icon.tsx';

const icons: Readonly<Record<AgreementStatus['status'], LucideIcon>> = {
  draft: CircleDashed,
  ready: PenLine,
  signed: BadgeCheck,
};

/** Draf → Siap ttd → Ditandatangani: shape and word. */
export function FinalStatusMark({ status }: { readonly status: AgreementStatus['status'] }) {
  const { t } = useTranslation();
  return (
    <span className={`final-status final-status--${status}`}>
      <Icon of={icons[status]} size={14} />
      {t(`final.status.${status}`)}
    </span>
  );
}
