import { Circle, CircleArrowRight, CircleCheck, CirclePause, CircleX, type LucideIcon } from 'lucide-react';
import type { ActionStatus } from '../../../db/domain/plan-records.ts';
import { Icon } from '../../ui/icon.tsx';

const icons: Readonly<Record<ActionStatus, LucideIcon>> = {
  planned: Circle,
  done: CircleCheck,
  'not-done': CircleX,
  postponed: CirclePause,
  'carried-over': CircleArrowRight,
};

/** A shape and a word: the colour says nothing the word does not. */
export function StatusMark({ status, text }: { readonly status: ActionStatus; readonly text: string }) {
  return (
    <span className={`action-status action-status--${status}`}>
      <Icon of={icons[status]} size={14} />
      <span className="action-status__text">{text}</span>
    </span>
  );
}
