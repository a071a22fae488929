import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import './chip.css';
import { SingleChoice } from './single-choice.tsx';

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
    <SingleChoice
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      groupClass="chips"
      optionClass="chip"
    >
      {(option) => (
        <>
          {option.label}
          {option.count !== undefined && <span>{option.count}</span>}
        </>
      )}
    </SingleChoice>
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
