import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ChartPanel, type ChartTable } from '../../../charts/chart-panel.tsx';
import { Sparkline } from '../../../charts/sparkline.tsx';
import { BandPill } from '../../../ui/band-pill.tsx';
import { listTrendPoints } from '../model/trend-series.ts';
import { words, writeScoreCells } from '../model/write-figures.ts';
import type { ViewProps } from './view-props.ts';

const widthPx = 168;
const heightPx = 48;

/** Every indicator's years as a small drawing of its own; each has the range of its figures. */
export function TrendsView({ facts, shown, style, chosen, onChoose }: ViewProps) {
  const { t } = style;
  const { years, document } = facts;
  const title = t('achievement.trends.title', { from: years[0] ?? '', to: years.at(-1) ?? '' });
  const scores = useMemo(() => years.map((year) => facts.yearScore(year)), [years, facts]);
  const items = useMemo(() => {
    const scales = new Map(document.ordinalScales.map((scale) => [scale.id, scale]));
    return shown.map((entry) => ({
      ...entry,
      id: entry.indicator.id,
      points: listTrendPoints(
        entry.indicator,
        scores,
        scales.get(entry.indicator.ordinalScaleId ?? '') ?? null,
      ),
    }));
  }, [shown, scores, document.ordinalScales]);
  const read = (id: string) => scores.map(({ indicators }) => indicators.get(id));
  return (
    <ChartPanel
      title={title}
      note={
        <span className="trend-key">
          <i className="trend-key__line trend-key__line--realization" />
          {t('achievement.trends.realization')}
          <i className="trend-key__line trend-key__line--target" />
          {t('achievement.trends.target')}
        </span>
      }
      table={makeTable()}
    >
      <ListBox
        className="trends"
        aria-label={title}
        layout="grid"
        items={items}
        dependencies={[style.locale, t]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onChoose(String(key));
        }}
      >
        {({ indicator, score, points }) => (
          <ListBoxItem id={indicator.id} textValue={indicator.name} className="trends__cell">
            <span className="trends__name">{indicator.name}</span>
            {points.some(({ realizationAt, targetAt }) => realizationAt !== null || targetAt !== null) ? (
              <Sparkline points={points} width={widthPx} height={heightPx} />
            ) : (
              <span className="trends__none">{t('achievement.trends.noData')}</span>
            )}
            <span className="trends__end">
              {writeScoreCells(style, indicator, score).realization.text || '–'}
              <span className="spacer" />
              <BandPill
                tone={score.band?.tone ?? 'empty'}
                text={score.shown === null ? undefined : style.percent(score.shown)}
                name={style.bandName(score.band)}
              />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </ChartPanel>
  );

  function makeTable(): ChartTable {
    return {
      columns: [
        { name: t('achievement.columns.indicator') },
        ...years.flatMap((year) => [
          { name: `T ${year}`, isNumber: true },
          { name: `R ${year}`, isNumber: true },
        ]),
      ],
      rows: items.map(({ id, indicator }) => ({
        id,
        onChoose: () => onChoose(id),
        cells: [
          words(indicator.name),
          ...read(id).flatMap((one) => {
            if (!one) return [words(''), words('')];
            const { target, realization } = writeScoreCells(style, indicator, one);
            return [target, realization];
          }),
        ],
      })),
    };
  }
}
