import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { ScreenFrame } from '../../app/screen.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useScreenTarget } from '../../app/use-navigation.ts';
import type { SettingsSection } from './section.ts';
import './settings.css';

const modules = import.meta.glob<Readonly<{ section: SettingsSection }>>('./sections/*.tsx', { eager: true });
const sections = Object.values(modules)
  .map(({ section }) => section)
  .toSorted((a, b) => a.order - b.order);

/** The section that was looked at last, for as long as the program runs. */
let lastSection = sections[0]?.id ?? '';

/** Pengaturan: changes apply at once and can be undone; there is no button that saves. */
export function Screen() {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const target = useScreenTarget();
  const [chosen, setChosen] = useState<string>(target.section ?? lastSection);
  const show = (id: string): void => {
    lastSection = id;
    setChosen(id);
  };
  // Somebody asked for a section while another was on show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    if (target.section !== undefined) show(target.section);
  }, [target]);
  return (
    <ScreenFrame title={t('shell.screens.settings')}>
      <Tabs
        className="settings"
        orientation="vertical"
        selectedKey={chosen}
        onSelectionChange={(key) => show(String(key))}
      >
        <TabList className="settings__list" aria-label={t('settings.sections')}>
          {sections.map((section) => (
            <Tab key={section.id} id={section.id} className="settings__tab">
              {section.title(t)}
            </Tab>
          ))}
        </TabList>
        {sections.map(({ id, title, Content }) => (
          <TabPanel key={id} id={id} className="settings__panel">
            <h2 className="settings__title">{title(t)}</h2>
            <Content key={plan.id} />
          </TabPanel>
        ))}
      </Tabs>
    </ScreenFrame>
  );
}
