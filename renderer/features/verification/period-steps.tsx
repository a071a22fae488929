import { CheckCheck, LockKeyhole, LockKeyholeOpen, type LucideIcon, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { type PeriodAct, periodActs } from '../../../db/domain/verification/period.ts';
import { Button } from '../../ui/button.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { usePeriodActs } from './use-period-acts.ts';
import { usePeriodName } from './use-period-name.ts';

export const periodActIcons: Readonly<Record<PeriodAct, LucideIcon>> = {
  submit: Send,
  withdraw: Undo2,
  return: Undo2,
  verify: CheckCheck,
  seal: LockKeyhole,
  reopen: LockKeyholeOpen,
};

/** The step that leads on; the others lead back. */
const forward: ReadonlySet<PeriodAct> = new Set(['submit', 'verify', 'seal']);

/** Buttons for what can become of a period next, the one that leads on last and most visible. */
export function PeriodSteps({
  document,
  year,
  quarter,
  only,
  isMain = true,
  isShort = false,
}: {
  readonly document: PlanDocument;
  readonly year: number;
  readonly quarter: Quarter;
  /** Where only some steps belong. */
  readonly only?: readonly PeriodAct[];
  /** Whether one of them is the next sensible step of the screen. */
  readonly isMain?: boolean;
  /** One word on each, where many things stand in a row; the whole is said to assistive technology. */
  readonly isShort?: boolean;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'return' | 'reopen' | null>(null);
  const { acts, take } = usePeriodActs(document, year, quarter);
  const periodName = usePeriodName(year, quarter);
  const shown = acts
    .filter((act) => only === undefined || only.includes(act))
    .toSorted((a, b) => Number(forward.has(a)) - Number(forward.has(b)));
  const nameAct = (act: PeriodAct): string =>
    act === 'return' || act === 'reopen' ? t(`verification.ask.${act}`) : t(`verification.acts.${act}`);
  return (
    <>
      {shown.map((act) => (
        <Button
          key={act}
          icon={periodActIcons[act]}
          {...(isShort ? { 'aria-label': nameAct(act) } : {})}
          variant={isMain && forward.has(act) ? 'primary' : 'secondary'}
          onPress={() => {
            if (periodActs[act].needsNote) setAsked(act as 'return' | 'reopen');
            else void take(act);
          }}
        >
          {isShort ? t(`verification.short.${act}`) : nameAct(act)}
        </Button>
      ))}
      {asked && (
        <NoteDialog
          act={asked}
          periodName={periodName}
          onClose={() => setAsked(null)}
          onSave={(note) => take(asked, note)}
        />
      )}
    </>
  );
}
