import { NotebookPen, Paperclip } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import type { EntryRow } from './entry-rows.ts';
import { lacksEvidence } from './entry-summary.ts';

/** Opened by a press anywhere in the cell, or by Enter. */
export function EvidenceMark({ row, text }: { readonly row: EntryRow; readonly text: string }) {
  if (row.kind === 'group' || row.isAnnualOnly) return <span className="grid-text">{text}</span>;
  if (row.evidences > 0) {
    return (
      <span className="entry-proof">
        <Icon of={Paperclip} size={13} /> {text}
      </span>
    );
  }
  return <span className={lacksEvidence(row) ? 'grid-text entry-act' : 'grid-text'}>{text}</span>;
}

export function AnalysisMark({ row, text }: { readonly row: EntryRow; readonly text: string }) {
  if (row.kind === 'group' || !row.hasAnalysis) {
    const isAsked = row.kind === 'indicator' && row.needsAnalysis;
    return <span className={isAsked ? 'grid-text entry-act' : 'grid-text'}>{text}</span>;
  }
  return (
    <span className="entry-proof">
      <Icon of={NotebookPen} size={13} />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
