import { useTranslation } from 'react-i18next';
import type { Duty, PlanDocument } from '../../../db/domain/plan-document.ts';
import { RecordTable } from '../../app/records/record-table.tsx';
import { useRecordActions } from '../../app/records/use-record-actions.ts';
import { useIsPlanFixed } from '../../app/use-document.ts';
import { Chip } from '../../ui/chip.tsx';

/** Task, principles and functions, with the units that carry them out, and the motto. */
export function DutyLists({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  return (
    <>
      <RecordTable
        kind="duty"
        title={t('profile.duties.title')}
        hint={t('profile.duties.hint')}
        rows={plan.duties}
        first="name"
        blank={{ parentId: null, kind: 'function', name: '', meaning: null, form: null }}
        addLabel={t('profile.duties.add')}
        columns={[
          {
            kind: 'choice',
            name: 'kind',
            label: t('profile.duties.kind'),
            width: '130px',
            options: (['task', 'principle', 'function'] as const).map((id) => ({
              id,
              label: t(`profile.duties.kinds.${id}`),
            })),
          },
          { kind: 'long', name: 'name', label: t('profile.duties.name'), isRequired: true },
          { kind: 'long', name: 'meaning', label: t('profile.duties.meaning') },
          { kind: 'long', name: 'form', label: t('profile.duties.form') },
          {
            kind: 'shown',
            label: t('profile.duties.units'),
            width: '220px',
            show: (duty) => <DutyUnits plan={plan} duty={duty} />,
          },
        ]}
      />
      <RecordTable
        kind="motto"
        title={t('profile.mottos.title')}
        rows={plan.mottos}
        first="text"
        blank={{ text: '', language: null, meaning: null }}
        addLabel={t('profile.mottos.add')}
        columns={[
          { kind: 'text', name: 'text', label: t('profile.mottos.text'), isRequired: true },
          { kind: 'text', name: 'language', label: t('profile.mottos.language'), width: '140px' },
          { kind: 'long', name: 'meaning', label: t('profile.mottos.meaning') },
        ]}
      />
    </>
  );
}

/** Which units carry a duty out: pressed or not. */
function DutyUnits({ plan, duty }: { readonly plan: PlanDocument; readonly duty: Duty }) {
  const { t } = useTranslation();
  const isReadOnly = useIsPlanFixed();
  const records = useRecordActions('unitDuty');
  if (plan.units.length === 0) return <span className="profile__note">{t('profile.duties.noUnits')}</span>;
  return (
    <div className="profile__units">
      {plan.units.map((unit) => {
        const link = plan.unitDuties.find((one) => one.unitId === unit.id && one.dutyId === duty.id);
        if (isReadOnly) return link && <span key={unit.id}>{unit.name}</span>;
        return (
          <Chip
            key={unit.id}
            isSelected={link !== undefined}
            onChange={() =>
              void (link ? records.remove(link.id) : records.create({ unitId: unit.id, dutyId: duty.id }))
            }
          >
            {unit.name}
          </Chip>
        );
      })}
    </div>
  );
}
