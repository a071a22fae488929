import { Line, LineChart, XAxis, YAxis } from 'recharts';
import './charts.css';
import { type Box, boxOf, type NamePlace, placeName, traceLine } from './place-name.ts';

/** One year of a trend. Texts are the exact figures; the places only say where they stand on the drawing. */
export type ChartPoint = Readonly<{
  year: number;
  target: Readonly<{ text: string }>;
  realization: Readonly<{ text: string }>;
  /** Null leaves a gap. */
  targetAt: number | null;
  realizationAt: number | null;
}>;

type SeriesKey = 'targetAt' | 'realizationAt';
type Spot = Readonly<{
  index?: number | undefined;
  x?: number | string | undefined;
  y?: number | string | undefined;
}>;
type DotProps = Readonly<{ cx?: number; cy?: number; value?: number | null; index?: number }>;
type TickProps = Readonly<{
  x?: number | string;
  y?: number | string;
  index?: number;
  payload?: Readonly<{ value: number }>;
}>;

/** More figures than this would run into each other. */
const mostValueLabels = 8;
/** Names of the lines stand at their ends. */
const nameRoomPx = 58;
const aboveChartPx = 32;
const axisPx = 20;
const sidePx = 20;
/** A year with the room around it. */
const yearLabelPx = 36;
const labelAbovePx = -8;
const labelBelowPx = 17;
/** Beyond the figure that stands above or below its mark. */
const nameAbovePx = -20;
const nameBelowPx = 29;
/** A name at the first year begins a little before its mark, so that it is not cut off. */
const firstNamePx = -12;
const nameBesidePx = 8;
const baselinePlace: NamePlace = { dx: firstNamePx, dy: nameAbovePx, anchor: 'start' };

type TrendChartProps = Readonly<{
  points: readonly ChartPoint[];
  names: Readonly<Record<SeriesKey | 'baseline', string>>;
  /** The year things were counted before the plan; drawn with a sign of its own. */
  baselineYear: number | null;
  /** Years whose target is missing between others. */
  gaps: ReadonlySet<number>;
  /** Indexes of the points before which a new definition begins: no line crosses there. */
  cuts?: ReadonlySet<number>;
  width: number;
  height: number;
}>;

const findLast = (points: readonly ChartPoint[], key: SeriesKey): number =>
  points.reduce((last, point, index) => (point[key] === null ? last : index), -1);

/** A point of the drawing: a cut is an empty one, and every point knows its stretch between cuts and its place there. */
type Spaced = ChartPoint & Readonly<{ stretch: number; place: number; isCut: boolean }>;

function spacePoints(points: readonly ChartPoint[], cuts: ReadonlySet<number>): readonly Spaced[] {
  const empty = { target: { text: '' }, realization: { text: '' }, targetAt: null, realizationAt: null };
  let stretch = 0;
  let place = -1;
  return points.flatMap((point, index): Spaced[] => {
    place += 1;
    if (!cuts.has(index)) return [{ ...point, stretch, place, isCut: false }];
    stretch += 1;
    place = 0;
    // Axis places are told apart by their number: a cut has one that no year has.
    const cut = { ...empty, year: -stretch, stretch: stretch - 1, place: -1, isCut: true };
    return [cut, { ...point, stretch, place, isCut: false }];
  });
}

const noCuts: ReadonlySet<number> = new Set();

/**
 * What was aimed at (dashed, □) and what was reached (solid, ●), each named at the end of its line; no legend, no
 * movement. The table beside it says the same.
 */
