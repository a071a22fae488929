import { usePlan } from '../../app/use-document.ts';
import { TreeScreen } from './tree-screen.tsx';

/** Pohon kinerja: the logic of the plan as a picture that can be changed and printed. */
export function Screen() {
  const { plan } = usePlan();
  return <TreeScreen key={plan.id} />;
}
