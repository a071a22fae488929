import { Check, ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './icon.tsx';
import type { Option } from './select.tsx';
import './button.css';
import './field.css';
import './popover.css';

/** Any number of choices out of a list, which stays open while they are made. Names what is chosen. */
export function MultiSelect<K extends string>({
  label,
  placeholder,
  options,
  chosen,
  onChange,
}: {
  readonly label: string;
  /** Stands where nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly Option<K>[];
  readonly chosen: readonly K[];
  readonly onChange: (chosen: readonly K[]) => void;
}) {
  const isChosen = new Set<string>(chosen);
  const names = options.filter(({ id }) => isChosen.has(id)).map((option) => option.label);
  return (
    <AriaSelect
      className="field field--wide"
      aria-label={label}
      selectionMode="multiple"
      value={[...chosen]}
      onChange={(keys) => onChange(keys as K[])}
    >
      <AriaButton className="button select__button select__button--several">
        <SelectValue className="select__value">
          {names.length === 0 ? <span className="muted">{placeholder}</span> : names.join(', ')}
        </SelectValue>
        <Icon of={ChevronDown} size={12} />
      </AriaButton>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu__item">
              {({ isSelected }) => (
                <>
                  <span className="menu__mark">{isSelected && <Icon of={Check} size={14} />}</span>
                  <span className="menu__label">{option.label}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
