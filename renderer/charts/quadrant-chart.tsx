import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import './charts.css';

/** Where a mark stands; the exact figures stand in its name and in the table. */
export type QuadrantPoint = Readonly<{
  id: string;
  number: number;
  name: string;
  absorptionAt: number;
  achievementAt: number;
}>;

type ShapeProps = Readonly<{
  cx?: number | undefined;
  cy?: number | undefined;
  payload?: QuadrantPoint | undefined;
}>;

const radiusPx = 9;
/** What was planned is always in view; the axes are cut where there is nothing, and their figures show it. */
const planned = 100;
const beyondPlanned = 110;
const stepSize = 10;
const roomAround = 4;
/** At most this many lines of the grid each way. */
const mostTicks = 6;

type Range = Readonly<{ start: number; end: number; ticks: number[] }>;

function findRange(values: readonly number[]): Range {
  const start = Math.max(0, Math.floor((Math.min(planned, ...values) - roomAround) / stepSize) * stepSize);
  const end =
    Math.ceil(Math.max(beyondPlanned, ...values.map((value) => value + roomAround)) / stepSize) * stepSize;
  const step = Math.ceil((end - start) / stepSize / mostTicks) * stepSize;
  return {
    start,
    end,
    ticks: Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step),
  };
}

/** Achievement over absorption: above the slanting line more was reached than spent, above the level one the target. */
export function QuadrantChart({
  points,
  names,
  width,
  height,
  onChoose,
}: {
  readonly points: readonly QuadrantPoint[];
  readonly names: Readonly<{ x: string; y: string; reached: string }>;
  readonly width: number;
  readonly height: number;
  readonly onChoose: (id: string) => void;
}) {
  const x = findRange(points.map(({ absorptionAt }) => absorptionAt));
  const y = findRange(points.map(({ achievementAt }) => achievementAt));
  const low = Math.max(x.start, y.start);
  const high = Math.min(x.end, y.end);

  const drawMark = ({ cx, cy, payload }: ShapeProps) => {
    if (cx === undefined || cy === undefined || !payload) return <g />;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a drawing
      <g
        role="button"
        tabIndex={0}
        aria-label={`${payload.number}. ${payload.name}`}
        className="chart__mark"
        onClick={() => onChoose(payload.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(payload.id);
        }}
      >
        <title>{payload.name}</title>
        <circle cx={cx} cy={cy} r={radiusPx} />
        <text x={cx} y={cy + 4} textAnchor="middle">
          {payload.number}
        </text>
      </g>
    );
  };
  const axis = { type: 'number', tickLine: false, tick: { className: 'chart__tick' } } as const;
  return (
    <ScatterChart
      className="chart"
      width={width}
      height={height}
      margin={{ top: 12, right: 24, bottom: 22, left: 8 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--gridline)" />
      <XAxis
        {...axis}
        dataKey="absorptionAt"
        domain={[x.start, x.end]}
        ticks={x.ticks}
        label={{ value: names.x, position: 'bottom', offset: 4, className: 'chart__axis-name' }}
      />
      <YAxis
        {...axis}
        dataKey="achievementAt"
        width={54}
        domain={[y.start, y.end]}
        ticks={y.ticks}
        label={{ value: names.y, angle: -90, position: 'insideLeft', className: 'chart__axis-name' }}
      />
      <ReferenceLine
        y={planned}
        stroke="var(--ink)"
        strokeWidth={2}
        label={{ value: names.reached, position: 'insideBottomLeft', className: 'chart__axis-name' }}
      />
      <ReferenceLine
        segment={[
          { x: low, y: low },
          { x: high, y: high },
        ]}
        stroke="var(--series-comparison)"
        strokeDasharray="3 3"
      />
      <Scatter data={[...points]} isAnimationActive={false} shape={drawMark} />
    </ScatterChart>
  );
}
