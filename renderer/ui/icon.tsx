import type { LucideIcon } from 'lucide-react';

/** Icons of one set at one size and stroke; they never carry meaning alone except in an icon button. */
export function Icon({ of: Shape, size = 16 }: { readonly of: LucideIcon; readonly size?: number }) {
  return <Shape size={size} strokeWidth={1.6} aria-hidden="true" focusable="false" />;
}
