import { useTranslation } from 'react-i18next';
import type { DerivedPlan, PlanDocument } from '../../../db/domain/plan-document.ts';
import { RecordTable } from '../../app/records/record-table.tsx';

/** Where the document comes from, who took part, and the documents made under it. */
export function MakingLists({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  return (
    <>
      <RecordTable
        kind="provenance"
        title={t('profile.provenances.title')}
        hint={t('profile.provenances.hint')}
        rows={plan.provenances}
        first="speaker"
        blank={{
          speaker: null,
          position: null,
          occasion: null,
          place: null,
          statedOn: null,
          publisher: null,
          note: null,
        }}
        addLabel={t('profile.provenances.add')}
        columns={[
          { kind: 'text', name: 'speaker', label: t('profile.provenances.speaker') },
          { kind: 'text', name: 'position', label: t('profile.provenances.position') },
          { kind: 'long', name: 'occasion', label: t('profile.provenances.occasion') },
          { kind: 'text', name: 'place', label: t('profile.provenances.place') },
          { kind: 'date', name: 'statedOn', label: t('profile.provenances.statedOn'), width: '112px' },
          { kind: 'text', name: 'publisher', label: t('profile.provenances.publisher') },
          { kind: 'long', name: 'note', label: t('profile.provenances.note') },
        ]}
      />
      <RecordTable
        kind="participant"
        title={t('profile.participants.title')}
        rows={plan.participants}
        first="name"
        blank={{ name: '' }}
        addLabel={t('profile.participants.add')}
        columns={[{ kind: 'text', name: 'name', label: t('profile.participants.name'), isRequired: true }]}
      />
      <RecordTable
        kind="derivedPlan"
        title={t('profile.derived.title')}
        hint={t('profile.derived.hint')}
        rows={plan.derivedPlans}
        first="name"
        blank={{ kind: 'unit-plan', name: '', unitId: null, description: null, presentedTo: null }}
        addLabel={t('profile.derived.add')}
        columns={[
          {
            kind: 'choice',
            name: 'kind',
            label: t('profile.derived.kind'),
            width: '160px',
            options: (['unit-plan', 'action-plan'] as const).map((id) => ({
              id,
              label: t(`profile.derived.kinds.${id}`),
            })),
          },
          { kind: 'long', name: 'name', label: t('profile.derived.name'), isRequired: true },
          {
            kind: 'choice',
            name: 'unitId',
            label: t('profile.derived.unit'),
            none: t('profile.none'),
            options: plan.units.map(({ id, name }) => ({ id, label: name })),
          },
          { kind: 'long', name: 'description', label: t('profile.derived.description') },
          { kind: 'text', name: 'presentedTo', label: t('profile.derived.presentedTo') },
        ]}
      />
      {plan.derivedPlans.map((derived) => (
        <DerivedParts key={derived.id} plan={plan} derived={derived} />
      ))}
    </>
  );
}

/** What one of those documents contains. */
function DerivedParts({ plan, derived }: { readonly plan: PlanDocument; readonly derived: DerivedPlan }) {
  const { t } = useTranslation();
  return (
    <RecordTable
      kind="derivedPlanPart"
      title={t('profile.derived.parts', { name: derived.name })}
      rows={plan.derivedPlanParts.filter((part) => part.derivedPlanId === derived.id)}
      first="name"
      blank={{ derivedPlanId: derived.id, name: '', body: null }}
      addLabel={t('profile.derived.addPart')}
      columns={[
        { kind: 'text', name: 'name', label: t('profile.derived.part'), width: '40%', isRequired: true },
        { kind: 'long', name: 'body', label: t('profile.derived.body') },
      ]}
    />
  );
}
