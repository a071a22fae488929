import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { RecordTable } from '../../app/records/record-table.tsx';

/** For whom the office works, along the dimensions of the document. */
export function GroupLists({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  const lastDimension = plan.targetGroups.at(-1)?.dimension ?? t('profile.groups.firstDimension');
  return (
    <RecordTable
      kind="targetGroup"
      title={t('profile.groups.title')}
      hint={t('profile.groups.hint')}
      rows={plan.targetGroups}
      first="name"
      blank={{ dimension: lastDimension, name: '', note: null }}
      addLabel={t('profile.groups.add')}
      columns={[
        {
          kind: 'text',
          name: 'dimension',
          label: t('profile.groups.dimension'),
          width: '200px',
          isRequired: true,
        },
        { kind: 'text', name: 'name', label: t('profile.groups.name'), isRequired: true },
        { kind: 'long', name: 'note', label: t('profile.groups.note') },
      ]}
    />
  );
}
