import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

/** Buttons side by side of which exactly one is chosen; chips and segments are its two looks. */
export function SingleChoice<O extends Readonly<{ id: string }>>({
  label,
  options,
  value,
  onChange,
  groupClass,
  optionClass,
  children,
}: {
  readonly label: string;
  readonly options: readonly O[];
  readonly value: O['id'];
  readonly onChange: (value: O['id']) => void;
  readonly groupClass: string;
  readonly optionClass: string;
  /** What stands in the button of an option. */
  readonly children: (option: O) => ReactNode;
}) {
  return (
    <ToggleButtonGroup
      className={groupClass}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as O['id']);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={optionClass}>
          {children(option)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
