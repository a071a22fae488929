import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import './segmented-control.css';
import { SingleChoice } from './single-choice.tsx';

export type Segment<K extends string> = Readonly<{
  id: K;
  label: string;
  /** A small word behind the label ("52/60"). */
  detail?: string | undefined;
  icon?: LucideIcon | undefined;
}>;

/** A few views or periods side by side, of which one is on show. */
export function SegmentedControl<K extends string>({
  label,
  segments,
  value,
  onChange,
}: {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}) {
  return (
    <SingleChoice
      label={label}
      options={segments}
      value={value}
      onChange={onChange}
      groupClass="segments"
      optionClass="segment"
    >
      {(segment) => (
        <>
          {segment.label}
          {segment.detail && <small className="segment__detail">{segment.detail}</small>}
          {segment.icon && <Icon of={segment.icon} />}
        </>
      )}
    </SingleChoice>
  );
}
