import { useTranslation } from 'react-i18next';
import { chooseShownValue, scoreIndicator } from '../../../../db/domain/achievement.ts';
import { groupCells, resolveTarget } from '../../../../db/domain/cascade-figures.ts';
import { formatDecimal, formatPercent } from '../../../../db/domain/format.ts';
import type { Rational } from '../../../../db/domain/rational.ts';
import { findBand } from '../../../../db/domain/scale.ts';
import { findSettings, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import type { SheetProps } from './sheet-props.ts';

/** What the computed value would achieve in the year on show, against the target of that year. */
export function TrialAchievement({
  document,
  indicator,
  year,
  locale,
  value,
}: SheetProps & { readonly value: Rational }) {
  const { t, i18n } = useTranslation();
  const [cascade] = toCascadeIndicators({ indicators: [indicator], ordinalScales: document.ordinalScales });
  if (!cascade || indicator.valueKind === 'ordinal') return null;
  const own = document.targets.filter((cell) => cell.indicatorId === indicator.id);
  const target = resolveTarget(cascade, groupCells(own, year).get(indicator.id) ?? []);
  if (target.value === null) return <p className="sheet-note">{t('indicator.trial.noTarget', { year })}</p>;
  const settings = findSettings(document, year);
  const achievement = scoreIndicator({
    direction: indicator.direction,
    target: target.value,
    targetMax: target.max,
    realization: value,
    settings,
  });
  const shown = chooseShownValue(achievement, settings);
  if (shown === null || achievement.kind === 'none') return null;
  const { scale, bandReading } = settings;
  const band = findBand(scale, achievement.raw, bandReading);
  const figure = (one: Rational): string => formatDecimal(one, { locale });
  return (
    <p className="trial__achievement">
      {t('indicator.trial.achievement', {
        year,
        target: target.max === null ? figure(target.value) : `${figure(target.value)}–${figure(target.max)}`,
      })}
      <BandPill
        tone={band.tone}
        text={formatPercent(shown, { locale, decimals: 2, scale, bandReading })}
        name={i18n.language === 'en' ? band.label.en : band.label.id}
      />
    </p>
  );
}
