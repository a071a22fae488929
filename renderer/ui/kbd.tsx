import './kbd.css';
import { useShowKeys } from './show-keys.ts';

/** A key or a combination (`CmdOrCtrl+S`) as people read it. */
export function Kbd({ children }: { readonly children: string }) {
  const show = useShowKeys();
  return <kbd className="kbd">{show(children)}</kbd>;
}
