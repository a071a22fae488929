import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendTable } from '../../../charts/trend-table.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useElementWidth } from '../../realization/use-element-width.ts';
import { drawTrend } from '../model/trend-points.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { useLineage } from './use-lineage.ts';

// The drawing library is most of this screen's weight and is not needed to read or write a sheet.
const TrendChart = lazy(async () => ({
  default: (await import('../../../charts/trend-chart.tsx')).TrendChart,
}));

const mostWidthPx = 760;
const heightPx = 190;
const noGaps: ReadonlySet<number> = new Set();

/** The years of the indicator and of those it follows, cut where it was redefined. */
export function TrendPart({ document, indicator, locale }: SheetProps) {
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  const lineage = useLineage(document, indicator);
  const { points, cuts, segments } = useMemo(() => drawTrend(lineage, locale), [lineage, locale]);
  const isDrawn = points.some((point) => point.targetAt !== null || point.realizationAt !== null);
  const title = t('indicator.trend.title');
  const names = {
    year: t('indicator.trend.year'),
    baseline: t('indicator.trend.baseline'),
    targetAt: t('indicator.trend.target'),
    realizationAt: t('indicator.trend.realization'),
  };
  return (
    <SheetPart title={title}>
      <div ref={box}>
        {!isDrawn && <p className="sheet-note">{t('indicator.trend.none')}</p>}
        {isDrawn && !isTable && width !== null && (
          <div role="img" aria-label={`${title}: ${indicator.name}`} className="sheet-chart">
            <Suspense fallback={null}>
              <TrendChart
                points={points}
                names={names}
                baselineYear={cuts.size > 0 ? null : indicator.baselineYear}
                gaps={noGaps}
                cuts={cuts}
                width={Math.min(width, mostWidthPx)}
                height={heightPx}
              />
            </Suspense>
          </div>
        )}
        {isDrawn && isTable && <TrendTable caption={title} points={points} names={names} nothing="–" />}
      </div>
      {segments.slice(1).map(({ note, planTitle, years }) => (
        <p key={planTitle} className="sheet-note">
          {note
            ? t('indicator.trend.cutNote', { year: years[0]?.year ?? '', note })
            : t('indicator.trend.cut', { year: years[0]?.year ?? '', plan: planTitle })}
        </p>
      ))}
      {isDrawn && (
        <p>
          <LinkButton onPress={() => setTable(!isTable)}>
            {isTable ? t('indicator.trend.asChart') : t('indicator.trend.asTable')}
          </LinkButton>
        </p>
      )}
    </SheetPart>
  );
}
