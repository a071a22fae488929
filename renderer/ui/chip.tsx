import type { ReactNode } from 'react';
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
