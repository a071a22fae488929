import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './tooltip.css';

/** The element of the title bar that tooltips are put in. */
export const tooltipHostId = 'tooltips';

/** Says the name of what the pointer or the focus rests on; never the only place of a fact. */
export function Tooltip({
  text,
  children,
  placement = 'bottom',
}: {
  readonly text: ReactNode;
  /** One focusable React Aria element. */
  readonly children: ReactElement;
  readonly placement?: 'top' | 'bottom' | 'right' | 'left';
}) {
  const host = document.getElementById(tooltipHostId);
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        className="tooltip"
        placement={placement}
        offset={6}
        // Inside the title bar, because everything on the page belongs to some landmark.
        {...(host && { UNSTABLE_portalContainer: host })}
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
