import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../db/domain/verification/roles.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { Select } from '../../ui/select.tsx';
import { useRole } from './use-period-acts.ts';

/** What this computer is used for. It keeps from mistakes and locks nothing: the note says so. */
export function RoleSelect({ isLabelShown = false }: { readonly isLabelShown?: boolean }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const role = useRole();
  return (
    <Select<Role>
      label={t('verification.role.label')}
      isLabelShown={isLabelShown}
      options={roles.map((id) => ({ id, label: t(`verification.role.${id}`) }))}
      value={role}
      onChange={(chosen) => void store.setRole(chosen)}
    />
  );
}
