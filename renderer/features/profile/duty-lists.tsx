import { useTranslation } from 'react-i18next';
import type { Duty, PlanDocument } from '../../../db/domain/plan-document.ts';
import { RecordTable } from '../../app/records/record-table.tsx';
import { useRecordActions } from '../../app/records/use-record-actions.ts';
import { useIsPlanFixed } from '../../app/use-document.ts';
import { MultiSelect } from '../../ui/multi-select.tsx';

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

/** Which units carry a duty out. */
function DutyUnits({ plan, duty }: { readonly plan: PlanDocument; readonly duty: Duty }) {
  const { t } = useTranslation();
  const isReadOnly = useIsPlanFixed();
  const records = useRecordActions('unitDuty');
  if (plan.units.length === 0) return <span className="profile__note">{t('profile.duties.noUnits')}</span>;
  const links = plan.unitDuties.filter(({ dutyId }) => dutyId === duty.id);
  const linked = new Set(links.map(({ unitId }) => unitId));
  if (isReadOnly) {
    const names = plan.units.filter(({ id }) => linked.has(id)).map(({ name }) => name);
    return <span className="profile__note">{names.join(', ')}</span>;
  }
  const change = (chosen: readonly string[]): void => {
    const wanted = new Set(chosen);
    const added = chosen.filter((id) => !linked.has(id)).map((unitId) => ({ unitId, dutyId: duty.id }));
    // All of them at once (Ctrl+A) is one step.
    if (added.length > 0) void records.createMany(added);
    for (const link of links) if (!wanted.has(link.unitId)) void records.remove(link.id);
  };
  return (
    <MultiSelect
      label={t('profile.duties.unitsOf', { duty: duty.name })}
      placeholder={t('profile.duties.chooseUnits')}
      options={plan.units.map(({ id, name }) => ({ id, label: name }))}
      chosen={[...linked]}
      onChange={change}
    />
  );
}
