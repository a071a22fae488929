import { usePlan } from '../../app/use-document.ts';
import { LibraryScreen } from './library/library-screen.tsx';

/** Bukti dukung: everything that shows that figures are true, whatever it proves, in one list. */
export function Screen() {
  return <LibraryScreen key={usePlan().plan.id} />;
}
