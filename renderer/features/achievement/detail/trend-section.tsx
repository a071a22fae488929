import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineageStep } from '../../../../db/domain/indicator-trend.ts';
import type { NumberLocale, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { drawTrend } from '../../indicator/model/trend-points.ts';

const TrendChart = lazy(async () => ({
  default: (await import('../../../charts/trend-chart.tsx')).TrendChart,
}));

const widthPx = 272;
const heightPx = 140;
const noGaps: ReadonlySet<number> = new Set();

/** The years of the indicator and of those it follows; the table of years below says the same in figures. */
export function TrendSection({
  indicator,
  lineage,
  locale,
}: {
  readonly indicator: PlanIndicator;
  readonly lineage: readonly LineageStep[];
  readonly locale: NumberLocale;
}) {
  const { t } = useTranslation();
  const { points, cuts } = useMemo(() => drawTrend(lineage, locale), [lineage, locale]);
  const title = t('achievement.detail.trend');
  if (!points.some((point) => point.targetAt !== null || point.realizationAt !== null)) return null;
  return (
    <InspectorSection title={title}>
      <div role="img" aria-label={`${title}: ${indicator.name}`} className="detail-chart">
        <Suspense fallback={null}>
          <TrendChart
            points={points}
            names={{
              baseline: t('indicator.trend.baseline'),
              targetAt: t('indicator.trend.target'),
              realizationAt: t('indicator.trend.realization'),
            }}
            baselineYear={cuts.size > 0 ? null : indicator.baselineYear}
            gaps={noGaps}
            cuts={cuts}
            width={widthPx}
            height={heightPx}
          />
        </Suspense>
      </div>
    </InspectorSection>
  );
}
