import {
  Circle,
  CircleCheck,
  CircleDashed,
  type LucideIcon,
  PencilLine,
  RotateCcw,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import type { FigureState } from './model/figure-state.ts';

const icons: Readonly<Record<FigureState, LucideIcon>> = {
  none: CircleDashed,
  open: Circle,
  changed: RotateCcw,
  agreed: CircleCheck,
  corrected: PencilLine,
  returned: Undo2,
};

/** Where a figure stands, as a sign and a word. */
export function StateMark({ state }: { readonly state: FigureState }) {
  const { t } = useTranslation();
  return (
    <span className={`figure-state figure-state--${state}`}>
      <Icon of={icons[state]} size={14} />
      {t(`verification.states.${state}`)}
    </span>
  );
}
