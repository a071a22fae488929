import { useTranslation } from 'react-i18next';
import { roles } from '../../../../db/domain/verification/roles.ts';
import { RoleSelect } from '../../verification/role-select.tsx';
import type { SettingsSection } from '../section.ts';

/** What holds for this computer and not for the file: what it is used for. */
function ComputerSection() {
  const { t } = useTranslation();
  return (
    <div className="settings__part settings__computer">
      <p className="settings__hint">{t('settings.computer.hint')}</p>
      <RoleSelect isLabelShown />
      <ul className="settings__words">
        {roles.map((role) => (
          <li key={role}>{t(`settings.computer.${role}`)}</li>
        ))}
      </ul>
    </div>
  );
}

export const section: SettingsSection = {
  id: 'computer',
  order: 50,
  title: (t) => t('settings.computer.section'),
  Content: ComputerSection,
};
