import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenFrame } from '../../app/screen.tsx';
import { usePlan } from '../../app/use-document.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { BasisLists } from './basis-lists.tsx';
import { DutyLists } from './duty-lists.tsx';
import { GroupLists } from './group-lists.tsx';
import { MakingLists } from './making-lists.tsx';
import './profile.css';
import { StatisticLists } from './statistic-lists.tsx';

const parts = ['duties', 'basis', 'statistics', 'groups', 'making'] as const;
type Part = (typeof parts)[number];

/** Profil: what the document says of the office beside its cascade, each kind of statement in fields of its own. */
export function Screen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const [part, setPart] = useState<Part>('duties');
  return (
    <ScreenFrame
      title={t('shell.screens.profile')}
      controls={
        <SegmentedControl<Part>
          label={t('profile.parts.label')}
          segments={parts.map((id) => ({ id, label: t(`profile.parts.${id}`) }))}
          value={part}
          onChange={setPart}
        />
      }
      status={t('profile.status', {
        duties: plan.duties.length,
        bases: plan.legalBases.length,
        statistics: plan.statistics.length,
      })}
    >
      <div className="profile">
        {part === 'duties' && <DutyLists plan={plan} />}
        {part === 'basis' && <BasisLists plan={plan} />}
        {part === 'statistics' && <StatisticLists plan={plan} />}
        {part === 'groups' && <GroupLists plan={plan} />}
        {part === 'making' && <MakingLists plan={plan} />}
      </div>
    </ScreenFrame>
  );
}
