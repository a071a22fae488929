import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import './chip.css';

type ChipOption<K extends string> = Readonly<{ id: K; label: ReactNode; count?: number }>;

/** Filter chips of which one is chosen. */
export function ChipGroup<K extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly ChipOption<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}) {
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as K);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="chip">
          {option.label}
          {option.count !== undefined && <span>{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A single chip that is on or off. */
export function Chip({
  isSelected,
  onChange,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <ToggleButton className="chip" isSelected={isSelected} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}
