import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import './progress-bar.css';

/** How much of a known amount is done; the words stand beside it. */
export function ProgressBar({
  label,
  value,
  maximum,
}: {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
}) {
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      value={value}
      minValue={0}
      maxValue={maximum || 1}
    >
      {({ percentage }) => (
        <svg className="progress__bar" width="120" height="6" aria-hidden="true">
          <rect className="progress__track" width="120" height="6" rx="3" />
          <rect className="progress__done" width={((percentage ?? 0) / 100) * 120} height="6" rx="3" />
        </svg>
      )}
    </AriaProgressBar>
  );
}
