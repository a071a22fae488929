import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import { DocumentLook } from '../look/document-look.tsx';
import { OfficialsTable } from '../officials-table.tsx';
import type { SettingsSection } from '../section.ts';
import { UnitsTable } from '../units-table.tsx';

const kinds: readonly Organization['kind'][] = ['region', 'agency', 'ministry', 'work-unit', 'municipality'];

/** Whose plan it is, how its figures are written, and its units and people. */
function OfficeSection() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const { organization, plan } = usePlan();
  const { id, version } = organization;

  async function keep(patch: InputOf<'organization.update'>['patch']): Promise<string | undefined> {
    const result = await store.run('organization.update', { planId: plan.id, id, version, patch });
    return result.ok ? undefined : sayError(t, result.error);
  }
  return (
    <>
      <div className="settings__part settings__form">
        <div className="settings__whole">
          <CommitField
            label={t('settings.office.name')}
            value={organization.name}
            isReadOnly={isReadOnly}
            onCommit={(text) =>
              text.trim() === ''
                ? Promise.resolve(t('settings.office.nameMissing'))
                : keep({ name: text.trim() })
            }
          />
        </div>
        <CommitField
          label={t('settings.office.shortName')}
          hint={t('settings.office.shortNameHint')}
          value={organization.shortName ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => keep({ shortName: toNullable(text) })}
        />
        <CommitField
          label={t('settings.office.region')}
          value={organization.regionName ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => keep({ regionName: toNullable(text) })}
        />
        <Select
          label={t('settings.office.kind')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={kinds.map((kind) => ({ id: kind, label: t(`settings.office.kinds.${kind}`) }))}
          value={organization.kind}
          onChange={(kind) => void keep({ kind })}
        />
        <Select
          label={t('settings.office.numbers')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={(['id', 'en', 'da'] as const).map((one) => ({
            id: one,
            label: t(`settings.office.locales.${one}`),
          }))}
          value={organization.numberLocale}
          onChange={(numberLocale) => void keep({ numberLocale })}
        />
        <div className="settings__whole">
          <CommitField
            label={t('settings.office.address')}
            isMultiline
            value={organization.address ?? ''}
            isReadOnly={isReadOnly}
            onCommit={(text) => keep({ address: toNullable(text) })}
          />
        </div>
      </div>
      <DocumentLook />
      <UnitsTable />
      <OfficialsTable />
    </>
  );
}

export const section: SettingsSection = {
  id: 'office',
  order: 10,
  title: (t) => t('settings.office.section'),
  Content: OfficeSection,
};
