import type { DocumentNews, DocumentStep } from '../../electron/api/document.ts';

/** Up to which change of the file the page knows it, and which of the later ones it made itself. */
export type Following = Readonly<{
  begin: (change: number) => void;
  last: () => number;
  knows: (change: number) => boolean;
  /** The answer to a command brings what the command changed, and nothing of what others changed before it. */
  noteOwn: (change: number | null) => void;
  /** The steps that were taken elsewhere. */
  take: (news: DocumentNews) => readonly DocumentStep[];
}>;

export function createFollowing(): Following {
  let last = 0;
  let own: readonly number[] = [];
  return {
    begin: (change) => {
      last = change;
      own = [];
    },
    last: () => last,
    knows: (change) => change <= last,
    noteOwn: (change) => {
      if (change === null) return;
      if (change === last + 1) last = change;
      else own = [...own, change];
    },
    take: ({ info, steps }) => {
      const foreign = steps.filter(({ change }) => !own.includes(change));
      last = info.change;
      own = own.filter((change) => change > last);
      return foreign;
    },
  };
}
