import { useTranslation } from 'react-i18next';
import type { LegalBasis, PlanDocument } from '../../../db/domain/plan-document.ts';
import { RecordTable } from '../../app/records/record-table.tsx';

/** As it is cited: "Undang-Undang Nomor 11 Tahun 2009". */
const cite = ({ kind, number, year }: LegalBasis): string => [kind, number, year].filter(Boolean).join(' ');

/** The regulations the plan rests on, and its abbreviations. */
export function BasisLists({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  return (
    <>
      <RecordTable
        kind="legalBasis"
        title={t('profile.bases.title')}
        rows={plan.legalBases}
        first="kind"
        blank={{
          planId: plan.plan.id,
          amendsId: null,
          role: 'basis',
          kind: '',
          number: null,
          year: null,
          title: null,
        }}
        addLabel={t('profile.bases.add')}
        columns={[
          {
            kind: 'choice',
            name: 'role',
            label: t('profile.bases.role'),
            width: '130px',
            options: (['basis', 'mandate', 'establishment'] as const).map((id) => ({
              id,
              label: t(`profile.bases.roles.${id}`),
            })),
          },
          { kind: 'text', name: 'kind', label: t('profile.bases.kind'), isRequired: true },
          { kind: 'text', name: 'number', label: t('profile.bases.number'), width: '90px' },
          { kind: 'year', name: 'year', label: t('profile.year'), width: '80px' },
          { kind: 'long', name: 'title', label: t('profile.bases.about') },
          {
            kind: 'choice',
            name: 'amendsId',
            label: t('profile.bases.amends'),
            width: '210px',
            none: t('profile.none'),
            options: plan.legalBases.map((basis) => ({ id: basis.id, label: cite(basis) })),
          },
        ]}
      />
      <RecordTable
        kind="abbreviation"
        title={t('profile.abbreviations.title')}
        hint={t('profile.abbreviations.hint')}
        rows={plan.abbreviations}
        first="short"
        blank={{ short: '', meaning: null }}
        addLabel={t('profile.abbreviations.add')}
        columns={[
          {
            kind: 'text',
            name: 'short',
            label: t('profile.abbreviations.short'),
            width: '160px',
            isRequired: true,
          },
          { kind: 'text', name: 'meaning', label: t('profile.abbreviations.meaning') },
        ]}
      />
    </>
  );
}
