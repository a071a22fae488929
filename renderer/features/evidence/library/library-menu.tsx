import { FileDown, Link2, ShieldCheck, StickyNote, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../../db/domain/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu-button.tsx';
import { quarters } from '../../realization/period-choice.ts';
import { namePeriod } from '../evidence-words.ts';

/** What is done now and then: other kinds of evidence, giving it out, looking after it. */
export function LibraryMenu({
  plan,
  year,
  isReadOnly,
  onExport,
  onVerify,
  onAsk,
}: {
  readonly plan: PlanDocument;
  readonly year: number;
  readonly isReadOnly: boolean;
  readonly onExport: (quarter: Quarter | null) => void;
  readonly onVerify: () => void;
  readonly onAsk: (what: 'link' | 'text' | 'clean') => void;
}) {
  const { t } = useTranslation();
  const proved = new Set(
    plan.evidences
      .filter((one) => one.year === year && one.indicatorId !== null)
      .map(({ quarter }) => quarter),
  );
  const exportEntry = (quarter: Quarter | null, period: string): MenuEntry => ({
    id: `export-${quarter ?? 'year'}`,
    label: t('evidence.library.exportFolder', { period }),
    icon: FileDown,
    onAction: () => onExport(quarter),
  });
  return (
    <MenuButton
      label={t('evidence.library.more')}
      entries={[
        {
          id: 'link',
          label: t('evidence.library.addLink'),
          icon: Link2,
          isDisabled: isReadOnly,
          onAction: () => onAsk('link'),
        },
        {
          id: 'text',
          label: t('evidence.library.addText'),
          icon: StickyNote,
          isDisabled: isReadOnly,
          onAction: () => onAsk('text'),
        },
        'separator',
        exportEntry(null, t('evidence.library.wholeYear', { year })),
        ...quarters
          .filter((quarter) => proved.has(quarter))
          .map((quarter) => exportEntry(quarter, namePeriod(t, year, quarter))),
        'separator',
        { id: 'verify', label: t('evidence.library.verify'), icon: ShieldCheck, onAction: onVerify },
        {
          id: 'clean',
          label: t('evidence.library.clean'),
          icon: Trash2,
          isDisabled: isReadOnly,
          onAction: () => onAsk('clean'),
        },
      ]}
    >
      <Button hasMenu>{t('evidence.library.more')}</Button>
    </MenuButton>
  );
}