export function TrendChart({
  points: given,
  names,
  baselineYear,
  gaps,
  cuts = noCuts,
  width,
  height,
}: TrendChartProps) {
  const points = spacePoints(given, cuts);
  // Between cuts every so many years are named, beginning with the first one of each stretch.
  const spacingPx = (width - nameRoomPx - sidePx) / Math.max(1, points.length - 1);
  const labelStep = Math.ceil(yearLabelPx / Math.max(1, spacingPx));
  const stretches = Array.from({ length: (points.at(-1)?.stretch ?? 0) + 1 }, (_, stretch) => stretch);
  const places = points.flatMap(({ targetAt, realizationAt }) =>
    [targetAt ?? [], realizationAt ?? []].flat(),
  );
  const low = Math.min(...places);
  const high = Math.max(...places);
  const margin = (high - low || Math.abs(high) || 1) * 0.15;
  const ends = { targetAt: findLast(points, 'targetAt'), realizationAt: findLast(points, 'realizationAt') };
  const isBaseline = (index: number | undefined): boolean =>
    index !== undefined && points[index]?.year === baselineYear && points[index]?.targetAt === null;

  /** Of two figures of a year the larger one is written above, the smaller below its mark. */
  function isAbove(key: SeriesKey, point: ChartPoint): boolean {
    const other = point[key === 'targetAt' ? 'realizationAt' : 'targetAt'];
    const own = point[key];
    if (own === null || other === null) return true;
    return own > other || (own === other && key === 'targetAt');
  }

  const isLabelled = points.length <= mostValueLabels;
  const placeValue = (key: SeriesKey, point: ChartPoint): NamePlace => ({
    dx: 0,
    dy: isAbove(key, point) ? labelAbovePx : labelBelowPx,
    anchor: 'middle',
  });
  const heightPx = height - aboveChartPx - axisPx;
  const xOf = (index: number): number => sidePx + index * spacingPx;
  const yOf = (at: number): number =>
    aboveChartPx + ((high + margin - at) / (high - low + 2 * margin)) * heightPx;
  const findNext = (key: SeriesKey, index: number): Readonly<{ x: number; y: number }> | null => {
    const next = points.findIndex((point, at) => at > index && point[key] !== null);
    const at = points[next]?.[key];
    return at == null ? null : { x: xOf(next), y: yOf(at) };
  };
  /** What stands on the drawing before the lines are named. */
  const written: readonly Box[] = points.flatMap((point, index) =>
    (['targetAt', 'realizationAt'] as const).flatMap((key) => {
      const at = point[key];
      if (at === null) return [];
      const [x, y] = [xOf(index), yOf(at)];
      const text = key === 'targetAt' ? point.target.text : point.realization.text;
      return [
        ...(isLabelled ? [boxOf(text, x, y, placeValue(key, point))] : []),
        ...(isBaseline(index) ? [boxOf(names.baseline, x, y, baselinePlace)] : []),
        { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 },
        ...traceLine({ x, y }, findNext(key, index)),
      ];
    }),
  );
  const frame: Box = { left: 0, right: width, top: 0, bottom: height - axisPx };

  /** Behind the last mark; where the line ends earlier, beyond its figure, clear of what the other line says. */
  function nameLine(key: SeriesKey, point: ChartPoint, index: number): NamePlace {
    if (index === points.length - 1) return { dx: 8, dy: 4, anchor: 'start' };
    const at = { x: xOf(index), y: yOf(point[key] ?? low) };
    const [first, second] = isAbove(key, point) ? [nameAbovePx, nameBelowPx] : [nameBelowPx, nameAbovePx];
    const beside = [first, second].flatMap((dy): NamePlace[] => [
      { dx: 0, dy, anchor: 'middle' },
      { dx: nameBesidePx, dy, anchor: 'end' },
      { dx: -nameBesidePx, dy, anchor: 'start' },
    ]);
    const behind = [4, 13, -5].map((dy): NamePlace => ({ dx: nameBesidePx, dy, anchor: 'start' }));
    const atEdge: NamePlace = { dx: xOf(points.length - 1) - at.x + nameBesidePx, dy: 4, anchor: 'start' };
    return placeName(names[key], at, [...beside, ...behind, atEdge], { written, frame });
  }

  const drawLabel = (key: SeriesKey, stretch: number) => (spot: Spot) => {
    const point = points[spot.index ?? -1];
    if (point?.stretch !== stretch || spot.x === undefined || spot.y === undefined) return null;
    if (point[key] === null) return null;
    const x = Number(spot.x);
    const y = Number(spot.y);
    const text = key === 'targetAt' ? point.target.text : point.realization.text;
    const isEnd = spot.index === ends[key];
    const isAlone = isBaseline(spot.index);
    return (
      <g>
        {isLabelled && (
          <text className="chart__value" x={x} y={y + placeValue(key, point).dy} textAnchor="middle">
            {text}
          </text>
        )}
        {isEnd && !isAlone && (
          <Name {...nameLine(key, point, spot.index ?? 0)} x={x} y={y} series={key}>
            {names[key]}
          </Name>
        )}
        {isAlone && (
          <Name {...baselinePlace} x={x} y={y} series="baseline">
            {names.baseline}
          </Name>
        )}
      </g>
    );
  };

  const line = { strokeWidth: 2, connectNulls: true, isAnimationActive: false, activeDot: false } as const;
  return (
    <LineChart
      className="chart"
      width={width}
      height={height}
      data={[...points]}
      margin={{ top: aboveChartPx, right: nameRoomPx, bottom: 0, left: sidePx }}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="year"
        tickLine={false}
        height={axisPx}
        interval={cuts.size > 0 ? 0 : 'preserveStartEnd'}
        tick={(tick: TickProps) => {
          const point = points[tick.index ?? -1];
          if (point?.isCut) return <Cut {...tick} height={height} />;
          const isNamed = cuts.size === 0 || (point?.place ?? 0) % labelStep === 0;
          return isNamed ? <Year {...tick} gaps={gaps} /> : <g />;
        }}
      />
      <YAxis hide domain={[low - margin, high + margin]} />
      {stretches.map((stretch) => (
        <Line
          {...line}
          key={`target ${stretch}`}
          dataKey={(point: Spaced) => (point.stretch === stretch ? point.targetAt : null)}
          stroke="var(--series-target)"
          strokeDasharray="5 4"
          dot={drawSquare}
          label={drawLabel('targetAt', stretch)}
        />
      ))}
      {stretches.map((stretch) => (
        <Line
          {...line}
          key={`realization ${stretch}`}
          dataKey={(point: Spaced) => (point.stretch === stretch ? point.realizationAt : null)}
          stroke="var(--series-realization)"
          dot={(dot: DotProps) => (isBaseline(dot.index) ? drawDiamond(dot) : drawCircle(dot))}
          label={drawLabel('realizationAt', stretch)}
        />
      ))}
    </LineChart>
  );
}

