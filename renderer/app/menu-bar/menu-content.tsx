import { Check } from 'lucide-react';
import { createContext, useContext } from 'react';
import { Menu as AriaMenu, MenuItem, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { useTranslation } from 'react-i18next';
import type { Menu, MenuCommandItem, MenuItem as MenuLine } from '../../../electron/api/menu.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useFileActions } from '../file-actions.tsx';
import { useMenuCommands } from '../menu-commands.ts';
import { sampleChoices } from '../samples.ts';
import { useRecents } from '../use-recents.ts';
import { describeItem } from './menu-entries.ts';
import { useMenuState } from './use-menu-state.ts';

/** Ends the menus after something was chosen in one of them, however deep. */
const ChosenContext = createContext<() => void>(() => {});

/** The lines of one menu, as the table in electron/api/menu.ts has them. */
export function MenuContent({
  menu,
  onClose,
  onChosen,
}: {
  readonly menu: Menu;
  readonly onClose: () => void;
  readonly onChosen: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ChosenContext value={onChosen}>
      <AriaMenu className="menu" aria-label={t(`menu.names.${menu.id}`)} autoFocus="first" onClose={onClose}>
        {menu.items.map((line, index) => (
          <Line key={keyOf(line, index)} line={line} />
        ))}
      </AriaMenu>
    </ChosenContext>
  );
}

const keyOf = (line: MenuLine, index: number): string =>
  line.kind === 'command' || line.kind === 'submenu' ? line.id : `${line.kind}-${index}`;

function Line({ line }: { readonly line: MenuLine }) {
  const { t } = useTranslation();
  switch (line.kind) {
    case 'command':
      return <CommandLine item={line} />;
    case 'separator':
      return <Separator className="menu__separator" />;
    case 'recents':
      return <RecentsLine />;
    case 'samples':
      return <SamplesLine />;
    case 'submenu':
      return (
        <Submenu id={line.id} label={t(`menu.${line.id}`)}>
          {line.items.map((item) => (
            <CommandLine key={item.id} item={item} />
          ))}
        </Submenu>
      );
    case 'role':
      return null; // macOS alone has these, in its native menu
  }
}

function CommandLine({ item }: { readonly item: MenuCommandItem }) {
  const { t } = useTranslation();
  const commands = useMenuCommands();
  const endMenus = useContext(ChosenContext);
  const entry = describeItem(t, item, useMenuState());
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className="menu__item"
      isDisabled={!entry.isEnabled}
      onAction={() => {
        endMenus();
        commands.run(entry.id);
      }}
    >
      <span className="menu__mark">{entry.isChosen && <Icon of={Check} size={14} />}</span>
      <span className="menu__label">{entry.label}</span>
      {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
    </MenuItem>
  );
}

function Submenu({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={label} className="menu__item">
        <span className="menu__mark" />
        <span className="menu__label">{label}</span>
        <span aria-hidden="true">▸</span>
      </MenuItem>
      <Popover className="popover" offset={-4}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

function RecentsLine() {
  const { t } = useTranslation();
  const { files } = useRecents();
  const { openRecent } = useFileActions();
  const endMenus = useContext(ChosenContext);
  return (
    <Submenu id="recents" label={t('menu.recents')}>
      {files?.length ? (
        files.map((file) => (
          <MenuItem
            key={file.token}
            id={file.token}
            textValue={file.name}
            className="menu__item"
            isDisabled={!file.isThere}
            onAction={() => {
              endMenus();
              void openRecent(file);
            }}
          >
            <span className="menu__label">{file.name}</span>
            <span className="menu__detail">{file.isThere ? file.folder : t('menu.recentMissing')}</span>
          </MenuItem>
        ))
      ) : (
        <MenuItem id="none" textValue={t('menu.noRecents')} className="menu__item" isDisabled>
          <span className="menu__label">{t('menu.noRecents')}</span>
        </MenuItem>
      )}
    </Submenu>
  );
}

function SamplesLine() {
  const { t } = useTranslation();
  const { openSample } = useFileActions();
  const endMenus = useContext(ChosenContext);
  return (
    <Submenu id="samples" label={t('menu.samples')}>
      {sampleChoices.map((name) => (
        <MenuItem
          key={name}
          id={name}
          textValue={t(`menu.sampleNames.${name}`)}
          className="menu__item"
          onAction={() => {
            endMenus();
            void openSample(name);
          }}
        >
          <span className="menu__label">{t(`menu.sampleNames.${name}`)}</span>
        </MenuItem>
      ))}
    </Submenu>
  );
}
