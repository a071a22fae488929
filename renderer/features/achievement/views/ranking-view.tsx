import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { RankedIndicator } from '../../../../db/domain/appraisal/rank-indicators.ts';
import { absolute, compare, isZero, type Rational, zero } from '../../../../db/domain/rational.ts';
import { ChartPanel, type ChartTable } from '../../../charts/chart-panel.tsx';
import { BandPill } from '../../../ui/band-pill.tsx';
import { number, words, writeScoreCells } from '../model/write-figures.ts';
import { nameYear, type Style } from '../use-style.ts';
import { Bar } from './bar.tsx';
import type { ViewProps } from './view-props.ts';

/** From the highest achievement down, each with its bar against 100 %. */
export function RankingView({ facts, shown, style, chosen, onChoose }: ViewProps) {
  const { t } = style;
  const { year } = facts;
  return (
    <ChartPanel
      title={t('achievement.ranking.title', { count: shown.length, year: nameYear(t, facts) })}
      note={t('achievement.ranking.mark')}
      table={makeTable(facts.numbers, shown, style, onChoose)}
    >
      <ListBox
        className="ranking"
        aria-label={t('achievement.ranking.title', { count: shown.length, year: nameYear(t, facts) })}
        items={shown.map((entry) => ({ ...entry, id: entry.indicator.id }))}
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
        {({ indicator, score, rank, change }) => (
          <ListBoxItem id={indicator.id} textValue={indicator.name} className="ranking__row">
            <span className="ranking__rank">{rank ?? '–'}</span>
            <span className="ranking__name">{indicator.name}</span>
            <Bar value={score.shown} tone={score.band?.tone ?? 'empty'} />
            <span className="ranking__pill">
              <BandPill
                tone={score.band?.tone ?? 'empty'}
                text={score.shown === null ? undefined : style.percent(score.shown)}
                name={style.bandName(score.band)}
              />
            </span>
            <Change change={change} year={year - 1} style={style} />
          </ListBoxItem>
        )}
      </ListBox>
    </ChartPanel>
  );
}

function Change({
  change,
  year,
  style,
}: {
  readonly change: Rational | null;
  readonly year: number;
  readonly style: Style;
}) {
  const { t } = style;
  if (change === null) return <span className="ranking__change" />;
  const points = style.points(absolute(change));
  const way = isZero(change) ? 'same' : compare(change, zero) > 0 ? 'up' : 'down';
  return (
    <span className="ranking__change">
      <span aria-hidden="true">{t(`achievement.change.${way}`, { points })}</span>
      <span className="visually-hidden">{t(`achievement.changeName.${way}`, { points, year })}</span>
    </span>
  );
}

function makeTable(
  numbers: ReadonlyMap<string, string>,
  shown: readonly RankedIndicator[],
  style: Style,
  onChoose: (id: string) => void,
): ChartTable {
  const { t } = style;
  const name = (key: 'rank' | 'indicator' | 'target' | 'realization' | 'achievement' | 'band' | 'change') =>
    t(`achievement.columns.${key}`);
  return {
    columns: [
      { name: name('rank'), isNumber: true },
      { name: name('indicator') },
      { name: name('target'), isNumber: true },
      { name: name('realization'), isNumber: true },
      { name: name('achievement'), isNumber: true },
      { name: name('band') },
      { name: name('change'), isNumber: true },
    ],
    rows: shown.map(({ indicator, score, rank, change }) => {
      const { target, realization, achievement } = writeScoreCells(style, indicator, score);
      return {
        id: indicator.id,
        onChoose: () => onChoose(indicator.id),
        cells: [
          words(rank === null ? '' : String(rank)),
          words([numbers.get(indicator.id), indicator.name].filter(Boolean).join(' ')),
          target,
          realization,
          achievement,
          words(score.band ? style.bandName(score.band) : ''),
          number(change, style.points),
        ],
      };
    }),
  };
}
