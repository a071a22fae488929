import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Icon } from './icon.tsx';
import './segmented-control.css';

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
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as K);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="segment">
          {segment.label}
          {segment.detail && <small className="segment__detail">{segment.detail}</small>}
          {segment.icon && <Icon of={segment.icon} />}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
