import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { TrendTable } from '../../../charts/trend-table.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SealedYears } from '../../realization/sealed-years.tsx';
import { listTrend } from '../../realization/trend.ts';
import type { OutlineWords } from '../model/outline-row.ts';

// The drawing library is most of this screen's weight and is not needed to write in the outline.
const TrendChart = lazy(async () => ({
  default: (await import('../../../charts/trend-chart.tsx')).TrendChart,
}));

const widthPx = 228;
const heightPx = 144;

/** The way from the baseline through the targets, with what has been reached so far. */
export function ChartSection({
  plan,
  indicator,
  words,
}: {
  readonly plan: PlanDocument;
  readonly indicator: PlanIndicator;
  readonly words: OutlineWords;
}) {
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const points = useMemo(() => {
    const ofYear = new Map(
      plan.realizations
        .filter((cell) => cell.indicatorId === indicator.id && cell.quarter === 0)
        .map((cell) => [cell.year, cell]),
    );
    return listTrend(plan, indicator, {
      locale: words.locale,
      realization: (year) => ofYear.get(year) ?? null,
    });
  }, [plan, indicator, words.locale]);
  const targetYears = points.filter((point) => point.targetAt !== null).map((point) => point.year);
  const drawn = points.filter((point) => point.targetAt !== null || point.realizationAt !== null);
  if (drawn.length === 0) return null;
  const gaps = new Set(
    points.flatMap(({ year, targetAt }) =>
      targetAt === null && targetYears.some((one) => one < year) && targetYears.some((one) => one > year)
        ? [year]
        : [],
    ),
  );
  const planYears = listPlanYears(plan);
  const title = t('plan.chart.title', { from: planYears[0] ?? '', to: planYears.at(-1) ?? '' });
  const names = {
    year: t('plan.panel.year'),
    targetAt: t('plan.chart.target'),
    realizationAt: t('plan.chart.realization'),
    baseline: t('plan.columns.baseline'),
  };
  return (
    <InspectorSection title={title}>
      {isTable ? (
        <TrendTable caption={title} points={points} names={names} nothing="–" />
      ) : (
        <div role="img" aria-label={`${title}: ${indicator.name}`} className="panel-chart">
          <Suspense fallback={null}>
            <TrendChart
              points={points}
              names={names}
              baselineYear={indicator.baselineYear}
              gaps={gaps}
              width={widthPx}
              height={heightPx}
            />
          </Suspense>
        </div>
      )}
      <SealedYears points={points} />
      <LinkButton onPress={() => setTable(!isTable)}>
        {isTable ? t('plan.chart.asChart') : t('plan.chart.asTable')}
      </LinkButton>
    </InspectorSection>
  );
}
