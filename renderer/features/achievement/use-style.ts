import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDecimal, formatPercent, type NumberLocale } from '../../../db/domain/format.ts';
import type { PlanIndicator } from '../../../db/domain/plan-document.ts';
import { countDecimals, type Rational, roundHalfUp } from '../../../db/domain/rational.ts';
import type { Band, Scale } from '../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../db/domain/settings.ts';
import { useDocument } from '../../app/use-document.ts';
import type { CopiedCell } from '../../ui/grid/clipboard-text.ts';

/** How the views write figures; the language of the screen names bands, that of the file writes numbers. */
export type Style = Readonly<{
  t: TFunction;
  locale: NumberLocale;
  /** Of the screen. */
  language: 'id' | 'en';
  percent: (value: Rational) => string;
  /** A share that has no band. */
  share: (value: Rational) => string;
  points: (value: Rational) => string;
  figure: (indicator: PlanIndicator, value: Rational) => string;
  bandName: (band: Band | null) => string;
}>;

/** More decimals than were ever typed stand for a computed fraction. */
const mostTyped = 6;

export function useStyle(
  locale: NumberLocale,
  { scale, settings }: Readonly<{ scale: Scale; settings: ScoringSettings }>,
): Style {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  return {
    t,
    locale,
    language,
    percent: (value) => formatPercent(value, { locale, scale, bandReading: settings.bandReading }),
    share: (value) => formatPercent(value, { locale }),
    points: (value) => formatDecimal(value, { locale, decimals: 2 }),
    figure: ({ decimals }, value) =>
      formatDecimal(value, {
        locale,
        decimals: Math.max(decimals, countDecimals(value, mostTyped) ?? decimals),
      }),
    bandName: (band) => band?.label[language] ?? t('bands.empty'),
  };
}

/** Digits enough to compute on with. */
const copiedDecimals = 10;

export const words = (text: string): CopiedCell => ({ text, number: null });
/** A figure as it is shown, with all its digits for a spreadsheet; an empty cell where there is none. */
export const number = (value: Rational | null, write: (value: Rational) => string): CopiedCell =>
  value === null ? words('') : { text: write(value), number: roundHalfUp(value, copiedDecimals) };
