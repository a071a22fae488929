import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';

/** Why nothing was written into a cell, and the way to where it is written. */
export function NoteAtCell({ text, way }: { readonly text: string; readonly way?: ReactNode }) {
  return (
    <div className="grid-note">
      <Icon of={Lock} size={14} />
      <p>{text}</p>
      {way && <p className="grid-note__way">{way}</p>}
    </div>
  );
}
