import { usePlan } from '../../app/use-document.ts';
import { ActionScreen } from './action-screen.tsx';

/** Rencana aksi: what is done in a year so that each indicator reaches its target, by whom, when and for how much. */
export function Screen() {
  return <ActionScreen key={usePlan().plan.id} />;
}
