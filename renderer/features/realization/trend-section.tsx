import { lazy, Suspense, useMemo, useState } from 'react';
import type { PlanDocument, RealizationCell } from '../../../db/domain/plan-document.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { TrendTable } from '../../charts/trend-table.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { SealedYears } from './sealed-years.tsx';
import { listTrend } from './trend.ts';

// The drawing library is most of this screen's weight and is not needed to fill in figures.
const TrendChart = lazy(async () => ({
  default: (await import('../../charts/trend-chart.tsx')).TrendChart,
}));

const widthPx = 228;
const heightPx = 132;
const noGaps: ReadonlySet<number> = new Set();

/** The years of an indicator as a small chart, or the same as a table. */
export function TrendSection({
  document,
  row,
  style,
}: {
  readonly document: PlanDocument;
  readonly row: IndicatorRow;
  readonly style: EntryStyle;
}) {
  const { t, locale } = style;
  const [isTable, setTable] = useState(false);
  const { indicator, cell, year, quarter } = row;
  const points = useMemo(() => {
    const cells = new Map<number, RealizationCell>();
    for (const one of document.realizations) {
      if (one.indicatorId === indicator.id && one.quarter === 0) cells.set(one.year, one);
    }
    // What has just been typed is drawn before the file has answered.
    const find = (at: number): RealizationCell | null =>
      at === year && quarter === 0 ? cell : (cells.get(at) ?? null);
    return listTrend(document, indicator, { locale, realization: find });
  }, [document, indicator, cell, year, quarter, locale]);
  const isDrawn = points.some((point) => point.targetAt !== null || point.realizationAt !== null);
  const unit = indicator.unitOfMeasure;
  const title = unit ? t('realization.inspector.trend', { unit }) : t('realization.inspector.trendPlain');
  const names = {
    year: t('realization.inspector.trendYear'),
    baseline: t('realization.inspector.trendBaseline'),
    targetAt: t('realization.inspector.trendTarget'),
    realizationAt: t('realization.inspector.trendRealization'),
  };
  return (
    <InspectorSection title={title}>
      {!isDrawn && <p className="muted">{t('realization.inspector.trendNone')}</p>}
      {isDrawn && !isTable && (
        <div className="trend" role="img" aria-label={title}>
          <Suspense fallback={null}>
            <TrendChart
              points={points}
              names={names}
              baselineYear={indicator.baselineYear}
              gaps={noGaps}
              width={widthPx}
              height={heightPx}
            />
          </Suspense>
        </div>
      )}
      {isDrawn && isTable && (
        <TrendTable caption={title} points={points} names={names} nothing={t('realization.notApplicable')} />
      )}
      {isDrawn && <SealedYears points={points} />}
      {isDrawn && (
        <LinkButton onPress={() => setTable(!isTable)}>
          {t(`realization.inspector.${isTable ? 'trendChart' : 'trendTable'}`)}
        </LinkButton>
      )}
    </InspectorSection>
  );
}