function Name({
  dx,
  dy,
  anchor,
  x,
  y,
  series,
  children,
}: NamePlace & Readonly<{ x: number; y: number; series: SeriesKey | 'baseline'; children: string }>) {
  return (
    <text className={`chart__name chart__name--${series}`} x={x + dx} y={y + dy} textAnchor={anchor}>
      {children}
    </text>
  );
}

function Cut({ x, height }: TickProps & { readonly height: number }) {
  return (
    <line className="chart__cut" x1={Number(x)} x2={Number(x)} y1={aboveChartPx / 2} y2={height - axisPx} />
  );
}

function Year({ x, y, payload, gaps }: TickProps & { readonly gaps: ReadonlySet<number> }) {
  const isGap = payload !== undefined && gaps.has(payload.value);
  return (
    <text
      className={isGap ? 'chart__year chart__year--gap' : 'chart__year'}
      x={Number(x)}
      y={Number(y) + 9}
      textAnchor="middle"
    >
      {payload?.value}
    </text>
  );
}

function drawSquare({ cx, cy, value, index }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return <g key={index} />;
  return <rect key={index} className="chart__square" x={cx - 3.5} y={cy - 3.5} width={7} height={7} />;
}

function drawCircle({ cx, cy, value, index }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return <g key={index} />;
  return <circle key={index} className="chart__circle" cx={cx} cy={cy} r={3.5} />;
}

function drawDiamond({ cx, cy, value, index }: DotProps) {
  if (cx === undefined || cy === undefined || value == null) return <g key={index} />;
  return <path key={index} className="chart__diamond" d={`M${cx} ${cy - 5}l5 5-5 5-5-5z`} />;
}
