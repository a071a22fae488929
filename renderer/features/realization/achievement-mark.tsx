import type { ReactNode } from 'react';
import { BandPill } from '../../ui/band-pill.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';

/** The achievement as a pill, or in words why there is none. */
export function AchievementMark({
  row,
  text,
  style,
}: {
  readonly row: IndicatorRow;
  readonly text: string;
  readonly style: EntryStyle;
}): ReactNode {
  const { t } = style;
  if (row.rejected) return <span className="entry-check">{t('realization.achievement.check')}</span>;
  if (row.isAnnualOnly)
    return <span className="entry-reason">{t('realization.achievement.annualOnly')}</span>;
  const { achievement, band } = row;
  if (achievement.kind === 'scored' && band) {
    return <BandPill tone={band.tone} text={text} name={band.label[style.language]} />;
  }
  if (achievement.kind === 'scored') return null;
  switch (achievement.reason) {
    case 'no-realization':
      return <BandPill tone="empty" />;
    case 'not-available':
      return <BandPill tone="empty" name={t('bands.not-available')} />;
    case 'no-target':
      return <span className="entry-reason">{t('realization.achievement.noTarget')}</span>;
    case 'no-direction':
      return <span className="entry-reason">{t('realization.achievement.noDirection')}</span>;
    default:
      return <span className="entry-reason">{t('realization.achievement.notComputable')}</span>;
  }
}
