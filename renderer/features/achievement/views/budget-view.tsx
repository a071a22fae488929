import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import {
  listNodePairs,
  type NodePair,
  scorePlanOutputs,
} from '../../../../db/domain/appraisal/node-pairs.ts';
import { formatDecimal } from '../../../../db/domain/format.ts';
import type { LevelKind } from '../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../db/domain/rational.ts';
import { ChartPanel, type ChartTable, FigureTable } from '../../../charts/chart-panel.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { useElementWidth } from '../../realization/use-element-width.ts';
import { placeOf } from '../model/trend-series.ts';
import { number, words } from '../model/write-figures.ts';
import { nameYear, type Style } from '../use-style.ts';
import type { ViewProps } from './view-props.ts';

// The drawing library is most of this screen's weight and is not needed for the other views.
const QuadrantChart = lazy(async () => ({
  default: (await import('../../../charts/quadrant-chart.tsx')).QuadrantChart,
}));

const mostWidthPx = 640;
const heightPx = 300;
const kinds = ['objective', 'goal', 'program'] as const satisfies readonly LevelKind[];
type Kind = (typeof kinds)[number];

/** What was reached beside what was spent, and the ways to judge it. */
export function BudgetView({ facts, style, onChoose }: ViewProps) {
  const { t } = style;
  const { document, score, book } = facts;
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  const [wanted, setKind] = useState<Kind>('objective');
  const lists = useMemo(
    () => new Map(kinds.map((kind) => [kind, listNodePairs(document, score, book, kind)])),
    [document, score, book],
  );
  const outputs = useMemo(() => scorePlanOutputs(document, score, book), [document, score, book]);
  const there = kinds.filter((kind) => (lists.get(kind) ?? []).length > 0);
  const kind = there.includes(wanted) ? wanted : (there[0] ?? 'objective');
  const pairs = lists.get(kind) ?? [];
  const chooseOf = (nodeId: string): (() => void) | undefined => {
    const [first] = document.indicators.filter((one) => one.nodeId === nodeId);
    return first && (() => onChoose(first.id));
  };
  const table = makeTable(pairs, style, chooseOf);
  const points = pairs.flatMap(({ node, achievement, budget, shown }, index) =>
    achievement === null || budget?.absorption == null
      ? []
      : [
          {
            id: node.id,
            number: index + 1,
            name: `${node.text}: ${t('achievement.columns.achievement')} ${style.percent(shown ?? achievement)}, ${t('achievement.columns.absorption')} ${style.share(budget.absorption)}`,
            absorptionAt: placeOf(budget.absorption),
            achievementAt: placeOf(achievement),
          },
        ],
  );
  const levelName = (one: Kind): string => document.levels.find((level) => level.kind === one)?.name ?? one;
  return (
    <ChartPanel
      title={t('achievement.budget.title', { year: nameYear(t, facts) })}
      controls={
        there.length > 1 && (
          <SegmentedControl
            label={t('achievement.budget.kinds')}
            segments={there.map((id) => ({ id, label: levelName(id) }))}
            value={kind}
            onChange={setKind}
          />
        )
      }
      note={
        <>
          {t('achievement.budget.methods')}{' '}
          {outputs === null
            ? t('achievement.budget.noOutputs')
            : t('achievement.budget.outputs', {
                value: formatDecimal(outputs.value, { locale: style.locale, decimals: 2 }),
                efficiency: style.share(outputs.efficiency),
                count: outputs.outputs,
              })}
        </>
      }
      table={table}
    >
      <div ref={box}>
        {points.length === 0 && <p className="muted">{t('achievement.budget.none')}</p>}
        {points.length > 0 && width !== null && (
          <Suspense fallback={<div className="quadrant-room" />}>
            <QuadrantChart
              points={points}
              names={{
                x: t('achievement.budget.xAxis'),
                y: t('achievement.budget.yAxis'),
                reached: t('achievement.budget.reachedLine'),
              }}
              width={Math.min(width, mostWidthPx)}
              height={heightPx}
              onChoose={(id) => chooseOf(id)?.()}
            />
          </Suspense>
        )}
      </div>
      {pairs.length > 0 && (
        <FigureTable caption={t('achievement.budget.title', { year: nameYear(t, facts) })} table={table} />
      )}
    </ChartPanel>
  );
}

function makeTable(
  pairs: readonly NodePair[],
  style: Style,
  chooseOf: (nodeId: string) => (() => void) | undefined,
): ChartTable {
  const { t } = style;
  const ratio = (value: Rational) => formatDecimal(value, { locale: style.locale, decimals: 2 });
  const name = (key: 'node' | 'achievement' | 'absorption' | 'remainder' | 'difference' | 'ratio' | 'rank') =>
    t(`achievement.columns.${key}`);
  return {
    columns: [
      { name: name('rank'), isNumber: true },
      { name: name('node') },
      { name: name('achievement'), isNumber: true },
      { name: name('absorption'), isNumber: true },
      { name: name('remainder'), isNumber: true },
      { name: name('difference'), isNumber: true },
      { name: name('ratio'), isNumber: true },
    ],
    rows: pairs.map(({ node, shown, budget, remainder, difference, ratio: share }, index) => {
      const onChoose = chooseOf(node.id);
      return {
        id: node.id,
        ...(onChoose && { onChoose }),
        cells: [
          { text: String(index + 1), number: String(index + 1) },
          words(node.text),
          number(shown, style.percent),
          number(budget?.absorption ?? null, style.share),
          remainder !== null && !remainder.isJudged
            ? words(t('achievement.budget.notJudged'))
            : number(remainder?.remainder ?? null, style.share),
          difference === null
            ? words('')
            : {
                text: `${style.points(difference.difference)} ${t(`achievement.budget.verdicts.${difference.verdict}`)}`,
                number: null,
              },
          number(share?.ratio ?? null, ratio),
        ],
      };
    }),
  };
}
