import type { ReactNode } from 'react';
import type { BandTone } from '../../db/domain/scale.ts';

/** What a pill can say: a band, or why there is none yet. */
export type PillTone = BandTone | 'empty';

const shapes: Record<PillTone, ReactNode> = {
  'very-high': (
    <>
      <circle cx="6" cy="6" r="6" fill="currentColor" />
      <path
        d="m3.2 6.2 2 2 3.6-4"
        fill="none"
        className="band-shape__check"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  high: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  medium: <rect x="1.2" y="1.2" width="9.6" height="9.6" fill="currentColor" />,
  low: <path d="M6 11 .5 1h11z" fill="currentColor" />,
  'very-low': <path d="m6 0 6 6-6 6-6-6z" fill="currentColor" />,
  empty: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** The shape of a band, so that colour is never the only sign of it. */
export function BandShape({ tone, size = 12 }: { readonly tone: PillTone; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className={`band-shape band-shape--${tone}`}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[tone]}
    </svg>
  );
}
