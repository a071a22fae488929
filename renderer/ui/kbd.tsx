import './kbd.css';

/** A key or a combination as people read it. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}
