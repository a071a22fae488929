import { Lock } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { ClosedNote } from './use-closed-cell.ts';

/** Why nothing was written into a cell, and the way to where it is written. */
export function ClosedCellNote({ note, onWay }: { readonly note: ClosedNote; readonly onWay: () => void }) {
  return (
    <div className="closed-note">
      <Icon of={Lock} size={14} />
      <p>{note.text}</p>
      {note.way && (
        <p className="closed-note__way">
          <LinkButton onPress={onWay}>{note.way.label}</LinkButton>
        </p>
      )}
    </div>
  );
}
