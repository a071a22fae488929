import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import '../../../ui/banner.css';
import type { BannerTone } from '../../../ui/banner.tsx';
import { Icon } from '../../../ui/icon.tsx';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

/** Looks like a banner but says nothing by itself: findings stand there all the time and come with every selection. */
export function FindingLine({ tone, children }: { readonly tone: BannerTone; readonly children: ReactNode }) {
  return (
    <div className={`banner banner--${tone} banner--compact`}>
      <Icon of={icons[tone]} />
      <div className="banner__text">{children}</div>
    </div>
  );
}
