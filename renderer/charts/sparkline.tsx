import { memo } from 'react';
import './sparkline.css';

/** A year of a small line; null leaves a gap. */
export type SparkPoint = Readonly<{ realizationAt: number | null; targetAt: number | null }>;

type Key = keyof SparkPoint;
type Place = Readonly<{ x: number; y: number }>;

const sidePx = 4;

/**
 * What was aimed at and what was reached, small enough for many on a page. Drawn by hand: sixty charts of the drawing
 * library take longer than a page may. The range of the figures fills the height; the figures stand beside it.
 */
export const Sparkline = memo(function Sparkline({
  points,
  width,
  height,
  low,
  high,
}: {
  readonly points: readonly SparkPoint[];
  readonly width: number;
  readonly height: number;
  /** The range of the axis; without it that of the points. */
  readonly low?: number;
  readonly high?: number;
}) {
  const places = points.flatMap(({ realizationAt, targetAt }) =>
    [realizationAt ?? [], targetAt ?? []].flat(),
  );
  const bottom = low ?? Math.min(...places);
  const top = high ?? Math.max(...places);
  const span = top - bottom || 1;
  const step = points.length < 2 ? 0 : (width - 2 * sidePx) / (points.length - 1);
  const placeOf = (index: number, value: number): Place => ({
    x: points.length < 2 ? width / 2 : sidePx + index * step,
    y: sidePx + (1 - (value - bottom) / span) * (height - 2 * sidePx),
  });
  const listRuns = (key: Key): readonly (readonly Place[])[] => {
    const runs: Place[][] = [[]];
    for (const [index, point] of points.entries()) {
      const value = point[key];
      if (value === null) runs.push([]);
      else runs.at(-1)?.push(placeOf(index, value));
    }
    return runs.filter((run) => run.length > 0);
  };
  const draw = (key: Key, name: string) =>
    listRuns(key).map((run) => {
      const path = run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
      const [first] = run;
      return run.length === 1 && first ? (
        <circle key={path} className={`spark__dot spark__dot--${name}`} cx={first.x} cy={first.y} r={2} />
      ) : (
        <polyline key={path} className={`spark__line spark__line--${name}`} points={path} />
      );
    });
  const last = listRuns('realizationAt').at(-1)?.at(-1);
  return (
    <svg className="spark" width={width} height={height} aria-hidden="true">
      {draw('targetAt', 'target')}
      {draw('realizationAt', 'realization')}
      {last && <circle className="spark__dot spark__dot--realization" cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
});
