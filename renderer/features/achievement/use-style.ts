import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { NumberLocale } from '../../../db/domain/format.ts';
import type { Band, Scale } from '../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../db/domain/settings.ts';
import { nameQuarter } from '../../app/quarter-name.ts';
import { useDocument } from '../../app/use-document.ts';
import type { AchievementFacts } from './model/describe-achievement.ts';
import { type FigureWriters, makeFigureWriters } from './model/write-figures.ts';

/** The language of the screen names bands, that of the file writes numbers. */
export type Style = FigureWriters &
  Readonly<{
    t: TFunction;
    /** Of the screen. */
    language: 'id' | 'en';
    bandName: (band: Band | null) => string;
  }>;

export function useStyle(
  locale: NumberLocale,
  scoring: Readonly<{ scale: Scale; settings: ScoringSettings }>,
): Style {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  return {
    ...makeFigureWriters(locale, scoring),
    t,
    language,
    bandName: (band) => band?.label[language] ?? t('bands.empty'),
  };
}

/** The year as titles name it: with the quarter it is measured up to. */
export const nameYear = (t: TFunction, { year, upTo }: Pick<AchievementFacts, 'year' | 'upTo'>): string =>
  upTo === null ? String(year) : `${year} ${t('common.upTo.quarter', nameQuarter(t, upTo))}`;
