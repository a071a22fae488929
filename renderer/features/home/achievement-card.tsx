import { useTranslation } from 'react-i18next';
import { formatDecimal, formatPercent, formatRupiah, type NumberLocale } from '../../../db/domain/format.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { absolute, compare, isZero, subtract, zero } from '../../../db/domain/rational.ts';
import { nameQuarter } from '../../app/quarter-name.ts';
import { useDocument } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { Overview } from './use-overview.ts';

/** How many indicators stand where, the mean beside last year's, and what of the money is spent. */
export function AchievementCard({
  plan,
  overview,
}: {
  readonly plan: PlanDocument;
  readonly overview: Overview;
}) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const { bands, score, year } = overview;
  const total = score.indicators.size;
  const isMeasured = score.total.mean.measured > 0;
  // Not filled in, not available, not computable: none of them has an achievement.
  const bandName = (tone: (typeof bands)[number]['tone']): string =>
    tone === 'empty'
      ? t('home.achievement.none')
      : (score.scale.bands.find((band) => band.tone === tone)?.label[language] ?? t(`bands.${tone}`));
  return (
    <section className="home__card" aria-labelledby="home-achievement">
      <h2 className="home__heading" id="home-achievement">
        {t('home.achievement.title', { count: total })}
        <span className="spacer" />
        <LinkButton onPress={() => navigation.go('achievement', { year })}>
          {t('home.achievement.details')}
        </LinkButton>
      </h2>
      {total > 0 && (
        <>
          <div className="bands" aria-hidden="true">
            {bands.map(({ tone, count }) => (
              <span key={tone} className={`bands__part bands__part--${tone}`} style={{ flexGrow: count }}>
                {count}
              </span>
            ))}
          </div>
          <ul className="bands__legend">
            {bands.map(({ tone, count }) => (
              <li key={tone}>
                <BandShape tone={tone} />
                {t('home.achievement.count', { band: bandName(tone), count })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isMeasured && <p className="home__empty">{t('home.achievement.nothing', { year })}</p>}
      <div className="kpis">
        {isMeasured && <MeanFigure overview={overview} locale={plan.organization.numberLocale} />}
        <AbsorptionFigure overview={overview} locale={plan.organization.numberLocale} />
      </div>
    </section>
  );
}

type FigureProps = Readonly<{ overview: Overview; locale: NumberLocale }>;

function MeanFigure({ overview, locale }: FigureProps) {
  const { t } = useTranslation();
  const { score, lastMean, year, upTo } = overview;
  const { shown, mean } = score.total;
  if (shown === null) return null;
  const difference = lastMean === null ? null : subtract(shown, lastMean);
  const last = {
    before:
      upTo === null
        ? String(year - 1)
        : t('home.achievement.quarterOf', { ...nameQuarter(t, upTo), year: year - 1 }),
  };
  const change = (): string => {
    if (difference === null) return t('home.achievement.measured', mean);
    if (isZero(difference)) return t('home.achievement.same', last);
    const points = formatDecimal(absolute(difference), { locale, decimals: 1 });
    return compare(difference, zero) > 0
      ? t('home.achievement.up', { ...last, points })
      : t('home.achievement.down', { ...last, points });
  };
  return (
    <div className="kpi">
      <span className="kpi__name">
        {t('home.achievement.mean')}
        {upTo !== null && ` ${t('common.upTo.quarter', nameQuarter(t, upTo))}`}
      </span>
      <b className="kpi__figure">{formatPercent(shown, { locale, decimals: 1 })}</b>
      <span className="kpi__detail">{change()}</span>
    </div>
  );
}

function AbsorptionFigure({ overview, locale }: FigureProps) {
  const { t } = useTranslation();
  const { absorption, ceiling, realized } = overview.absorption;
  const { year } = overview;
  return (
    <div className="kpi">
      <span className="kpi__name">{t('home.achievement.absorption')}</span>
      <b className="kpi__figure">
        {absorption === null ? '–' : formatPercent(absorption, { locale, decimals: 1 })}
      </b>
      <span className="kpi__detail">
        {ceiling === null
          ? t('home.achievement.noBudget', { year })
          : realized === null
            ? t('home.achievement.noSpending')
            : t('home.achievement.ofCeiling', {
                spent: formatRupiah(realized, { locale }),
                ceiling: formatRupiah(ceiling, { locale }),
              })}
      </span>
    </div>
  );
}
