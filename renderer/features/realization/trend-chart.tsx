import { Line, LineChart, XAxis, YAxis } from 'recharts';
import type { TrendPoint } from './trend.ts';

type SeriesKey = 'targetAt' | 'realizationAt';
type LabelProps = {
  readonly index?: number | undefined;
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
};
type DotProps = {
  readonly cx?: number;
  readonly cy?: number;
  readonly value?: number | null;
  readonly index?: number;
};

const width = 228;
const height = 132;
/** Names of the lines stand at their ends. */
const labelRoomPx = 62;
const closestLabelsPx = 12;
/** More values than this would run into each other. */
const mostValueLabels = 8;

const findLast = (points: readonly TrendPoint[], key: SeriesKey): number =>
  points.reduce((last, point, index) => (point[key] === null ? last : index), -1);

/** Realization solid with ●, target dashed with □, named at their ends; the table beside it says the same. */
export function TrendChart({
  points,
  names,
}: {
  readonly points: readonly TrendPoint[];
  readonly names: Readonly<Record<SeriesKey, string>>;
}) {
  const places = points.flatMap((point) => [point.targetAt, point.realizationAt]).filter((at) => at !== null);
  const low = Math.min(...places);
  const high = Math.max(...places);
  const margin = (high - low || Math.abs(high) || 1) * 0.15;
  const ends = { targetAt: findLast(points, 'targetAt'), realizationAt: findLast(points, 'realizationAt') };
  const isBelow = (key: SeriesKey): boolean => {
    const other = key === 'targetAt' ? 'realizationAt' : 'targetAt';
    const mine = points[ends[key]]?.[key] ?? 0;
    const others = points[ends[other]]?.[other] ?? mine;
    const scale = (height - 50) / (high - low + 2 * margin);
    const isNear = ends.targetAt === ends.realizationAt && Math.abs(mine - others) * scale < closestLabelsPx;
    return isNear && (mine < others || (mine === others && key === 'targetAt'));
  };

  const drawEnd = (key: SeriesKey) => (label: LabelProps) => {
    const { index, x, y } = label;
    if (index === undefined || x === undefined || y === undefined) return null;
    const value =
      key === 'realizationAt' && points.length <= mostValueLabels ? points[index]?.realization.text : '';
    return (
      <g>
        {value && (
          <text className="trend__value" x={Number(x)} y={Number(y) - 8} textAnchor="middle">
            {value}
          </text>
        )}
        {index === ends[key] && (
          <text
            className={`trend__name trend__name--${key}`}
            x={Number(x) + 8}
            y={Number(y) + (isBelow(key) ? 14 : 4)}
          >
            {names[key]}
          </text>
        )}
      </g>
    );
  };

  return (
    <LineChart
      width={width}
      height={height}
      data={[...points]}
      margin={{ top: 18, right: labelRoomPx, bottom: 0, left: 16 }}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="year"
        tickLine={false}
        className="trend__axis"
        height={20}
        interval="preserveStartEnd"
      />
      <YAxis hide domain={[low - margin, high + margin]} />
      <Line
        dataKey="targetAt"
        className="trend__target"
        stroke="var(--series-target)"
        strokeWidth={2}
        strokeDasharray="5 4"
        connectNulls
        isAnimationActive={false}
        dot={drawSquare}
        activeDot={false}
        label={drawEnd('targetAt')}
      />
      <Line
        dataKey="realizationAt"
        className="trend__realization"
        stroke="var(--series-realization)"
        strokeWidth={2}
        connectNulls
        isAnimationActive={false}
        dot={drawCircle}
        activeDot={false}
        label={drawEnd('realizationAt')}
      />
    </LineChart>
  );
}

function drawSquare({ cx, cy, value, index }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return <g key={index} />;
  return <rect key={index} className="trend__square" x={cx - 3.5} y={cy - 3.5} width={7} height={7} />;
}

function drawCircle({ cx, cy, value, index }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return <g key={index} />;
  return <circle key={index} className="trend__circle" cx={cx} cy={cy} r={3.5} />;
}
