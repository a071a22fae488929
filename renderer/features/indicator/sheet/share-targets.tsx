import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetWay } from '../../../../db/domain/distribute-target.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import { Select } from '../../../ui/select.tsx';
import { ShareDialog } from '../../action/share/share-dialog.tsx';
import { ShareMenu } from '../../action/share/share-menu.tsx';
import type { SheetProps } from './sheet-props.ts';
import { useSheetSave } from './use-sheet-save.ts';
import './share-targets.css';

/** „Bagi target” of one year of this indicator. */
export function ShareTargets({
  document,
  indicator,
  year,
}: Pick<SheetProps, 'document' | 'indicator' | 'year'>) {
  const { t } = useTranslation();
  const save = useSheetSave();
  // Quarterly and monthly targets are made under an adopted plan, too.
  const isReadOnly = useIsReadOnly();
  const years = listPlanYears(document);
  const [chosen, setChosen] = useState(years.includes(year) ? year : (years[0] ?? year));
  const [way, setWay] = useState<TargetWay | null>(null);
  return (
    <div className="share-targets">
      <Select
        label={t('action.year')}
        options={years.map((one) => ({ id: String(one), label: String(one) }))}
        value={String(chosen)}
        onChange={(id) => setChosen(Number(id))}
      />
      <ShareMenu isDisabled={isReadOnly} onChoose={setWay} />
      {way && (
        <ShareDialog
          document={document}
          indicatorIds={new Set([indicator.id])}
          year={chosen}
          startWay={way}
          onShare={save.targets}
          onClose={() => setWay(null)}
        />
      )}
    </div>
  );
}
