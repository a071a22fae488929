import type { NewFile } from '../../app/file-actions.tsx';

export type NewFileDraft = Readonly<{
  organizationName: string;
  organizationKind: NewFile['organizationKind'];
  periodStart: string;
  periodEnd: string;
}>;

export type NewFileFault = 'organizationMissing' | 'yearInvalid' | 'periodReversed';
export type NewFileFaults = Readonly<
  Partial<Record<'organizationName' | 'periodStart' | 'periodEnd', NewFileFault>>
>;

/** A plan of five years that begins this year. */
export const beginDraft = (thisYear: number): NewFileDraft => ({
  organizationName: '',
  organizationKind: 'agency',
  periodStart: String(thisYear),
  periodEnd: String(thisYear + 4),
});

const isYear = (text: string): boolean => /^(19|[2-9]\d)\d\d$/.test(text.trim());

/** What keeps the answers from making a file; nothing does when it is empty. */
export function findFaults(draft: NewFileDraft): NewFileFaults {
  const hasStart = isYear(draft.periodStart);
  const hasEnd = isYear(draft.periodEnd);
  const isReversed = hasStart && hasEnd && Number(draft.periodEnd) < Number(draft.periodStart);
  return {
    ...(draft.organizationName.trim() === '' ? { organizationName: 'organizationMissing' } : {}),
    ...(hasStart ? {} : { periodStart: 'yearInvalid' }),
    ...(hasEnd ? (isReversed ? { periodEnd: 'periodReversed' } : {}) : { periodEnd: 'yearInvalid' }),
  };
}

export const readDraft = (draft: NewFileDraft): NewFile => ({
  organizationName: draft.organizationName.trim(),
  organizationKind: draft.organizationKind,
  periodStart: Number(draft.periodStart),
  periodEnd: Number(draft.periodEnd),
});
