import './badge.css';
import { joinClasses } from './class-names.ts';

/** A number of things to do, or a short state; never decoration. */
export function Badge({
  children,
  tone = 'neutral',
}: {
  readonly children: string | number;
  readonly tone?: 'neutral' | 'warning' | 'info';
}) {
  return <span className={joinClasses('badge', `badge--${tone}`)}>{children}</span>;
}
