import type { ReactNode } from 'react';
import { BandPill } from '../../ui/band-pill.tsx';
import { type EntryStyle, findNoAchievementWords, writeAchievement } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';

/** The achievement as a pill, or in words why there is none. */
export function AchievementMark({
  row,
  style,
}: {
  readonly row: IndicatorRow;
  readonly style: EntryStyle;
}): ReactNode {
  const { band, shown, achievement } = row;
  const words = findNoAchievementWords(row, style);
  if (row.rejected) return <span className="entry-check">{words}</span>;
  if (words === null) {
    if (band === null || shown === null) return null;
    return (
      <BandPill tone={band.tone} text={writeAchievement(shown, style)} name={band.label[style.language]} />
    );
  }
  const reason = achievement.kind === 'none' ? achievement.reason : null;
  const isPill = !row.isAnnualOnly && (reason === 'no-realization' || reason === 'not-available');
  return isPill ? (
    <BandPill tone="empty" name={words} />
  ) : (
    <span className="entry-reason" title={words}>
      {words}
    </span>
  );
}
