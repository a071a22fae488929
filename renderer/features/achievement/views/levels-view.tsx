import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Mean } from '../../../../db/domain/average.ts';
import { presentMean } from '../../../../db/domain/cascade-means.ts';
import type { LevelKind, PlanNode } from '../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../db/domain/rational.ts';
import type { Band } from '../../../../db/domain/scale.ts';
import { ChartPanel, type ChartTable } from '../../../charts/chart-panel.tsx';
import { Sparkline, type SparkPoint } from '../../../charts/sparkline.tsx';
import { BandPill } from '../../../ui/band-pill.tsx';
import type { AchievementFacts } from '../model/describe-achievement.ts';
import { placeOf } from '../model/trend-series.ts';
import { number, words } from '../model/write-figures.ts';
import { nameYear } from '../use-style.ts';
import { Bar } from './bar.tsx';
import type { ViewProps } from './view-props.ts';

const widthPx = 96;
const heightPx = 26;
/** What was planned, which every drawing shows. */
const planned = 100;

const carrying: ReadonlySet<LevelKind> = new Set(['program', 'activity', 'subactivity']);

type Line = Readonly<{
  /** Null for the whole plan. */
  node: PlanNode | null;
  level: string;
  depth: number;
  mean: Mean;
  shown: Rational | null;
  band: Band | null;
  isWeighted: boolean;
  points: readonly SparkPoint[];
}>;

/** From the whole plan down to each objective with its indicators: achievement, how much of it is measured, and its years. */
export function LevelsView({ facts, shown, style, chosen, onChoose }: ViewProps) {
  const { t } = style;
  const lines = useMemo(() => listLines(facts), [facts]);
  // Every drawing has the same range, so that they may be compared.
  const places = lines.flatMap(({ points }) => points.flatMap(({ realizationAt }) => realizationAt ?? []));
  const low = Math.min(planned, ...places);
  const high = Math.max(planned, ...places);
  const title = t('achievement.levels.title', { year: nameYear(t, facts) });
  const byNode = Map.groupBy(shown, ({ indicator }) => indicator.nodeId);
  const nameOf = ({ node, level }: Line): string =>
    node === null
      ? t('achievement.levels.total')
      : [level, facts.numbers.get(node.id), node.text].filter(Boolean).join(' ');
  const table: ChartTable = {
    columns: [
      { name: t('achievement.columns.node') },
      { name: t('achievement.columns.achievement'), isNumber: true },
      { name: t('achievement.columns.band') },
      { name: t('achievement.columns.measured'), isNumber: true },
      { name: t('achievement.columns.reached'), isNumber: true },
    ],
    rows: lines.map((line) => {
      const [first] = line.node === null ? [] : (byNode.get(line.node.id) ?? []);
      return {
        id: line.node?.id ?? 'total',
        ...(first && { onChoose: () => onChoose(first.indicator.id) }),
        cells: [
          words(nameOf(line)),
          number(line.shown, style.percent),
          words(line.band ? style.bandName(line.band) : ''),
          words(`${line.mean.measured}/${line.mean.total}`),
          { text: String(line.mean.reached), number: String(line.mean.reached) },
        ],
      };
    }),
  };
  return (
    <ChartPanel title={title} table={table}>
      <ul className="levels">
        {lines.map((line) => {
          const { node, level, depth, mean, band, points, isWeighted } = line;
          return (
            <li key={node?.id ?? 'total'} className={`levels__item levels__item--${Math.min(depth, 4)}`}>
              <div className="levels__line">
                <span className="levels__name">
                  {node === null ? (
                    <b>{t('achievement.levels.total')}</b>
                  ) : (
                    <>
                      <small>{[level, facts.numbers.get(node.id)].filter(Boolean).join(' ')}</small>{' '}
                      {node.text}
                    </>
                  )}
                </span>
                <span className="levels__count">
                  {t('achievement.levels.measured', mean)}
                  {isWeighted && `, ${t('achievement.levels.weighted')}`}
                </span>
                <Sparkline points={points} width={widthPx} height={heightPx} low={low} high={high} />
                <Bar value={line.shown} tone={band?.tone ?? 'empty'} />
                <span className="levels__pill">
                  <BandPill
                    tone={band?.tone ?? 'empty'}
                    text={line.shown === null ? undefined : style.percent(line.shown)}
                    name={style.bandName(band)}
                  />
                </span>
              </div>
              {node !== null && (byNode.get(node.id) ?? []).length > 0 && (
                <ul className="levels__indicators">
                  {(byNode.get(node.id) ?? []).map(({ indicator, score }) => (
                    <li key={indicator.id}>
                      <Button
                        className={
                          indicator.id === chosen
                            ? 'levels__indicator levels__indicator--chosen'
                            : 'levels__indicator'
                        }
                        aria-pressed={indicator.id === chosen}
                        onPress={() => onChoose(indicator.id)}
                      >
                        <span className="levels__indicator-name">{indicator.name}</span>
                        <BandPill
                          tone={score.band?.tone ?? 'empty'}
                          text={score.shown === null ? undefined : style.percent(score.shown)}
                          name={style.bandName(score.band)}
                        />
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </ChartPanel>
  );
}

function listLines(facts: AchievementFacts): readonly Line[] {
  const { document, score, years, year } = facts;
  const past = years.filter((one) => one <= year);
  const scores = past.map((one) => facts.yearScore(one));
  const levels = new Map(document.levels.map(({ id, name }) => [id, name]));
  const parents = new Map(document.nodes.map(({ id, parentId }) => [id, parentId]));
  const weighted = new Set(
    document.indicators.flatMap(({ nodeId, weight }) => (weight === null ? [] : nodeId)),
  );
  const draw = (values: readonly (Rational | null | undefined)[]): readonly SparkPoint[] =>
    values.map((value) => ({ targetAt: planned, realizationAt: value ? placeOf(value) : null }));
  const total: Line = {
    node: null,
    level: '',
    depth: 0,
    ...score.total,
    isWeighted: false,
    points: draw(scores.map((one) => one.total.shown)),
  };
  const depthOf = (id: string): number => {
    const parent = parents.get(id) ?? null;
    return parent === null ? 1 : 1 + depthOf(parent);
  };
  return [
    total,
    ...document.nodes.flatMap((node): Line[] => {
      const own = score.nodes.get(node.id);
      if (!own || own.mean.total === 0 || carrying.has(node.levelKind)) return [];
      return [
        {
          node,
          level: levels.get(node.levelId) ?? '',
          depth: depthOf(node.id),
          ...presentMean(own.mean, score),
          isWeighted: weighted.has(node.id),
          points: draw(scores.map((one) => one.nodes.get(node.id)?.shown)),
        },
      ];
    }),
  ];
}
