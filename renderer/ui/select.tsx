import { Check, ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { joinClasses } from './class-names.ts';
import { Icon } from './icon.tsx';
import './button.css';
import './field.css';
import './popover.css';
import { Label } from 'react-aria-components/Label';

export type Option<K extends string> = Readonly<{ id: K; label: string; detail?: string | undefined }>;

/** One choice out of a list. Without `isLabelShown` the label is for assistive technology alone. */
export function Select<K extends string>({
  label,
  isLabelShown = false,
  options,
  value,
  onChange,
  isDisabled = false,
  isWide = false,
}: {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly isDisabled?: boolean;
  /** Takes the whole width of its place. */
  readonly isWide?: boolean;
}) {
  return (
    <AriaSelect
      className={joinClasses('field', isWide && 'field--wide')}
      {...(isLabelShown ? {} : { 'aria-label': label })}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as K);
      }}
      isDisabled={isDisabled}
    >
      {isLabelShown && <Label className="field__label">{label}</Label>}
      <AriaButton className="button select__button">
        <SelectValue className="select__value">
          {({ selectedText, defaultChildren }) =>
            selectedText === null ? defaultChildren : <span title={selectedText}>{selectedText}</span>
          }
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
                  {option.detail && <span className="menu__detail">{option.detail}</span>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
