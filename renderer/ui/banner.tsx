import { CircleAlert, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './banner.css';
import { IconButton } from './button.tsx';
import { joinClasses } from './class-names.ts';
import { Icon } from './icon.tsx';

export type BannerTone = 'info' | 'warning' | 'error';
const icons: Record<BannerTone, LucideIcon> = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** One line across a screen or a panel: what is so, and what can be done about it. */
export function Banner({
  tone = 'info',
  icon,
  children,
  actions,
  onClose,
  isCompact = false,
}: {
  readonly tone?: BannerTone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  /** With round corners inside a panel; across the screen otherwise. */
  readonly isCompact?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div
      className={joinClasses('banner', `banner--${tone}`, isCompact && 'banner--compact')}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon of={icon ?? icons[tone]} />
      <div className="banner__text">{children}</div>
      {actions}
      {onClose && <IconButton icon={X} size="small" label={t('common.dismiss')} onPress={onClose} />}
    </div>
  );
}
