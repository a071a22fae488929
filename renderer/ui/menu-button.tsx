import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { joinClasses } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import './popover.css';

export type MenuEntry =
  | Readonly<{
      id: string;
      label: string;
      icon?: LucideIcon;
      detail?: string | undefined;
      shortcut?: string | undefined;
      isDisabled?: boolean;
      isChosen?: boolean;
      isDanger?: boolean;
      onAction: () => void;
    }>
  | 'separator';

/** A button that opens a list of actions. */
export function MenuButton({
  label,
  entries,
  children,
}: {
  /** The name of the list. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The button itself. */
  readonly children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <ActionMenu label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export function ActionMenu({
  label,
  entries,
  hasFocus = false,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Takes the keyboard when it appears; a list opened by its own button gets it from there. */
  readonly hasFocus?: boolean;
}) {
  return (
    // Left out and not false: the button that opens the list says where the keyboard goes.
    <Menu className="menu" aria-label={label} {...(hasFocus ? { autoFocus: 'first' as const } : {})}>
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <Separator
            key={`separator-${entries[index - 1] === 'separator' ? index : keyOf(entries[index - 1])}`}
            className="menu__separator"
          />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.onAction}
            className={joinClasses('menu__item', entry.isDanger && 'menu__item--danger')}
          >
            <span className="menu__mark">
              {entry.isChosen ? (
                <Icon of={Check} size={14} />
              ) : (
                entry.icon && <Icon of={entry.icon} size={14} />
              )}
            </span>
            <span className="menu__label">{entry.label}</span>
            {entry.detail && <span className="menu__detail">{entry.detail}</span>}
            {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}

const keyOf = (entry: MenuEntry | undefined): string =>
  entry === undefined || entry === 'separator' ? 'first' : entry.id;
